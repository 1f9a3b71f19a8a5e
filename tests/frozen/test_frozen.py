"""What is given to people without Python works, and carries no more than it needs."""

import json
import subprocess
import time
import zipfile
from pathlib import Path

import psutil
import pytest

from tests.exchange.docx.making import docx, p, picture
from tests.exchange.photographs import telephone_heic

from .conftest import PROGRAM

pytestmark = pytest.mark.timeout(1500)  # the first test pays for the build

MEGABYTES = 500  # what docs/running.md promises at most


def test_it_keeps_an_article_and_exports_its_page(bantin, tmp_path: Path):
    source = tmp_path / "bai.md"
    source.write_text("---\ntitle: Lễ hội Hoa Ban\n---\n\nĐiện Biên vào hội.\n", encoding="utf-8")
    imported = json.loads(bantin("import", str(source), "--json"))
    found = json.loads(bantin("search", "dien bien", "--json"))
    assert [article["id"] for article in found] == [imported[0]["id"]]

    page = tmp_path / "bai.html"
    bantin("export", "page", found[0]["id"], "--to", str(page))
    assert "Lễ hội Hoa Ban" in page.read_text(encoding="utf-8")


def test_it_reads_a_document_of_word_with_a_telephones_picture(bantin, tmp_path: Path):
    source = tmp_path / "bai.docx"
    told = p("Lễ hội Hoa Ban", style="Title") + p(picture("anh.heic", "Sân đình"))
    source.write_bytes(docx(told, files={"anh.heic": telephone_heic()}))
    imported = json.loads(bantin("import", str(source), "--json"))
    page = tmp_path / "bai.html"
    bantin("export", "page", imported[0]["id"], "--to", str(page))
    assert 'alt="Sân đình"' in page.read_text(encoding="utf-8")


def test_it_proofreads_with_what_it_knows_of_syllables(bantin, tmp_path: Path):
    source = tmp_path / "bai.md"
    source.write_text("---\ntitle: Tin\n---\n\nĐã quyết định tằng Bằng khen.\n", encoding="utf-8")
    found = json.loads(bantin("check", str(source), "--json"))
    assert "syllable-confused" in {finding["rule"] for finding in found}


def test_it_publishes_a_site_into_an_archive(bantin, tmp_path: Path):
    archive = tmp_path / "cong.zip"
    bantin("export", "site", "--to", f"zip://{archive}")
    assert "index.html" in zipfile.ZipFile(archive).namelist()


@pytest.mark.parametrize("kind", ["sftp", "ftps", "webdav+http"])
def test_it_knows_every_way_to_a_server(built: Path, environment: dict[str, str], kind: str):
    command = [
        built / PROGRAM,
        "--lang",
        "en",
        "export",
        "site",
        "--to",
        f"{kind}://u@127.0.0.1:1/",
    ]
    ran = subprocess.run(
        command,
        env={**environment, "BANTIN_SECRET": "x"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert ran.returncode == 1
    assert "accepts no connection" in ran.stderr


def test_it_speaks_to_a_shared_library(built: Path, environment: dict[str, str]):
    address = "postgresql+psycopg://nobody@127.0.0.1:1/bantin"
    ran = subprocess.run(
        [built / PROGRAM, "--lang", "en", "--library", address, "list"],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert ran.returncode == 1
    assert "does not answer" in ran.stderr


def test_its_window_opens_a_library(built: Path, environment: dict[str, str]):
    window = subprocess.Popen(
        [built / PROGRAM], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        database = Path(environment["BANTIN_LIBRARY"]) / "library.db"
        wait_until(
            lambda: window.poll() is not None or (database.exists() and renderers(window.pid))
        )
        assert window.poll() is None
    finally:
        window.kill()
        window.wait()


def test_it_carries_no_unused_part_of_qt(built: Path):
    names = [path.name for path in built.rglob("*Qt*")]
    unused = (
        "3D",
        "Charts",
        "DataVisualization",
        "Multimedia",
        "Designer",
        "Bluetooth",
        "PdfQuick",
        "Sql",
    )
    assert [name for name in names if any(part in name for part in unused)] == []


def test_it_speaks_only_its_languages(built: Path):
    languages = {path.stem for path in built.rglob("qtwebengine_locales/*.pak")}
    assert languages == {"en-US", "vi"}


def test_it_is_as_small_as_promised(built: Path):
    size = sum(path.stat().st_size for path in built.rglob("*") if not path.is_symlink())
    assert size < MEGABYTES * 1024 * 1024


def wait_until(condition, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def renderers(pid: int) -> list[psutil.Process]:
    """Return the processes that show the window's pages: Chromium forks them from its own child."""
    window = psutil.Process(pid)
    return [process for child in window.children() for process in child.children()]
