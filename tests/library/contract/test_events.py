"""Steps of an article: recorded with the save, and for its content."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.article.content import content_hash
from desktop.article.states import State, Transition
from tests.library.samples import an_article

STEP = Transition(
    who="Lan",
    when=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    before=State.DRAFT,
    after=State.SUBMITTED,
    reason="xong",
)


@pytest.fixture
def submitted(library):
    saved = library.save(an_article()).article
    return library.record(replace(saved, state=State.SUBMITTED), STEP).article


def test_a_step_is_saved_and_remembered(library, submitted):
    assert library.article(submitted.id).state is State.SUBMITTED
    (event,) = library.events(submitted.id)
    assert replace(event, content="") == STEP


def test_a_step_names_the_content_it_was_taken_for(library, submitted):
    (event,) = library.events(submitted.id)
    assert event.content == library.versions(submitted.id)[0].content


def test_a_step_taken_before_the_first_save_fits_what_was_kept(library):
    article = an_article("  Chưa   gọn ", state=State.SUBMITTED)
    library.record(article, replace(STEP, content=content_hash(article)))
    (event,) = library.events(article.id)
    assert event.content == library.versions(article.id)[0].content


def test_a_step_from_elsewhere_leaves_the_draft_to_its_window(library, submitted):
    library.keep_draft(replace(submitted, sapo="Đang gõ."), base=1)
    library.record(replace(submitted, state=State.DRAFT), STEP, drop_draft=False)
    assert library.draft(submitted.id).article.sapo == "Đang gõ."


def test_steps_are_told_in_their_order(library, submitted):
    back = replace(STEP, before=State.SUBMITTED, after=State.DRAFT)
    library.record(replace(submitted, state=State.DRAFT), back)
    assert [event.after for event in library.events(submitted.id)] == [State.SUBMITTED, State.DRAFT]


def test_a_change_after_a_step_no_longer_fits_it(library, submitted):
    library.save(replace(submitted, sapo="Sửa sau."))
    (event,) = library.events(submitted.id)
    assert event.content != library.versions(submitted.id)[0].content
