"""A package that is torn, forged or no package at all changes nothing."""

import hashlib
import json
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import ExpectedError
from desktop.exchange.errors import FileMissing, NewerPackage, NotAPackage, PackageBroken
from desktop.exchange.packages.importing import import_package
from desktop.library import Library
from desktop.library.shelved import MediaWanted
from desktop.progress import run
from tests.exchange.packages.conftest import brought, packed
from tests.library.samples import full_article


@pytest.fixture
def package(an, stick):
    media = an.add_media(b"picture" * 50, name="cờ.jpg", mime="image/jpeg")
    picture = f'<figure><img src="media:{media.hash}" alt="Cờ"></figure>'
    article = full_article()
    an.save(article)
    an.save(type(article)(title="Có ảnh", body=picture))
    return packed(an, stick)


def rewritten(package, change, name=None):
    """Write the archive anew, each file as `change` has it; `name` limits it to one beginning."""
    forged = package.with_name("giả.bantin")
    with zipfile.ZipFile(package) as source, zipfile.ZipFile(forged, "w") as target:
        for each in source.namelist():
            data = source.read(each)
            target.writestr(each, change(data) if name is None or each.startswith(name) else data)
    return forged


def with_text(package, change):
    """Change the articles' JSON and make their hashes fit again."""
    forged = package.with_name("giả.bantin")
    with zipfile.ZipFile(package) as source, zipfile.ZipFile(forged, "w") as target:
        manifest = json.loads(source.read("manifest.json"))
        for each in source.namelist():
            if not each.startswith("articles/"):
                continue
            data = json.dumps(change(json.loads(source.read(each)))).encode()
            target.writestr(each, data)
            for listed in manifest["articles"]:
                if listed["id"] in each:
                    listed["sha256"] = hashlib.sha256(data).hexdigest()
        for each in source.namelist():
            if each.startswith("media/"):
                target.writestr(each, source.read(each))
        target.writestr("manifest.json", json.dumps(manifest))
    return forged


def untouched(library, package, error):
    before = library.change()
    with pytest.raises(error):
        brought(library, package)
    assert library.change() == before
    assert library.entries() == []
    assert not list(library.folder.glob("media/*/*"))


@pytest.mark.parametrize("name", ["articles/", "media/"])
def test_a_file_that_was_exchanged_is_refused(name, binh, package):
    untouched(binh, rewritten(package, lambda data: data[::-1], name), PackageBroken)


@pytest.mark.parametrize("name", ["articles/", "media/"])
def test_a_file_that_is_missing_is_refused(name, binh, package):
    forged = package.with_name("thiếu.bantin")
    with zipfile.ZipFile(package) as source, zipfile.ZipFile(forged, "w") as target:
        for each in source.namelist():
            if not each.startswith(name):
                target.writestr(each, source.read(each))
    untouched(binh, forged, PackageBroken)


def test_names_that_lead_elsewhere_are_never_followed(binh, package, tmp_path):
    with zipfile.ZipFile(package, "a") as archive:
        archive.writestr("../../thoát.txt", "x")
        archive.writestr("media/../../../thoát.txt", "x")
    assert brought(binh, package) == ["new", "new"]
    assert not list(tmp_path.rglob("thoát.txt"))


def test_a_media_name_that_leads_elsewhere_is_refused(binh, package):
    def astray(data):
        manifest = json.loads(data)
        manifest["media"][0]["hash"] = "../../../thoát"
        return json.dumps(manifest).encode()

    untouched(binh, rewritten(package, astray, "manifest.json"), PackageBroken)


def test_an_article_that_says_to_be_another_is_refused(binh, package):
    def other(said):
        said["article"]["id"] = "01234567-89ab-7def-8123-456789abcdef"
        return said

    untouched(binh, with_text(package, other), PackageBroken)


def test_a_script_in_a_text_does_not_come_in(binh, package):
    def infected(said):
        for text in (said["article"], *(each["article"] for each in said["versions"])):
            text["body"] = '<p onclick="x()">Chữ</p><script>x()</script>'
        return said

    brought(binh, with_text(package, infected))
    for entry in binh.entries():
        assert binh.article(entry.id).body == "<p>Chữ</p>"
        for version in binh.versions(entry.id):
            assert binh.version(entry.id, version.number).body == "<p>Chữ</p>"


def test_an_article_of_unknown_shape_is_refused(binh, package):
    def shapeless(said):
        said["article"]["tags"] = 7
        return said

    untouched(binh, with_text(package, shapeless), PackageBroken)


def test_members_of_a_later_program_are_passed_over(binh, package):
    def later(said):
        said["article"]["mood"] = "vui"
        return {**said, "drawings": []}

    assert brought(binh, with_text(package, later)) == ["new", "new"]


def test_a_newer_form_is_refused(binh, package):
    def newer(data):
        return json.dumps({**json.loads(data), "form": 2}).encode()

    untouched(binh, rewritten(package, newer, "manifest.json"), NewerPackage)


