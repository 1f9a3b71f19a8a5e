"""The road from draft to publication."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop.article.content import content_hash
from desktop.article.errors import MomentMissing, ReasonMissing, StepRefused
from desktop.article.model import Article
from desktop.article.moving import PROGRAM, after_edit, as_arrived, is_due, move, publish_due
from desktop.article.states import STEPS, State

WHEN = datetime(2026, 7, 12, 10, 23, tzinfo=UTC)
ARTICLE = Article(title="Tin", body="<p>a</p>", publish_at=WHEN + timedelta(hours=1))


def at(state):
    return replace(ARTICLE, state=state)


@pytest.mark.parametrize(("before", "after"), [(a, b) for a in State for b in State])
def test_only_listed_steps_are_taken(before, after):
    if after in STEPS[before]:
        moved, event = move(at(before), after, who="Lan", when=WHEN, reason="vì vậy")
        assert (moved.state, event.before, event.after) == (after, before, after)
    else:
        with pytest.raises(StepRefused):
            move(at(before), after, who="Lan", when=WHEN, reason="vì vậy")


@pytest.mark.parametrize(
    ("before", "after"),
    [(State.SUBMITTED, State.RETURNED), (State.PUBLISHED, State.WITHDRAWN)],
)
def test_returning_and_withdrawing_need_a_reason(before, after):
    with pytest.raises(ReasonMissing):
        move(at(before), after, who="Lan", when=WHEN, reason=" ")


@pytest.mark.parametrize("moment", [None, WHEN, WHEN - timedelta(days=1)])
def test_a_schedule_needs_a_moment_to_come(moment):
    with pytest.raises(MomentMissing):
        move(replace(at(State.APPROVED), publish_at=moment), State.SCHEDULED, who="Lan", when=WHEN)


def test_a_schedule_whose_moment_is_taken_away_waits_for_none():
    scheduled = at(State.SCHEDULED)
    assert after_edit(scheduled, replace(scheduled, publish_at=None)).state is State.APPROVED
    later = replace(scheduled, publish_at=WHEN + timedelta(days=9))
    assert after_edit(scheduled, later) == later


def test_a_step_remembers_the_exact_content():
    _, event = move(ARTICLE, State.SUBMITTED, who="Lan", when=WHEN)
    assert event.content == content_hash(ARTICLE)


def test_the_first_publication_sets_its_date_and_later_ones_keep_it():
    published, _ = move(at(State.APPROVED), State.PUBLISHED, who="Lan", when=WHEN)
    later = WHEN.replace(year=2027)
    withdrawn, _ = move(published, State.WITHDRAWN, who="Lan", when=later, reason="sai tên")
    again, _ = move(withdrawn, State.PUBLISHED, who="Lan", when=later)
    assert (published.published_at, again.published_at) == (WHEN, WHEN)


@pytest.mark.parametrize("state", [State.APPROVED, State.SCHEDULED])
def test_an_edit_voids_an_approval(state):
    assert after_edit(at(state), replace(at(state), body="<p>b</p>")).state is State.SUBMITTED


def test_an_edit_of_what_no_reader_sees_voids_nothing():
    edited = replace(at(State.APPROVED), modified_at=WHEN)
    assert after_edit(at(State.APPROVED), edited) == edited


def test_an_edit_of_a_draft_leaves_it_a_draft():
    assert after_edit(ARTICLE, replace(ARTICLE, title="Khác")).state is State.DRAFT


def test_only_what_is_scheduled_for_a_moment_that_has_come_is_due():
    moment = ARTICLE.publish_at
    assert is_due(at(State.SCHEDULED), moment)
    assert not is_due(at(State.SCHEDULED), moment - timedelta(seconds=1))
    assert not is_due(replace(at(State.SCHEDULED), publish_at=None), moment)
    assert not any(is_due(at(state), moment) for state in set(State) - {State.SCHEDULED})


def test_what_is_due_is_published_at_its_moment_by_the_program():
    late = ARTICLE.publish_at + timedelta(hours=2)
    published, event = publish_due(at(State.SCHEDULED), late)
    assert (published.state, published.published_at) == (State.PUBLISHED, ARTICLE.publish_at)
    assert (event.who, event.when, event.after) == (PROGRAM, late, State.PUBLISHED)


def test_a_publication_by_the_clock_keeps_the_date_of_the_first():
    again = replace(at(State.SCHEDULED), published_at=WHEN - timedelta(days=9))
    published, _ = publish_due(again, WHEN + timedelta(hours=2))
    assert published.published_at == again.published_at


def test_what_came_in_published_without_a_date_is_so_from_now_on():
    undated = replace(at(State.PUBLISHED), date=None, published_at=None)
    assert as_arrived(undated, WHEN).published_at == WHEN
    ahead = replace(undated, date=WHEN + timedelta(days=1))
    assert as_arrived(ahead, WHEN).published_at == WHEN


def test_a_schedule_that_came_in_holds_for_a_moment_to_come():
    moment = ARTICLE.publish_at
    assert as_arrived(at(State.SCHEDULED), moment - timedelta(hours=1)) == at(State.SCHEDULED)
    assert as_arrived(at(State.SCHEDULED), moment).state is State.APPROVED
