"""Fields that many articles are given, and taken back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from desktop.article.model import Article, Byline, Role
from desktop.article.setting import Setting, given, taken_back
from desktop.article.states import State

NOW = datetime(2026, 7, 12, 10, 23, tzinfo=UTC)
ARTICLE = Article(
    title="Bão số 3",
    categories=("Tin tức", "Thời sự"),
    tags=("bão", "biển đảo"),
    bylines=(Byline(name="An"), Byline(name="Bình", role=Role.PHOTOGRAPHER)),
    topic="Thiên tai",
)
SETTING = Setting(
    category="Thời sự", tags_added=("mưa", "bão"), tags_dropped=("biển đảo",), author="Cúc"
)


def test_each_field_is_set_and_what_is_empty_stays():
    after = given(ARTICLE, SETTING)
    assert after.categories == ("Thời sự",)
    assert after.tags == ("bão", "mưa")
    assert after.bylines == (Byline(name="Cúc"), Byline(name="Bình", role=Role.PHOTOGRAPHER))
    assert after.topic == "Thiên tai"


def test_nothing_set_is_nothing_changed():
    assert given(ARTICLE, Setting()) == ARTICLE


def test_taking_back_leaves_what_was_written_since():
    after = given(ARTICLE, SETTING)
    since = replace(after, title="Bão số 4", tags=(*after.tags, "lũ"))
    back = taken_back(ARTICLE, after, since, NOW)
    assert back.title == "Bão số 4"
    assert set(back.tags) == {"bão", "biển đảo", "lũ"}
    assert (back.categories, back.bylines) == (ARTICLE.categories, ARTICLE.bylines)


def test_a_field_that_was_set_again_since_stays():
    after = given(ARTICLE, SETTING)
    since = replace(after, categories=("Kinh tế",))
    assert taken_back(ARTICLE, after, since, NOW).categories == ("Kinh tế",)


def test_an_approval_that_the_edit_voided_is_back():
    approved = replace(ARTICLE, state=State.APPROVED)
    after = given(approved, SETTING)
    assert after.state is State.SUBMITTED
    assert taken_back(approved, after, after, NOW) == approved


def test_a_step_taken_since_stays():
    after = replace(ARTICLE, state=State.SUBMITTED)
    since = replace(after, state=State.APPROVED)
    assert taken_back(ARTICLE, after, since, NOW).state is State.APPROVED


def test_what_was_scheduled_for_a_moment_that_has_passed_waits_for_none():
    scheduled = replace(ARTICLE, state=State.SCHEDULED, publish_at=NOW)
    published = replace(scheduled, state=State.PUBLISHED, published_at=NOW)
    assert taken_back(scheduled, published, published, NOW).state is State.APPROVED
    before = NOW - timedelta(seconds=1)
    assert taken_back(scheduled, published, published, before) == scheduled
