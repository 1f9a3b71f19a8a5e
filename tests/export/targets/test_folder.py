"""What is special of a folder on this computer."""

import os
import resource
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from desktop.export.targets import Journal, SiteFile, Stage, open_target, read_manifest, upload
from desktop.export.targets.errors import NotPermitted, PlaceIsFile, TargetFailed
from desktop.export.targets.folder import FolderTarget
from desktop.progress import run
from tests.export.targets.places import KeptSecrets

PROJECT = Path(__file__).parents[3]


def publish(target, journal, site, *, whole=True):
    files = [SiteFile(path, data, Stage.PAGES) for path, data in site.items()]
    manifest = read_manifest(target, "cổng")
    return run(upload(files, (), target, manifest, journal, total=len(site), whole=whole))


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "journal")


def test_the_folder_is_made_with_the_first_file(tmp_path):
    target = open_target(str(tmp_path / "a" / "b"), KeptSecrets())
    assert target.read("index.html") is None
    assert not (tmp_path / "a").exists()
    target.write("index.html", b"1")
    assert (tmp_path / "a/b/index.html").read_bytes() == b"1"


def test_what_a_link_in_the_folder_leads_to_is_never_deleted(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/theirs.txt").write_bytes(b"theirs")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/tin").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotPermitted):
        FolderTarget(tmp_path / "site").delete("tin/theirs.txt")
    assert (tmp_path / "elsewhere/theirs.txt").exists()


def test_a_folder_that_is_a_link_itself_is_the_sites(tmp_path):
    (tmp_path / "disk").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "disk")
    target = FolderTarget(tmp_path / "site")
    target.write("tin/1.html", b"1")
    target.delete("tin/1.html")
    assert target.read("tin/1.html") is None


def test_a_file_in_its_place_is_left_alone(tmp_path):
    (tmp_path / "a").write_bytes(b"theirs")
    with pytest.raises(PlaceIsFile):
        open_target(str(tmp_path / "a"), KeptSecrets())


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path):
    (tmp_path / "tin").write_bytes(b"theirs")
    with pytest.raises(TargetFailed):
        FolderTarget(tmp_path).write("tin/1.html", b"1")
    assert (tmp_path / "tin").read_bytes() == b"theirs"


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path):
    (tmp_path / "a.html" / "x").mkdir(parents=True)
    with pytest.raises(TargetFailed):
        FolderTarget(tmp_path).write("a.html", b"1")


def test_nothing_but_the_files_is_left(tmp_path):
    target = FolderTarget(tmp_path)
    target.write("a.html", b"1")
    target.write("a.html", b"2")
    assert names(tmp_path) == ["a.html"]


def test_whoever_reads_while_a_file_is_replaced_reads_a_whole_one(tmp_path):
    target = FolderTarget(tmp_path)
    target.write("a.html", b"old")
    with (tmp_path / "a.html").open("rb") as reader:
        target.write("a.html", b"new text")
        assert reader.read() == b"old"


def test_a_page_that_somebody_deleted_by_hand_is_written_again(tmp_path, journal):
    target = FolderTarget(tmp_path / "site")
    publish(target, journal, {"a.html": b"a", "b.html": b"b"})
    (tmp_path / "site/a.html").unlink()
    result = publish(target, journal, {"a.html": b"a", "b.html": b"b"})
    assert (result.written, result.unchanged) == (1, 1)


def test_a_page_that_a_power_cut_emptied_is_written_again(tmp_path, journal):
    target = FolderTarget(tmp_path / "site")
    publish(target, journal, {"a.html": b"a"})
    (tmp_path / "site/a.html").write_bytes(b"")
    assert publish(target, journal, {"a.html": b"a"}).written == 1


FILL = """
import sys
from pathlib import Path
from desktop.export.targets.errors import NoRoom
from tests.export.targets.test_folder import FolderTarget, Journal, publish

target = FolderTarget(Path(sys.argv[1]))
target.write("a.html", b"old")
try:
    publish(target, Journal(Path(sys.argv[2])), {"a.html": b"x" * 600_000, "b.html": b"b" * 600_000})
except NoRoom:
    print("no room", target.read("a.html")[:3].decode(), target.read("b.html"))
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root mounts a small disk")
def test_a_full_disk_keeps_the_old_file_whole(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        said = child(FILL, disk / "site", tmp_path / "journal")
        assert said == "no room old None\n"
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_failed_write_leaves_no_torn_file(tmp_path):
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(TargetFailed):
            FolderTarget(tmp_path).write("a.html", b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert names(tmp_path) == []


def names(folder):
    return [path.name for path in folder.iterdir()]


def child(program, *arguments, **how):
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=PROJECT,
        check=True,
        capture_output=True,
        text=True,
        **how,
    ).stdout


READ_ONLY = """
import os, sys
from pathlib import Path
import filelock
from desktop.export.targets import *
from desktop.export.targets.errors import NotPermitted
from desktop.export.targets.folder import FolderTarget
from desktop.progress import run

target = FolderTarget(Path(sys.argv[1]))
files = [SiteFile(f"{number}.html", b"x", Stage.PAGES) for number in range(1000)]
manifest = read_manifest(target, "x")
if os.geteuid() == 0:
    os.setgid(65534), os.setuid(65534)
try:
    run(upload(files, (), target, manifest, Journal(Path(sys.argv[2])), total=1000, whole=True))
except NotPermitted as error:
    print("not permitted")
"""


def test_a_folder_that_may_only_be_read_is_told_once():
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        base.chmod(0o755)
        (base / "site").mkdir(mode=0o555)
        (base / "notes").mkdir()
        (base / "notes").chmod(0o777)
        assert child(READ_ONLY, base / "site", base / "notes/journal") == "not permitted\n"
        assert names(base / "site") == []
