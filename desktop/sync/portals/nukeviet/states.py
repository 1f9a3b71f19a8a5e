"""NukeViet's statuses of news (`modules/news`), as the domain's table has them."""

from desktop.article.post import PostState

_STATES = {
    0: PostState.WITHDRAWN,
    1: PostState.PUBLISHED,
    2: PostState.SCHEDULED,
    3: PostState.WITHDRAWN,  # expired
    4: PostState.DRAFT,
    5: PostState.SUBMITTED,
    6: PostState.DRAFT,  # returned
    7: PostState.SUBMITTED,
    8: PostState.SUBMITTED,  # approved
    9: PostState.DRAFT,  # refused
    10: PostState.SUBMITTED,
}
_STATUSES = {
    PostState.DRAFT: 4,
    PostState.SUBMITTED: 5,
    PostState.SCHEDULED: 2,
    PostState.PUBLISHED: 1,
    PostState.WITHDRAWN: 0,
}
_LOCKED = 20
"""Statuses above it are those of a locked category: the post's own plus one more."""

DATED = frozenset({PostState.SCHEDULED, PostState.PUBLISHED, PostState.WITHDRAWN})
"""States whose `publtime` means publication; a draft's is that of its making."""


def state_of(status: int) -> PostState:
    """Return the state; an unknown status counts as a draft."""
    return _STATES.get(status - _LOCKED - 1 if status > _LOCKED else status, PostState.DRAFT)


def status_of(state: PostState) -> int:
    """Return the status."""
    return _STATUSES[state]
