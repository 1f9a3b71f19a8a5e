"""What an article says, apart from where it stands."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.article.content import clean, content_hash
from desktop.article.model import Article, Byline, Picture
from desktop.article.states import State
from desktop.article.words import reading_minutes, word_count

ARTICLE = Article(title="Tin", sapo="Lời dẫn")


def test_the_hash_stays_while_only_the_state_and_stamps_change():
    moved = replace(ARTICLE, state=State.APPROVED, modified_at=datetime(2030, 1, 1, tzinfo=UTC))
    assert content_hash(moved) == content_hash(ARTICLE)


@pytest.mark.parametrize(
    "change",
    [{"title": "Khác"}, {"body": "<p>x</p>"}, {"tags": ("a",)}, {"cover": Picture(media="a")}],
)
def test_the_hash_changes_with_what_readers_read(change):
    assert content_hash(replace(ARTICLE, **change)) != content_hash(ARTICLE)


def test_cleaning_composes_and_trims_every_line():
    article = Article(
        title="  Tin\n mới e\u0302\u0323 ",
        sapo=" một \n\n hai ",
        tags=(" a", "a", ""),
        bylines=(Byline(name=" Lan "),),
        cover=Picture(media="m", alt=" x "),
    )
    cleaned = clean(article)
    assert cleaned.title == "Tin mới ệ"
    assert cleaned.sapo == "một\nhai"
    assert cleaned.tags == ("a",)
    assert cleaned.bylines[0].name == "Lan"
    assert cleaned.cover.alt == "x"


@settings(deadline=None)
@given(st.text(), st.text())
def test_cleaning_twice_changes_nothing(title, sapo):
    once = clean(Article(title=title, sapo=sapo))
    assert clean(once) == once


def test_words_are_counted_as_word_does():
    assert word_count("Thông tin  đối ngoại,\n2020 – hết.") == 7


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (313, 1), (314, 2), (3130, 10)])
def test_reading_time_is_whole_minutes(words, minutes):
    assert reading_minutes(words) == minutes


def test_spaces_around_the_slashes_of_a_category_go():
    article = Article(categories=("Tin tức / Thời  sự", "/Văn hóa/", "Văn hóa"))
    assert clean(article).categories == ("Tin tức/Thời sự", "Văn hóa")
