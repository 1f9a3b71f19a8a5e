"""Pictures that stand ready in a site's widths before an export asks for them."""

import os
import time
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from desktop.article.recipe import Recipe
from desktop.export.site import pictures, ready_pictures
from desktop.export.site.pictures import site_picture
from desktop.export.site.ready_pictures import ReadyPictures
from desktop.export.site.state import pictures_of
from desktop.library import Library
from desktop.library.values import Edited
from desktop.progress import run
from tests.export.site.articles import an_article
from tests.export.site.publishing import files, publish


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as kept:
        yield kept


@pytest.fixture
def ready(library):
    return ReadyPictures(library)


def add(library, colour="teal", size=(900, 600)):
    into = BytesIO()
    Image.new("RGB", size, colour).save(into, "JPEG")
    return library.add_media(
        into.getvalue(), name=f"{colour}.jpg", mime="image/jpeg", width=size[0], height=size[1]
    )


def show(library, media, n=1):
    library.save(an_article(n, body=f'<figure><img src="media:{media.hash}" alt="Cầu"></figure>'))


def names_of(*media):
    return {name.path.rpartition("/")[2] for one in media for name in site_picture(one).names}


def standing(library):
    return {file.name for file in pictures_of(library.folder).rglob("*") if file.is_file()}


def refuse_to_make(monkeypatch):
    def made(picture, _original):
        raise AssertionError(picture)

    monkeypatch.setattr(pictures, "made", made)


def test_a_picture_that_came_stands_ready_without_an_export(library, ready):
    picture = add(library)
    run(ready.hold())
    assert standing(library) == names_of(picture)


def test_the_export_makes_none_of_what_stands_ready(library, ready, tmp_path, monkeypatch):
    picture = add(library)
    show(library, picture)
    publish(library, tmp_path / "plain")
    run(ready.hold())

    refuse_to_make(monkeypatch)
    publish(library, tmp_path / "site")

    assert files(tmp_path / "site") == files(tmp_path / "plain")
    assert {f"anh/{name}" for name in names_of(picture)} <= files(tmp_path / "site").keys()


def test_a_picture_edited_anew_takes_the_place_of_the_one_before(library, ready):
    original, first, second = add(library), add(library, "navy"), add(library, "olive")
    for made in (first, second):
        library.keep_edited(made.hash, Edited(original.hash, Recipe(turns=1)))
    show(library, first)
    run(ready.hold())
    assert names_of(first) <= standing(library)
    assert not names_of(original) & standing(library)

    show(library, second)
    run(ready.hold())

    assert standing(library) == names_of(second)


def test_what_was_cut_off_is_whole_as_far_as_it_came_and_goes_on(library, ready):
    picture = add(library)
    job = ready.hold()
    next(job)
    job.close()
    [made] = pictures_of(library.folder).rglob("*.*")
    Image.open(made).load()

    run(ready.hold())

    assert standing(library) == names_of(picture)


def test_nothing_is_looked_at_while_nothing_was_written(library, ready, monkeypatch):
    add(library)
    run(ready.hold())
    monkeypatch.setattr(type(library.shelf), "worth_showing", None)
    run(ready.hold())


def test_a_killed_programs_half_file_goes_once_it_is_old(library, ready):
    picture = add(library)
    folder = pictures_of(library.folder) / picture.hash[:2]
    folder.mkdir(parents=True)
    old, fresh = folder / f".{'a' * 32}", folder / f".{'b' * 32}"
    for left in (old, fresh):
        left.write_bytes(b"\xff\xd8")
    hours_ago = time.time() - 7200
    os.utime(old, (hours_ago, hours_ago))

    run(ready.hold())

    assert standing(library) == {*names_of(picture), fresh.name}


def test_only_the_newest_are_held(library, ready, monkeypatch):
    monkeypatch.setattr(ready_pictures, "READY", 2)
    added = [add(library, colour) for colour in ("teal", "navy", "olive")]
    held = library.shelf.worth_showing(2)
    run(ready.hold())
    assert standing(library) == names_of(*held)
    assert len(held) < len(added)


def test_a_broken_or_lost_picture_does_not_keep_the_others_waiting(library, ready, monkeypatch):
    lost, whole = add(library, "navy"), add(library)
    broken = library.add_media(b"\xff\xd8", name="a.jpg", mime="image/jpeg", width=9, height=9)
    library.media_path(lost.hash).unlink()
    run(ready.hold())
    assert standing(library) == names_of(whole)

    show(library, whole)
    monkeypatch.setattr(
        library, "media_bytes", lambda media: pytest.fail(f"{media} is not {broken.hash} again")
    )
    run(ready.hold())


def test_a_picture_that_would_fill_the_memory_is_left_to_the_export(library, ready, monkeypatch):
    monkeypatch.setattr(ready_pictures, "PIXELS_DECODED", 900 * 600 - 1)
    add(library)
    run(ready.hold())
    assert standing(library) == set()


def test_a_disk_that_is_nearly_full_is_left_to_the_articles(library, ready, monkeypatch):
    monkeypatch.setattr(ready_pictures, "ROOM", 10**18)
    add(library)
    run(ready.hold())
    assert standing(library) == set()


def test_a_folder_that_takes_nothing_breaks_nothing(library, ready, monkeypatch):
    add(library)

    def refuse(path, _data):
        raise PermissionError(path)

    monkeypatch.setattr(pictures, "write_whole", refuse)
    run(ready.hold())
    monkeypatch.undo()
    run(ready.hold())
    assert standing(library)


def test_documents_and_pictures_in_the_bin_are_not_made(library, ready):
    library.add_media(b"%PDF-1.7", name="a.pdf", mime="application/pdf")
    binned = add(library)
    library.shelf.put_away([binned.hash])
    run(ready.hold())
    assert standing(library) == set()


def test_what_stands_ready_is_in_no_backup(library, ready, tmp_path):
    add(library)
    run(ready.hold())
    run(library.bundle(tmp_path / "all.zip"))
    before = (tmp_path / "all.zip").read_bytes()
    assert b".webp" not in before


def test_an_article_that_shows_an_older_picture_again_has_it_ready(library, ready):
    former, later = add(library), add(library, "navy")
    show(library, former)
    show(library, later)
    run(ready.hold())
    assert standing(library) == names_of(later)

    library.save(replace(an_article(2), body=f'<figure><img src="media:{former.hash}"></figure>'))
    run(ready.hold())

    assert standing(library) == names_of(former, later)
