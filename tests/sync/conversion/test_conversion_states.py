"""Where articles stand here and posts there."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.article.model import Article
from desktop.article.post import Post, PostState
from desktop.article.states import State
from desktop.sync.conversion import standing_there, state_here, state_there
from desktop.sync.conversion.fields import read_fields
from desktop.sync.portal import Capabilities

EVERYTHING = Capabilities()
PUBLISHED_ONLY = Capabilities(states=frozenset({PostState.DRAFT, PostState.PUBLISHED}))


@pytest.mark.parametrize("state", State)
def test_a_state_stays_as_it_is_on_the_way_there_and_back(state):
    assert state_here(state_there(state, EVERYTHING), state, EVERYTHING) is state


@pytest.mark.parametrize("state", State)
def test_a_state_stays_even_where_the_portal_has_few(state):
    assert state_here(state_there(state, PUBLISHED_ONLY), state, PUBLISHED_ONLY) is state


@pytest.mark.parametrize("state", [each for each in State if each is not State.PUBLISHED])
def test_nothing_is_published_for_want_of_a_state(state):
    for states in ({PostState.PUBLISHED}, {PostState.PUBLISHED, PostState.SCHEDULED}):
        capabilities = Capabilities(states=frozenset(states), schedule=False)
        assert state_there(state, capabilities) is PostState.DRAFT


def test_a_schedule_that_the_portal_does_not_keep_waits_as_submitted():
    assert state_there(State.SCHEDULED, Capabilities(schedule=False)) is PostState.SUBMITTED
    assert state_there(State.SCHEDULED, PUBLISHED_ONLY) is PostState.DRAFT


def test_a_step_there_is_a_step_here():
    assert state_here(PostState.PUBLISHED, State.APPROVED, EVERYTHING) is State.PUBLISHED
    assert state_here(PostState.DRAFT, State.APPROVED, EVERYTHING) is State.DRAFT
    assert state_here(PostState.WITHDRAWN, State.PUBLISHED, EVERYTHING) is State.WITHDRAWN


def test_a_post_seen_first_stands_where_the_portal_says():
    assert state_here(PostState.SUBMITTED, None, EVERYTHING) is State.SUBMITTED
    assert state_here(PostState.TRASHED, None, EVERYTHING) is State.DRAFT


def test_the_trash_says_nothing_of_the_state():
    assert state_here(PostState.TRASHED, State.PUBLISHED, EVERYTHING) is State.PUBLISHED


def test_a_schedule_for_no_moment_is_sent_as_what_waits_for_approval():
    undated = Article(state=State.SCHEDULED)
    dated = replace(undated, publish_at=datetime(2030, 1, 1, tzinfo=UTC))
    assert standing_there(undated, EVERYTHING) is PostState.SUBMITTED
    assert standing_there(undated, PUBLISHED_ONLY) is PostState.DRAFT
    assert standing_there(dated, EVERYTHING) is PostState.SCHEDULED


def test_a_schedule_for_no_moment_stays_what_it_is_here():
    undated = Article(state=State.SCHEDULED)
    post = Post(state=PostState.SUBMITTED)
    said = read_fields(post, undated, capabilities=EVERYTHING, media_at=lambda _id: None)
    assert said["state"] is State.SCHEDULED
