"""What is special of a ZIP archive."""

import zipfile

import pytest

from desktop.export.targets import Journal, SiteFile, Stage, open_target, read_manifest, upload
from desktop.export.targets.archive import ZipTarget
from desktop.export.targets.errors import NotAZip
from desktop.progress import run
from tests.export.targets.places import KeptSecrets


@pytest.fixture
def path(tmp_path):
    return tmp_path / "mới" / "trang.zip"


def filled(path, files):
    with ZipTarget(path) as target:
        for name, data in files.items():
            target.write(name, data)
    return path.read_bytes()


def test_the_same_site_gives_the_same_bytes_whatever_the_order(tmp_path):
    site = {"b.html": b"b" * 999, "a/c.html": b"c", "a.css": b"a"}
    first = filled(tmp_path / "1.zip", site)
    filled(tmp_path / "2.zip", {"b.html": b"old", "gone": b"x"})
    with ZipTarget(tmp_path / "2.zip") as target:
        target.delete("gone")
        for name in reversed(site):
            target.write(name, site[name])
    assert (tmp_path / "2.zip").read_bytes() == first


def test_any_program_can_unpack_it(path):
    filled(path, {"tin tức/a.html": b"a" * 9999})
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["tin tức/a.html"]
        assert archive.infolist()[0].compress_size < 9999


def test_the_old_archive_stands_until_the_new_one_is_finished(path):
    before = filled(path, {"a.html": b"a"})
    with ZipTarget(path) as target:
        target.write("a.html", b"new")
        assert path.read_bytes() == before
    assert path.read_bytes() != before


def test_a_cancelled_upload_keeps_the_old_archive(path, tmp_path):
    before = filled(path, {"a.html": b"a"})

    def job():
        with open_target(f"zip://{path}", KeptSecrets()) as target:
            files = [SiteFile(name, b"new", Stage.PAGES) for name in ("a.html", "b.html")]
            manifest, journal = read_manifest(target, "cổng"), Journal(tmp_path / "journal")
            yield from upload(files, (), target, manifest, journal, total=2, whole=True, every=0)

    under_way = job()
    next(under_way)
    next(under_way)
    under_way.close()
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_what_went_with_a_cancelled_archive_is_not_listed(path, tmp_path):
    journal = Journal(tmp_path / "journal")

    def job(names, *, whole):
        with open_target(f"zip://{path}", KeptSecrets()) as target:
            files = [SiteFile(name, b"new", Stage.PAGES) for name in names]
            manifest = read_manifest(target, "cổng")
            yield from upload(
                files, (), target, manifest, journal, total=len(files), whole=whole, every=0
            )

    under_way = job(["a.html", "b.html", "c.html"], whole=True)
    for _ in range(3):
        next(under_way)
    under_way.close()
    run(job(["c.html"], whole=False))
    with ZipTarget(path) as target:
        assert read_manifest(target, "cổng").files.keys() == {"c.html"}


def test_nothing_written_makes_no_archive(path):
    with ZipTarget(path) as target:
        target.delete("a.html")
    assert not path.parent.exists()


def test_nothing_changed_leaves_the_archive_alone(path):
    filled(path, {"a.html": b"a"})
    before = path.stat().st_mtime_ns
    with ZipTarget(path) as target:
        assert target.read("a.html") == b"a"
    assert path.stat().st_mtime_ns == before


@pytest.mark.parametrize("data", [b"a letter", b""])
def test_another_kind_of_file_is_left_alone(tmp_path, data):
    path = tmp_path / "thu.docx"
    path.write_bytes(data)
    with pytest.raises(NotAZip):
        ZipTarget(path)
    assert path.read_bytes() == data


def test_a_damaged_archive_is_left_alone(path):
    whole = filled(path, {"a.html": bytes(range(256)) * 40})
    path.write_bytes(whole[:60] + b"\0" * 40 + whole[100:])
    with ZipTarget(path) as target, pytest.raises(NotAZip):
        target.read("a.html")


def test_an_archive_with_paths_out_of_it_is_refused(tmp_path):
    path = tmp_path / "xau.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../x", b"x")
    with pytest.raises(NotAZip):
        ZipTarget(path)


def test_a_site_in_an_archive_made_by_hand_is_kept(tmp_path):
    path = tmp_path / "tay.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.mkdir("tin")
        archive.writestr("tin/a.html", b"a")
    filled(path, {"tin/b.html": b"b"})
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == ["tin/a.html", "tin/b.html"]
