"""What every target does, the real servers' and the one in memory alike."""

import pytest

from desktop.export.targets import Journal, SiteFile, Stage, read_manifest, upload
from desktop.export.targets.target import proof_of
from desktop.progress import run

NAMES = [
    "index.html",
    "tin-tuc/2026/11/mua-vu.html",
    "tin tức/Đồng bằng.html",
    "100% + 1 = &[a].html",
    ".well-known/x",
]


def test_what_is_not_there_is_none(place):
    with place.open() as target:
        assert target.read("index.html") is None
        assert target.read("tin/khong/co.html") is None


@pytest.mark.parametrize("name", NAMES)
def test_what_was_written_is_read(place, name):
    with place.open() as target:
        target.write(name, "Cổng thông tin".encode())
        assert target.read(name) == "Cổng thông tin".encode()


def test_another_connection_reads_what_was_written(place):
    with place.open() as target:
        target.write("a/b/c.html", b"1")
        target.write("a/b/d.html", b"2")
    with place.open() as target:
        assert (target.read("a/b/c.html"), target.read("a/b/d.html")) == (b"1", b"2")


@pytest.mark.parametrize("data", [b"", bytes(range(256)) * 12_000], ids=["empty", "3 MB"])
def test_any_content_comes_back(place, data):
    with place.open() as target:
        target.write("anh/a.bin", data)
        assert target.read("anh/a.bin") == data


def test_a_file_is_replaced(place):
    with place.open() as target:
        target.write("a.html", b"a long old text")
        target.write("a.html", b"new")
        assert target.read("a.html") == b"new"


def test_a_file_is_deleted(place):
    with place.open() as target:
        target.write("tin/a.html", b"a")
        target.write("tin/b.html", b"b")
        target.delete("tin/a.html")
        assert target.read("tin/a.html") is None
        assert target.read("tin/b.html") == b"b"


def test_deleting_what_is_not_there_is_fine(place):
    with place.open() as target:
        target.delete("tin/a.html")
        target.write("tin/b.html", b"b")
        target.delete("tin/a.html")


def test_a_file_is_proved(place):
    with place.open() as target:
        target.write("a.html", b"what was sent")
        assert proof_of(target)("a.html", b"what was sent")
        assert not proof_of(target)("a.html", b"something else")
        assert not proof_of(target)("b.html", b"what was sent")


@pytest.mark.parametrize("path", ["../a", "/etc/passwd", "a/../../b", "C:/a", "a\\b", "", "a//b"])
def test_a_path_out_of_the_site_is_a_bug(place, path):
    with place.open() as target:
        for act in (target.read, target.delete, lambda path: target.write(path, b"")):
            with pytest.raises(ValueError, match=r".*"):
                act(path)


def test_closing_twice_is_fine(place):
    target = place.open()
    target.write("a.html", b"a")
    target.close()
    target.close()


def test_a_site_is_published_then_unchanged_then_changed(place, tmp_path):
    site = {"a.css": b"css", "tin/1.html": b"1", "tin/2.html": b"2", "index.html": b"12"}
    first = publish(place, site, tmp_path)
    assert (first.written, first.unchanged, first.deleted, first.failed) == (4, 0, 0, ())
    again = publish(place, site, tmp_path)
    assert (again.written, again.unchanged, again.deleted, again.failed) == (0, 4, 0, ())
    del site["tin/2.html"]
    site["index.html"] = b"1"
    changed = publish(place, site, tmp_path)
    assert (changed.written, changed.unchanged, changed.deleted) == (1, 2, 1)
    with place.open() as target:
        assert {path: target.read(path) for path in site} == site
        assert target.read("tin/2.html") is None
        assert read_manifest(target, "cổng").files.keys() == site.keys()


def publish(place, site, tmp_path):
    files = [SiteFile(path, data, Stage.PAGES) for path, data in site.items()]
    journal = Journal(tmp_path / "journal")
    with place.open() as target:
        manifest = read_manifest(target, "cổng")
        return run(upload(files, (), target, manifest, journal, total=len(site), whole=True))
