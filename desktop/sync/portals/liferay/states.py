"""Where a content stands, told by its dates alone."""

from datetime import UTC, datetime, timedelta

from desktop.article.post import Post, PostState
from desktop.sync.portals.liferay.answers import Content

STATES = frozenset({PostState.DRAFT, PostState.SCHEDULED, PostState.PUBLISHED, PostState.WITHDRAWN})

_NEVER = datetime(2199, 1, 1, tzinfo=UTC)
"""A date of display that nobody lives to see: a draft's. A PUT would publish it without one."""
_SOON = timedelta(minutes=2)
"""Liferay refuses a date of expiry that has passed; this one has when it next looks."""
_ABOUT_NOW = timedelta(minutes=15)

Dates = dict[str, object]


def state_of(content: Content, clock: datetime) -> PostState:
    """Return the state; `clock` is the portal's."""
    shown, expires = content.date_published, content.date_expired
    if shown and shown >= _NEVER:
        return PostState.DRAFT
    if expires and expires <= clock + _ABOUT_NOW:
        return PostState.WITHDRAWN
    return PostState.SCHEDULED if shown and shown > clock else PostState.PUBLISHED


def moment_of(content: Content) -> datetime | None:
    """Return the moment of publication, to the second."""
    shown = content.date_published
    if shown is None or shown >= _NEVER:
        return None
    return shown.astimezone(UTC).replace(microsecond=0)


def dates_of(post: Post, clock: datetime) -> Dates:
    """Return the dates that put a content into the state of `post`."""
    if post.state not in STATES - {PostState.DRAFT}:
        return {"datePublished": _text(_NEVER), "neverExpire": True}
    dates: Dates = {"datePublished": _text(post.moment or clock)}
    if post.state is PostState.WITHDRAWN:
        return dates | {"dateExpired": _text(clock + _SOON), "neverExpire": False}
    return dates | {"neverExpire": True}


def kept_dates(content: Content) -> Dates:
    """Return the dates as they are."""
    dates: Dates = {"neverExpire": content.date_expired is None}
    if content.date_published:
        dates["datePublished"] = _text(content.date_published)
    if content.date_expired:
        dates["dateExpired"] = _text(content.date_expired)
    return dates


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
