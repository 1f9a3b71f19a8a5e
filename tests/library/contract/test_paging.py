"""Pages of the list: sorted as asked, none twice, none left out."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.library import Sort, Wanted
from tests.library.samples import an_article

NAMES = ("Đường", "Ánh", "anh", "dương", "Ăn", "Ân", "Bản tin 10", "Bản tin 2")


def titles(entries):
    return [entry.title for entry in entries]


def paged(library, wanted, limit):
    found = library.page(wanted, limit=limit)
    entries = [*found]
    while len(found) == limit:
        found = library.page(wanted, after=found[-1], limit=limit)
        entries += found
    return entries


@pytest.fixture
def filled(library):
    for number, name in enumerate(NAMES):
        told = datetime(2010 + number % 3, 1, 1, tzinfo=UTC)
        library.save(
            replace(
                an_article(name, "Lễ hội" if number % 2 else "Le hoi"),
                date=told,
                categories=("Tin tức/Thời sự",) if number % 2 else ("Đời sống",),
                tags=("Nước",) if number < 3 else (),
                topic="Mùa xuân" if number > 5 else "",
            )
        )
    return library


def test_titles_are_in_the_order_of_the_alphabet(filled):
    found = filled.page(Wanted(sort=Sort.TITLE, descending=False))
    assert titles(found) == [
        "anh", "Ánh", "Ăn", "Ân", "Bản tin 10", "Bản tin 2", "dương", "Đường"
    ]  # fmt: skip


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("words", ["", "lễ hội"])
def test_pages_hold_each_article_once(filled, sort, descending, words):
    wanted = Wanted(words=words, sort=sort, descending=descending)
    whole = filled.page(wanted, limit=50)
    assert sorted(titles(whole)) == sorted(NAMES)
    assert [entry.id for entry in paged(filled, wanted, 3)] == [entry.id for entry in whole]


def test_hits_with_the_typed_accents_come_before_the_sort(filled):
    found = filled.page(Wanted(words="lễ hội", sort=Sort.TITLE, descending=False))
    assert titles(found) == [
        "Ánh", "Ân", "Bản tin 2", "dương", "anh", "Ăn", "Bản tin 10", "Đường"
    ]  # fmt: skip


def test_categories_stand_in_the_order_of_the_alphabet(filled):
    found = filled.page(Wanted(sort=Sort.CATEGORY, descending=False))
    assert [entry.category for entry in found] == ["Đời sống"] * 4 + ["Tin tức/Thời sự"] * 4


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"category": "Tin tức"}, 4),
        ({"category": "Tin"}, 0),
        ({"tag": "Nước"}, 3),
        ({"tag": "nuoc"}, 0),
        ({"topic": "Mùa xuân"}, 2),
        ({"tag": "Nước", "category": "Tin tức", "words": "lễ"}, 1),
        ({"words": "..."}, 0),
    ],
)
def test_a_page_is_narrowed(filled, asked, count):
    assert len(filled.page(Wanted(**asked))) == count


def test_the_bin_is_listed_with_the_last_deleted_first_and_searched(filled):
    first, second = filled.page(Wanted(sort=Sort.TITLE))[:2]
    filled.delete(first.id)
    assert titles(filled.page(Wanted(binned=True))) == [first.title]
    assert titles(filled.page(Wanted(binned=True, words=first.title))) == [first.title]
    assert first.id not in {entry.id for entry in filled.page(Wanted(words=first.title))}
    assert second.id in {entry.id for entry in filled.page(Wanted())}
