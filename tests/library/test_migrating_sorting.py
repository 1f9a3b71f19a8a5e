"""A library from before lists could be sorted knows of its articles what they are sorted by."""

from dataclasses import replace
from datetime import UTC, datetime

from desktop.library import Library, Sort, Wanted
from tests.library.older import make_older
from tests.library.samples import an_article


def titles(library, **wanted):
    return [entry.title for entry in library.page(Wanted(descending=False, **wanted))]


def test_older_articles_are_sorted_as_if_they_had_been_saved_today(folder):
    with Library.open(folder) as library:
        for title, year in (("Đèo", 2017), ("Dèo", 2016), ("An", 2018)):
            told = datetime(year, 7, 1, tzinfo=UTC)
            library.save(replace(an_article(title), date=told, topic="Lễ hội"))
        library.save(an_article("Zét"))
        fresh = [titles(library, sort=sort) for sort in Sort]
    make_older(folder, "0005")
    with Library.open(folder) as library:
        assert [titles(library, sort=sort) for sort in Sort] == fresh
        assert titles(library, sort=Sort.DATE)[:3] == ["Dèo", "Đèo", "An"]
        assert set(titles(library, topic="Lễ hội")) == {"Đèo", "Dèo", "An"}