def test_a_bomb_is_refused_before_it_goes_off(binh, package, monkeypatch):
    monkeypatch.setattr("desktop.exchange.packages.reading.LARGEST_ARTICLE", 1000)
    forged = with_text(package, lambda said: {**said, "filler": "0" * 5000})
    untouched(binh, forged, PackageBroken)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"text", b"\x00" * 100])
def test_other_files_are_no_packages(data, binh, tmp_path):
    other = tmp_path / "khác.bantin"
    other.write_bytes(data)
    untouched(binh, other, NotAPackage)


def test_other_archives_are_no_packages(binh, tmp_path):
    other = tmp_path / "khác.bantin"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    untouched(binh, other, NotAPackage)


def test_a_missing_file_is_told(binh, tmp_path):
    untouched(binh, tmp_path / "không có.bantin", FileMissing)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_turned_or_cut_package_is_told_or_whole(data, package, tmp_path):
    content = bytearray(package.read_bytes())
    if data.draw(st.booleans()):
        content = content[: data.draw(st.integers(0, len(content) - 1))]
    else:
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] ^= data.draw(st.integers(1, 255))
    torn = tmp_path / "rách.bantin"
    torn.write_bytes(content)
    with Library.open(tmp_path / "thử") as library:
        before = library.change()
        arrived = []
        try:
            run(import_package(library, torn, arrived.append))
        except ExpectedError:
            assert library.change() == before
            assert arrived == []


def test_an_import_that_was_stopped_can_be_done_again(binh, package):
    job = import_package(binh, package, lambda _arrived: None)
    for _ in range(5):
        next(job)
    job.close()
    assert set(brought(binh, package)) <= {"new", "unchanged"}
    assert len(binh.entries()) == 2


def test_a_stopped_package_leaves_no_file(an, stick):
    from desktop.exchange.packages.writing import write_package

    an.save(full_article())
    job = write_package(an, [entry.id for entry in an.entries()], stick)
    next(job)
    job.close()
    assert list(stick.parent.glob("*.bantin*")) == list(stick.parent.glob(".*.bantin*")) == []


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
@pytest.mark.parametrize("name", ["created_at", "modified_at", "published_at", "kept_at"])
def test_a_moment_outside_the_calendar_is_refused(name, moment, binh, package):
    def outside(said):
        for part in (said["article"], *said["versions"]):
            part[name] = moment
        for text in said["versions"]:
            text["article"].update({} if name == "kept_at" else {name: moment})
        return said

    untouched(binh, with_text(package, outside), PackageBroken)


def test_a_picture_wider_than_numbers_go_is_refused(binh, package):
    def wide(data):
        manifest = json.loads(data)
        manifest["media"][0]["width"] = 1 << 64
        return json.dumps(manifest).encode()

    untouched(binh, rewritten(package, wide, "manifest.json"), PackageBroken)


def test_a_picture_has_the_bytes_it_has_whatever_the_list_says(binh, package):
    def vast(data):
        manifest = json.loads(data)
        manifest["media"][0]["size"] = 1 << 40
        return json.dumps(manifest).encode()

    run(import_package(binh, rewritten(package, vast, "manifest.json"), lambda _told: None))
    (entry,) = binh.shelf.page(MediaWanted())
    assert entry.media.size == len(binh.media_bytes(entry.media.hash))


@pytest.mark.parametrize("name", ["manifest.json", "articles/"])
def test_json_nested_without_end_is_refused(name, binh, package):
    nested = b"[" * 200_000 + b"]" * 200_000

    def deep(data):
        return data[:-1] + b', "z": ' + nested + b"}"

    forged = rewritten(package, deep, name)
    if name == "articles/":
        forged = with_digests(forged)
    untouched(binh, forged, (NotAPackage, PackageBroken))


def with_digests(forged):
    """Make the manifest's hashes fit the articles."""
    fitting = forged.with_name("khớp.bantin")
    with zipfile.ZipFile(forged) as source, zipfile.ZipFile(fitting, "w") as target:
        manifest = json.loads(source.read("manifest.json"))
        for listed in manifest["articles"]:
            data = source.read(f"articles/{listed['id']}.json")
            listed["sha256"] = hashlib.sha256(data).hexdigest()
        for each in source.namelist():
            data = source.read(each)
            target.writestr(
                each, json.dumps(manifest).encode() if each == "manifest.json" else data
            )
    return fitting


@pytest.mark.parametrize("at", [6, 8, 10])
def test_an_archive_of_a_kind_that_nobody_reads_is_refused(at, binh, package):
    data = bytearray(package.read_bytes())
    data[data.rindex(b"PK\x01\x02") + at] = 0xFF
    data[data.index(b"PK\x01\x02") + at] = 0xFF
    package.write_bytes(data)
    untouched(binh, package, (NotAPackage, PackageBroken))


def test_a_package_may_have_the_longest_name_there_is(an, tmp_path):
    an.save(full_article())
    longest = tmp_path / ("ế" * 82 + ".bantin")
    assert packed(an, longest).exists()
