"""What the disk and other programs do to a library: each is explained, and nothing is lost."""

import errno
import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest

from desktop.library import Library
from desktop.library.errors import (
    DamagedLibrary,
    DiskFailed,
    DiskFull,
    LibraryFolderMissing,
    LockedLibrary,
    NoPermission,
    NotAFolder,
    ReadOnlyLibrary,
)
from desktop.library.lock import WindowLock
from desktop.library.refusals import from_system
from desktop.progress import run
from tests.library.samples import an_article

LARGE = "chữ " * 500_000


@pytest.fixture
def mounted(tmp_path):
    """Mount a small disk in memory, if this system and user can; return how."""
    places = []

    def mount(options):
        place = tmp_path / "disk"
        place.mkdir(exist_ok=True)
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", place]
        if subprocess.run(command, capture_output=True, check=False).returncode != 0:
            pytest.skip("this user cannot mount a disk")
        places.append(place)
        return place

    yield mount
    for place in places:
        subprocess.run(["umount", place], check=True)


@pytest.fixture
def small_disk(mounted):
    return mounted("size=1m")


def make_read_only(place):
    subprocess.run(["mount", "-o", "remount,ro", place], check=True)


@contextmanager
def held_elsewhere(path):
    """Let another process hold the database's write lock."""
    hold = (
        "import sqlite3, sys; held = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "held.execute('BEGIN EXCLUSIVE'); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout.readline() == b"held\n"
        yield
        process.stdin.close()


def test_a_locked_library_is_explained(open_library, folder):
    library = open_library(patience=0.05)
    saved = library.save(an_article()).article
    with held_elsewhere(folder / "library.db"):
        with pytest.raises(LockedLibrary) as raised:
            library.save(replace(saved, title="Khác"))
        assert library.article(saved.id) == saved
    assert raised.value.path == folder / "library.db"
    assert library.save(replace(saved, title="Khác")).version == 2


def test_a_library_that_another_program_writes_to_can_be_opened_and_read(open_library, folder):
    saved = open_library().save(an_article()).article
    with held_elsewhere(folder / "library.db"):
        assert open_library(patience=0.05).article(saved.id) == saved


def test_a_full_disk_is_explained_and_costs_nothing(small_disk):
    with closing(Library.open(small_disk / "library")) as library:
        saved = library.save(an_article()).article
        with pytest.raises(DiskFull):
            library.save(replace(saved, body=f"<p>{LARGE}</p>"))
        assert library.article(saved.id) == saved
        assert run(library.verify()).ok


def test_a_full_disk_keeps_the_draft_from_before(small_disk):
    with closing(Library.open(small_disk / "library")) as library:
        draft = library.keep_draft(an_article(), base=0)
        with pytest.raises(DiskFull):
            library.keep_draft(replace(draft.article, body=f"<p>{LARGE}</p>"), base=0)
        assert library.draft(draft.article.id) == draft


def test_a_full_disk_takes_no_half_picture(small_disk):
    with closing(Library.open(small_disk / "library")) as library:
        with pytest.raises(DiskFull):
            library.add_media(os.urandom(2_000_000), name="a.jpg", mime="image/jpeg")
        assert [
            file for file in (small_disk / "library" / "media").rglob("*") if file.is_file()
        ] == []


def test_a_disk_without_room_for_a_new_library_is_explained(small_disk):
    (small_disk / "filler").write_bytes(b"x" * (os.statvfs(small_disk).f_bavail * 4096 - 4096))
    with pytest.raises(DiskFull):
        Library.open(small_disk / "library")


def test_a_limit_on_file_size_is_a_full_disk(open_library, folder):
    """Where no disk can be mounted, the system's limit stands for a full one."""
    library = open_library()
    saved = library.save(an_article()).article
    with limited_files(), pytest.raises((DiskFull, DiskFailed)):
        library.save(replace(saved, body=f"<p>{LARGE}</p>"))
    assert library.article(saved.id) == saved


@contextmanager
def limited_files():
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_read_only_disk_is_explained(mounted):
    place = mounted("size=8m")
    Library.open(place / "library").close()
    make_read_only(place)
    with pytest.raises(ReadOnlyLibrary):
        Library.open(place / "library")


def test_a_window_on_a_read_only_disk_is_explained(mounted):
    place = mounted("size=8m")
    make_read_only(place)
    with pytest.raises(ReadOnlyLibrary):
        WindowLock(place)


def test_a_disk_that_turns_read_only_is_explained(open_library, folder):
    library = open_library()
    saved = library.save(an_article()).article
    library.close()
    with kept_from_writing(folder / "library.db"), pytest.raises(ReadOnlyLibrary):
        library.save(replace(saved, title="Khác"))
    assert library.article(saved.id) == saved


@contextmanager
def kept_from_writing(path):
    """Take the file's write permission away, and from root too."""
    path.chmod(0o444)
    as_root = os.geteuid() == 0
    if as_root and subprocess.run(["chattr", "+i", path], check=False).returncode != 0:
        pytest.skip("this disk cannot keep root from writing")
    try:
        yield
    finally:
        if as_root:
            subprocess.run(["chattr", "-i", path], check=True)
        path.chmod(0o644)


def test_garbage_is_reported_as_damage(open_library, folder):
    folder.mkdir()
    (folder / "library.db").write_bytes(os.urandom(50_000))
    with pytest.raises(DamagedLibrary) as raised:
        open_library()
    assert raised.value.path == folder / "library.db"


def test_a_damaged_library_is_left_as_it_is(open_library, folder):
    folder.mkdir()
    garbage = os.urandom(50_000)
    (folder / "library.db").write_bytes(garbage)
    with pytest.raises(DamagedLibrary):
        open_library()
    assert (folder / "library.db").read_bytes() == garbage


def test_a_truncated_library_is_reported_as_damage(open_library, folder):
    library = open_library()
    for number in range(30):
        library.save(an_article(f"Tin {number}", text="chữ " * 500))
    library.close()
    with (folder / "library.db").open("r+b") as file:
        file.truncate(20_000)
    with pytest.raises(DamagedLibrary):
        open_library().entries()


def test_a_truncated_log_keeps_what_it_still_holds(folder, tmp_path):
    with closing(Library.open(folder)) as library:
        saved = [library.save(an_article(f"Tin {number}")).article for number in range(20)]
        copy = tmp_path / "copy"  # as a machine leaves it that lost power: the log not folded in
        copy.mkdir()
        for name in ("library.db", "library.db-wal"):
            (copy / name).write_bytes((folder / name).read_bytes())
    with (copy / "library.db-wal").open("r+b") as file:
        file.truncate(file.seek(0, os.SEEK_END) - 3000)
    with closing(Library.open(copy)) as library:
        kept = {entry.id for entry in library.entries()}
        assert {article.id for article in saved[:19]} <= kept
        assert run(library.verify()).ok


@pytest.mark.parametrize(
    ("number", "situation"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, ReadOnlyLibrary),
        (errno.EACCES, NoPermission),
        (errno.ENOENT, LibraryFolderMissing),
        (errno.ENOTDIR, NotAFolder),
        (errno.EIO, DiskFailed),
    ],
)
def test_what_the_system_refuses_has_a_name(number, situation, tmp_path):
    assert isinstance(from_system(OSError(number, os.strerror(number)), tmp_path), situation)


def test_a_programs_fault_is_no_situation(open_library, folder):
    library = open_library()
    with closing(sqlite3.connect(folder / "library.db")) as other, other:
        other.execute("DROP TABLE drafts")
    with pytest.raises(Exception, match="no such table") as raised:
        library.drafts()
    assert raised.type.__module__.startswith("sqlalchemy")
