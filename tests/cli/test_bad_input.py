"""Whatever is wrong: one clear sentence, exit code 1, nothing lost, no traceback."""

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.cli.shapes import FileReport, Listed
from desktop.library.lock import WindowLock
from tests.cli.conftest import ROOT, run
from tests.exchange.samples import picture, png_that_says

BAD_FILES = {
    "binary": (bytes(range(256)) * 40, "holds no text"),
    "empty": (b"", "nothing in the file"),
    "blank": (b" \n\n", "nothing in the file"),
    "encoding": ("Привет, мир".encode("cp1251"), "encoding"),
    "front-matter": (b"---\ntitle: [a\n---\nx", "fields at the head"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_file_that_cannot_be_read_is_one_sentence(bantin, tmp_path, name):
    data, expected = BAD_FILES[name]
    (tmp_path / "bai.md").write_bytes(data)
    answer = bantin("import", str(tmp_path / "bai.md"), "--json")
    (report,) = answer.read(list[FileReport])
    assert expected in report.error
    assert answer.code == 1
    assert "Traceback" not in answer.err
    assert bantin("list", "--json").read(list[Listed]) == []


def test_a_file_of_50_mb_is_refused(bantin, tmp_path):
    with (tmp_path / "bai.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    answer = bantin("import", str(tmp_path / "bai.txt"))
    assert "50 MB, at most 20 MB" in answer.err
    assert answer.code == 1


def test_a_file_of_another_kind_a_folder_and_a_missing_file_are_refused(bantin, tmp_path):
    (tmp_path / "bai.docx").write_bytes(b"PK\x03\x04")
    files = [str(tmp_path / "bai.docx"), str(tmp_path), str(tmp_path / "x.md")]
    answer = bantin("import", *files, "--json")
    assert [bool(report.error) for report in answer.read(list[FileReport])] == [True] * 3
    assert answer.code == 1


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (picture(size=(90, 90))[:-500], "cut off or damaged"),
        (png_that_says(60_000, 60_000), "million pixels"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no picture that every browser shows"),
    ],
    ids=["truncated", "bomb", "svg"],
)
def test_a_bad_picture_is_left_out_and_told(bantin, tmp_path, data, expected):
    (tmp_path / "anh.png").write_bytes(data)
    (tmp_path / "bai.md").write_text("Trước.\n\n![x](anh.png)\n", encoding="utf-8")
    answer = bantin("import", str(tmp_path / "bai.md"), "--json")
    (report,) = answer.read(list[FileReport])
    assert expected in report.warnings[0]
    assert (answer.code, report.id is None) == (0, False)


@pytest.mark.parametrize("verb", [["list"], ["check", "missing.md"], ["show", "x"], ["verify"]])
def test_a_library_that_is_a_file_is_explained(tmp_path, verb):
    (tmp_path / "kho").write_text("x", encoding="utf-8")
    answer = run(tmp_path / "kho", *verb)
    assert answer.sentence()
    assert answer.code == 1
    assert (tmp_path / "kho").read_text(encoding="utf-8") == "x"


def test_an_import_into_no_library_is_one_sentence(tmp_path):
    (tmp_path / "kho").write_text("x", encoding="utf-8")
    (tmp_path / "a.txt").write_text("A", encoding="utf-8")
    assert run(tmp_path / "kho", "import", str(tmp_path / "a.txt")).sentence()


def test_a_second_window_on_a_library_is_refused(bantin, library, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")  # where no box can be read
    with WindowLock(library):
        answer = bantin("open")
    assert "Another Bản Tin window" in answer.sentence()
    assert answer.code == 1


def test_a_library_folder_that_cannot_be_made_is_explained(tmp_path):
    (tmp_path / "tệp").write_text("x", encoding="utf-8")
    answer = run(tmp_path / "tệp" / "kho", "list")
    assert str(tmp_path / "tệp") in answer.sentence()
    assert answer.code == 1


def test_a_damaged_library_is_reported_and_left_alone(bantin, library, article):
    database = library / "library.db"
    damaged = b"this is no database at all" * 200
    database.write_bytes(damaged)
    answer = bantin("list")
    assert "damaged" in answer.sentence()
    assert (answer.code, database.read_bytes()) == (1, damaged)


@contextmanager
def held(library):
    """Another program in the middle of a write."""
    other = sqlite3.connect(library / "library.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def test_a_second_writer_waits_and_then_explains(bantin, library, article):
    with held(library):
        answer = bantin("set", article, "title=Khác")
    assert "Another program holds the library" in answer.sentence()
    assert answer.code == 1
    assert "Lễ hội" in bantin("show", article).out


def test_reading_goes_on_beside_a_writer(bantin, library, article):
    with held(library):
        assert bantin("list").code == 0


@pytest.fixture
def small_disk(tmp_path):
    place = tmp_path / "đĩa nhỏ"
    place.mkdir()
    mounted = sys.platform == "linux" and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], check=False, capture_output=True
    )
    if not mounted or mounted.returncode:
        pytest.skip("only root can make a small disk")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_full_disk_keeps_what_was_there(small_disk, tmp_path):
    (tmp_path / "a.txt").write_text("Bài một\nx", encoding="utf-8")
    run(small_disk / "kho", "import", str(tmp_path / "a.txt"))
    words = hashlib.shake_128(b"").digest(600_000).hex(" ", 4)  # what no packing makes small
    (tmp_path / "b.txt").write_text(f"Bài hai\n{words}", encoding="utf-8")
    answer = run(small_disk / "kho", "import", str(tmp_path / "b.txt"), "--json")
    (report,) = answer.read(list[FileReport])
    assert "is full" in report.error
    assert (answer.code, "Traceback" in answer.err) == (1, False)
    listed = run(small_disk / "kho", "list", "--json").read(list[Listed])
    assert [each.title for each in listed] == ["Bài một"]


def test_a_page_for_which_there_is_no_room_is_explained(bantin, article, small_disk):
    (small_disk / "ballast").write_bytes(bytes(1000 * 1024))
    answer = bantin("export", "page", article, "--to", str(small_disk / "trang.html"))
    assert "no room" in answer.sentence()
    assert answer.code == 1
    assert [each.name for each in small_disk.iterdir()] == ["ballast"]


def test_a_page_for_a_missing_folder_is_explained(bantin, article, tmp_path):
    answer = bantin("export", "page", article, "--to", str(tmp_path / "không" / "trang.html"))
    assert str(tmp_path / "không") in answer.sentence()
    assert answer.code == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_an_answer_that_cannot_be_written_is_explained(bantin, library, article):
    environment = {**os.environ, "BANTIN_LIBRARY": str(library), "BANTIN_LANG": "en"}
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        answer = subprocess.run(
            [sys.executable, "-m", "desktop", "list"],
            cwd=ROOT, env=environment, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert answer.stderr.startswith("The answer could not be written")
    assert (answer.returncode, answer.stderr.count("\n")) == (1, 1)


def started(library, *words, **options):
    environment = {**os.environ, "BANTIN_LIBRARY": str(library), "BANTIN_LANG": "en"}
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", *words], cwd=ROOT, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options,
    )  # fmt: skip


def test_a_reader_that_leaves_is_no_error(library, article):
    reading, writing = os.pipe()
    os.close(reading)
    process = started(library, "show", article)
    os.close(writing)
    process.stdout.close()
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait(60) in {0, 1}


def count(library):
    if not (library / "library.db").exists():
        return 0
    with sqlite3.connect(f"file:{library / 'library.db'}?mode=ro", uri=True) as database:
        try:
            (number,) = database.execute("SELECT count(*) FROM articles").fetchone()
        except sqlite3.Error:
            number = 0
    database.close()
    return number


@pytest.mark.skipif(sys.platform == "win32", reason="the signal is sent another way there")
def test_a_stopped_import_keeps_and_tells_what_it_did(library, tmp_path, bantin):
    for number in range(400):
        (tmp_path / f"{number:03}.txt").write_text(f"Bài {number}\nx", encoding="utf-8")
    files = sorted(map(str, tmp_path.glob("*.txt")))
    process = started(library, "import", *files, "--json")
    while process.poll() is None and count(library) < 3:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert err.startswith("Stopped after")
    assert err.count("\n") == 1
    listed = bantin("list", "--json").read(list[Listed])
    assert out.count('"file"') == len(listed) < 400


def test_the_home_of_nobody_is_explained(bantin):
    answer = bantin("list", "--library", "~nobody-of-this-name/kho")
    assert answer.code == 1
    assert "nobody-of-this-name" in answer.sentence()


def test_what_is_taken_out_of_a_set_body_is_told(bantin, article):
    answer = bantin("set", article, "body=<p>a</p><script>x</script>")
    assert answer.code == 0
    assert "script" in answer.err
