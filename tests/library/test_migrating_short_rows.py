"""A library from before 0011 keeps its labels, its media's places, its order and its versions."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from desktop.article.labels import LabelKind
from desktop.article.model import Byline, Picture
from desktop.library import Library, Sort, Wanted
from desktop.progress import run
from tests.library.older import make_older
from tests.library.samples import an_article


@pytest.fixture
def told(folder):
    """What a library says of its articles, one of them saved twice, before and after it is older."""
    with Library.open(folder) as library:
        file = library.add_media(b"x", name="lũ.png", mime="image/png")
        kept = library.save(
            replace(
                an_article("Đèo Ngang"),
                categories=("Tin tức/Thời sự", "Xã hội"),
                tags=("lũ", "đường"),
                bylines=(Byline(name="Lan"),),
                cover=Picture(media=file.hash, alt="Nước"),
            )
        ).article
        library.save(replace(kept, title="Đèo Cả", tags=("đường",), cover=None))
        library.save(replace(an_article("Dèo"), cover=Picture(media=file.hash, alt="Núi")))
        before = said(library)
    make_older(folder, "0010")
    with Library.open(folder) as library:
        return before, said(library), run(library.verify()).problems


def said(library):
    entries = library.page(Wanted(sort=Sort.TITLE, descending=False))
    media = library.shelf
    return {
        "order": [entry.title for entry in entries],
        "labels": [library.labels.used(kind) for kind in LabelKind],
        "people": library.labels.people(),
        "tagged": [entry.title for entry in library.page(Wanted(tag="đường"))],
        "versions": {entry.id: library.versions(entry.id) for entry in entries},
        "shown in": [
            [entry.title for entry in media.shown_in(cover)]
            for cover in set(library.covers([entry.id for entry in entries]).values())
        ],
    }


def test_everything_it_said_it_says_still(told):
    before, after, _problems = told
    assert after == before
    assert after["order"] == ["Dèo", "Đèo Cả"]


def test_it_is_whole(told):
    _before, _after, problems = told
    assert problems == ()


def test_what_a_version_shows_stays_noted(told, folder):
    with closing(sqlite3.connect(folder / "library.db")) as connection:
        query = "SELECT title FROM media_past JOIN articles ON key = article"
        assert connection.execute(query).fetchall() == [("Đèo Cả",)]
