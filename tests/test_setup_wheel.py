"""`pip install .` brings everything the application opens, and nothing of its workshop."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

HOUSE = Path(__file__).resolve().parent.parent
NEEDED = (
    "desktop/library/migrations/env.py",
    "desktop/library/migrations/script.py.mako",
    "desktop/_resources/editor/dist/editor.css",
    "desktop/_resources/editor/dist/editor.js",
    "desktop/_resources/editor/dist/index.html",
    "desktop/_resources/fonts/BeVietnamPro-Regular.ttf",
    "desktop/_resources/fonts/be-vietnam-pro-vietnamese-400-normal.woff2",
    "desktop/_resources/palettes.json",
    "desktop/_resources/proofing/pairs.txt.gz",
    "desktop/_resources/themes/page/page.html.j2",
    "desktop/_resources/themes/window.qss",
    "desktop/_resources/translations/vi.mo",
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--disable-pip-version-check"]
    command = [sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", str(folder), "."]
    subprocess.run(command, cwd=HOUSE, check=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_what_the_application_opens(names):
    assert [name for name in NEEDED if name not in names] == []


def test_the_wheel_holds_no_sources_of_the_editor(names):
    workshop = ("node_modules", "editor/src", ".ts", ".po", ".pot")
    assert [name for name in names if any(part in name for part in workshop)] == []


def test_the_installed_command_finds_its_resources(wheel: Path, tmp_path: Path):
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    program = (
        "import sys; from desktop.__main__ import main; from desktop import resources;"
        "print(resources.root()); sys.exit(main(['--lang', 'vi', '--help']))"
    )
    ran = subprocess.run(
        [sys.executable, "-P", "-c", program],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith(str(tmp_path / "desktop/_resources"))
    assert "Cách dùng" in ran.stdout
