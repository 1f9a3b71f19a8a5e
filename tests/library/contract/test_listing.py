"""Lists: newest first, by state and category, a page at a time."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.article.states import State
from tests.library.samples import an_article, full_article


@pytest.fixture
def filled(library, clock):
    library.save(an_article("Một", categories=("Tin tức",)))
    library.save(an_article("Hai", state=State.PUBLISHED, categories=("Tin tức/Thời sự",)))
    library.save(an_article("Ba", categories=("Tin tức khác", "Văn hóa")))
    return library


def titles(entries):
    return [entry.title for entry in entries]


def test_the_last_modified_comes_first(filled):
    assert titles(filled.entries()) == ["Ba", "Hai", "Một"]


def test_a_change_brings_an_article_to_the_front(filled):
    last = filled.entries()[-1]
    filled.save(replace(filled.article(last.id), sapo="Mới."))
    assert titles(filled.entries())[0] == "Một"


def test_an_entry_says_what_lists_show(library):
    saved = library.save(full_article()).article
    (entry,) = library.entries()
    assert (entry.id, entry.title, entry.state) == (saved.id, saved.title, saved.state)
    assert (entry.category, entry.published_at) == (saved.category, saved.published_at)
    assert entry.modified_at == saved.modified_at


def test_a_state_is_asked_for(filled):
    assert titles(filled.entries(state=State.PUBLISHED)) == ["Hai"]


def test_a_category_holds_those_below_it_and_no_others(filled):
    assert titles(filled.entries(category="Tin tức")) == ["Hai", "Một"]


def test_a_further_category_counts_too(filled):
    assert titles(filled.entries(category="Văn hóa")) == ["Ba"]


@pytest.mark.parametrize("wildcards", ["%", "Tin_tức"])
def test_a_category_holds_no_wildcards(filled, wildcards):
    assert filled.entries(category=wildcards) == []


def test_lists_come_a_page_at_a_time(filled):
    pages = [titles(filled.entries(limit=2, offset=offset)) for offset in (0, 2)]
    assert pages == [["Ba", "Hai"], ["Một"]]


def test_categories_are_told_in_the_order_of_the_alphabet(filled):
    assert filled.categories() == ["Tin tức", "Tin tức/Thời sự", "Tin tức khác", "Văn hóa"]


def test_tags_are_told_in_the_order_of_the_alphabet(library):
    library.save(an_article(tags=("đê điều", "dân ca", "em bé")))
    assert library.tags() == ["dân ca", "đê điều", "em bé"]


def test_a_tag_that_nothing_carries_any_more_is_gone(library):
    saved = library.save(an_article(tags=("cũ",))).article
    library.save(replace(saved, tags=("mới",)))
    assert library.tags() == ["mới"]


def test_a_moment_before_the_year_1000_is_listed(library):
    moment = datetime(998, 12, 31, 17, tzinfo=UTC)
    library.save(an_article(published_at=moment))
    assert [entry.published_at for entry in library.entries()] == [moment]
