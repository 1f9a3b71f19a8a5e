"""WordPress' statuses and the states of a post, and its moments."""

from datetime import UTC, datetime

from desktop.article.post import PostState

_STATES = {
    "draft": PostState.DRAFT,
    "pending": PostState.SUBMITTED,
    "future": PostState.SCHEDULED,
    "publish": PostState.PUBLISHED,
    "private": PostState.WITHDRAWN,
    "trash": PostState.TRASHED,
}
_STATUSES = {state: status for status, state in _STATES.items()}

DATED = frozenset({PostState.SCHEDULED, PostState.PUBLISHED, PostState.WITHDRAWN})
"""States whose date means publication; that of a draft floats along with its last change."""


_OUT = (PostState.SCHEDULED, PostState.PUBLISHED)


def state_of(status: str, *, locked: bool = False) -> PostState:
    """Return the state; an editorial plug-in's own status counts as a draft.

    What is `locked` with a password is not for everybody: no other portal may publish it.
    """
    state = _STATES.get(status, PostState.DRAFT)
    return PostState.WITHDRAWN if locked and state in _OUT else state


def status_of(state: PostState) -> str:
    """Return the status."""
    return _STATUSES[state]


def moment_of(date_gmt: str | None) -> datetime | None:
    """Return the moment of a date such as `2026-11-22T20:22:43`, which is UTC without saying so."""
    try:
        return datetime.fromisoformat(date_gmt or "").replace(tzinfo=UTC)
    except ValueError:
        return None


def date_of(moment: datetime) -> str:
    """Return the date of a moment, as WordPress writes it; whole seconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
