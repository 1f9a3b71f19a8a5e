"""Where an article stands here and where its post stands there (`DOMAIN.md`, portals)."""

from desktop.article.model import Article
from desktop.article.post import PostState
from desktop.article.states import State
from desktop.sync.portal import Capabilities

_THERE = {
    State.DRAFT: PostState.DRAFT,
    State.RETURNED: PostState.DRAFT,
    State.SUBMITTED: PostState.SUBMITTED,
    State.APPROVED: PostState.SUBMITTED,
    State.SCHEDULED: PostState.SCHEDULED,
    State.PUBLISHED: PostState.PUBLISHED,
    State.WITHDRAWN: PostState.WITHDRAWN,
}
_HERE = {
    PostState.DRAFT: State.DRAFT,
    PostState.SUBMITTED: State.SUBMITTED,
    PostState.SCHEDULED: State.SCHEDULED,
    PostState.PUBLISHED: State.PUBLISHED,
    PostState.WITHDRAWN: State.WITHDRAWN,
}
_INSTEAD = {
    PostState.SUBMITTED: (PostState.DRAFT,),
    PostState.SCHEDULED: (PostState.SUBMITTED, PostState.DRAFT),
    PostState.PUBLISHED: (PostState.SUBMITTED, PostState.DRAFT),
    PostState.WITHDRAWN: (PostState.DRAFT, PostState.SUBMITTED),
}
"""What stands for a state that a portal lacks; never one in which readers see more."""


def state_there(state: State, capabilities: Capabilities) -> PostState:
    """Return where the post of an article in `state` belongs.

    A portal that has neither that state nor a safe one is told a draft.
    """
    wanted = _THERE[state]
    offered = (wanted, *_INSTEAD.get(wanted, ()))
    return next((each for each in offered if _has(capabilities, each)), PostState.DRAFT)


def standing_there(article: Article, capabilities: Capabilities) -> PostState:
    """Return where the post of `article` belongs: without a moment to wait for, it is no schedule.

    Portals publish at once what is scheduled for no moment.
    """
    undated = article.state is State.SCHEDULED and article.publish_at is None
    return state_there(State.APPROVED if undated else article.state, capabilities)


def state_here(there: PostState, known: State | None, capabilities: Capabilities) -> State:
    """Return where an article stands whose post stands at `there`; `known` is where it stood.

    Several of our states are one over there: the known one stays while it says the same. A
    trashed post says nothing of the article's state.
    """
    if known is not None and state_there(known, capabilities) is there:
        return known
    return _HERE.get(there, known or State.DRAFT)


def _has(capabilities: Capabilities, state: PostState) -> bool:
    return state in capabilities.states and (
        state is not PostState.SCHEDULED or capabilities.schedule
    )
