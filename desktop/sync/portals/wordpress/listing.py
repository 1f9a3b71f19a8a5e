"""WordPress' listings of posts: pages of whole ones, and of what tells whether one has moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from desktop.sync.errors import PortalFailed, TooLarge
from desktop.sync.portals.http import Question, Reply
from desktop.sync.portals.wordpress.api import Api
from desktop.sync.portals.wordpress.states import date_of
from desktop.sync.portals.wordpress.terms import PAGE, whole_number
from desktop.sync.portals.wordpress.values import (
    BRIEF_FIELDS,
    EVERY_STATUS,
    POST_FIELDS,
    Brief,
    RawPost,
)

_EVERY = {"status": EVERY_STATUS, "context": "edit"}
_BY_ID = {"orderby": "id", "order": "asc", "per_page": str(PAGE)}
"""By ids, upwards: pages keep their places while posts arrive."""

_NEWEST = 20

_MOST = 16_000_000
"""Bytes of a page: a hundred long articles have 2 to 5 MB, and several pages are held at once."""

_TOO_MUCH = (TooLarge, PortalFailed)


@dataclass(frozen=True, slots=True)
class Page:
    """Posts of a listing of `total` ones on `pages` pages, by the portal's time `date`."""

    posts: tuple[RawPost, ...]
    total: int
    pages: int
    date: datetime


@dataclass(frozen=True, slots=True)
class BriefPage:
    """The same with ids and stamps alone."""

    posts: tuple[Brief, ...]
    total: int
    pages: int
    date: datetime


class Listing:
    """Asks for one page at a time."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def whole(self, number: int) -> Page:
        """Return a page of whole posts; one past the end is empty."""
        try:
            reply = self._ask(_BY_ID | {"page": str(number), "_fields": POST_FIELDS})
        except _TOO_MUCH:
            page = self.ids(number)
            posts = self.some([post.id for post in page.posts])
            return Page(posts, page.total, page.pages, page.date)
        return Page(tuple(_posts(reply)), *_counts(reply))

    def some(self, ids: Sequence[int]) -> tuple[RawPost, ...]:
        """Return the posts of up to a hundred `ids`, without those that are gone.

        Posts with pictures inside their texts are too much for one answer, or for PHP's memory:
        those are asked for in halves. One that is too large alone is left out.
        """
        if not ids:
            return ()
        chosen = ",".join(map(str, ids))
        try:
            reply = self._ask(_BY_ID | {"include": chosen, "_fields": POST_FIELDS})
        except _TOO_MUCH as error:
            if len(ids) > 1:
                middle = len(ids) // 2
                return self.some(ids[:middle]) + self.some(ids[middle:])
            if isinstance(error, TooLarge):
                return ()
            raise
        return tuple(_posts(reply))

    def ids(self, number: int) -> BriefPage:
        """Return a page of ids with the seconds of their last writes."""
        return self._brief(_BY_ID | {"page": str(number), "_fields": "id,modified_gmt"})

    def moved(self, since: datetime, number: int) -> BriefPage:
        """Return a page of posts written after `since`, the latest first."""
        order = {"orderby": "modified", "order": "desc", "per_page": str(PAGE)}
        after = {"modified_after": f"{date_of(since)}Z", "_fields": BRIEF_FIELDS}
        return self._brief(order | after | {"page": str(number)})

    def newest(self, number: int) -> BriefPage:
        """Return a page of the highest ids; its `total` counts all posts."""
        order = {"orderby": "id", "order": "desc", "per_page": str(_NEWEST)}
        return self._brief(order | {"page": str(number), "_fields": "id"})

    def _brief(self, query: dict[str, str]) -> BriefPage:
        reply = self._ask(query)
        posts = reply.value(list[Brief]) if reply.good else []
        return BriefPage(tuple(posts), *_counts(reply))

    def _ask(self, query: dict[str, str]) -> Reply:
        """Ask; WordPress calls a page past the end of a listing a bad request."""
        may = (HTTPStatus.BAD_REQUEST,) if query.get("page", "1") != "1" else ()
        question = Question(path="posts", query=_EVERY | query, may=may, most=_MOST)
        return self._api.ask(question)


def _posts(reply: Reply) -> list[RawPost]:
    return reply.value(list[RawPost]) if reply.good else []


def _counts(reply: Reply) -> tuple[int, int, datetime]:
    """Return total, pages and the portal's time; raises `Garbled` when there is no time."""
    if reply.date is None:
        raise reply.garbled("Date")
    total = whole_number(reply.headers.get("x-wp-total", ""))
    return total, whole_number(reply.headers.get("x-wp-totalpages", "")), reply.date
