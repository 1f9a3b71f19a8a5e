"""What moved on a WordPress since a cursor.

Stamps alone would miss posts dated in the past, whose first stamp is that date, and would bring
scheduled ones again and again, whose first stamp is to come. So a survey with nothing to do asks
two things: what was written since, the latest first, of which what the last survey saw is passed
over; and the highest ids with the number of all posts. If fewer are there than there should be,
or a day has gone by, or it is asked for, all ids are listed, with checksums that tell which of
them moved unseen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.sync.portal import Found, Survey, SurveyEnd
from desktop.sync.portals.ahead import answers
from desktop.sync.portals.wordpress.api import Api
from desktop.sync.portals.wordpress.cursor import (
    OVERLAP,
    THOROUGH,
    Cursor,
    read_cursor,
    write_cursor,
)
from desktop.sync.portals.wordpress.ledger import Ledger, Shelves
from desktop.sync.portals.wordpress.listing import BriefPage, Listing, Page
from desktop.sync.portals.wordpress.posts import Posts
from desktop.sync.portals.wordpress.terms import PAGE
from desktop.sync.portals.wordpress.values import Brief, RawPost

_TRIES = 3
"""How often all ids are listed when posts are deleted under the listing."""


@dataclass(frozen=True, slots=True)
class _Batch:
    """Posts with what they say; `total` is that of the listing they came with."""

    raws: tuple[RawPost, ...]
    found: tuple[Found, ...]
    total: int = 0


class Surveyor:
    """Surveys one portal with `lanes` questions at a time."""

    def __init__(self, api: Api, posts: Posts, *, lanes: int) -> None:
        self._api, self._posts, self._lanes = api, posts, lanes
        self._listing = Listing(api)

    def survey(self, text: str, *, thorough: bool) -> Survey:
        """Return what moved since the cursor `text`."""
        cursor = read_cursor(text)
        if cursor is None or cursor.date is None:
            return self._everything()
        self._api.root = self._api.root or cursor.root
        return self._since(cursor, cursor.date, thorough=thorough)

    def _everything(self) -> Survey:
        end = SurveyEnd()
        first = self._listing.whole(1)
        return Survey(changed=self._pull(first, end), result=end, total=first.total)

    def _pull(self, first: Page, end: SurveyEnd) -> Iterator[Found]:
        ledger, shelves = Ledger(first.date, Cursor()), Shelves()
        steady = True
        for batch in self._batches(first):
            ledger.met(batch.raws)
            shelves.put(batch.raws)
            steady = steady and batch.total >= first.total
            yield from batch.found
        cursor = ledger.cursor(self._api.root)
        cursor.total, cursor.newest = first.total, max(shelves.ids, default=0)
        cursor.shelves = shelves.checksums
        if steady:
            cursor.listed, end.listing = first.date, frozenset(map(str, shelves.ids))
        end.cursor = write_cursor(cursor)

    def _batches(self, first: Page) -> Iterator[_Batch]:
        yield self._batch(first)
        pages = range(2, first.pages + 1)
        if pages:
            yield from answers(self._whole_page, pages, lanes=self._lanes)

    def _whole_page(self, number: int) -> _Batch:
        return self._batch(self._listing.whole(number))

    def _batch(self, page: Page) -> _Batch:
        total = page.total if page.posts else 0
        return _Batch(page.posts, tuple(self._posts.found(page.posts)), total)

    def _since(self, cursor: Cursor, date: datetime, *, thorough: bool) -> Survey:
        moved, unmoved, now = self._moved(cursor, date)
        new, total = self._new(cursor)
        due = {each for each, moment in cursor.due.items() if moment <= now}
        ledger = Ledger(now, cursor)
        ledger.unmoved(unmoved)
        stand = _Stand(cursor, now, total, tuple(new))
        wanted = sorted(moved | set(new) | due)
        end = SurveyEnd()
        changed = self._follow(stand, wanted, ledger, end, thorough=thorough)
        return Survey(changed=changed, result=end, total=len(wanted))

    def _moved(self, cursor: Cursor, date: datetime) -> tuple[set[int], list[Brief], datetime]:
        """Return the ids of posts written since, those that were met already, and the time."""
        moved: set[int] = set()
        unmoved: list[Brief] = []
        number, began = 1, None
        while True:
            page = self._listing.moved(date - OVERLAP, number)
            began = began or page.date
            met = [post for post in page.posts if cursor.seen.get(post.id) == post.stamp]
            unmoved += met
            moved |= {post.id for post in page.posts} - {post.id for post in met}
            if number >= page.pages or len(met) == len(page.posts):
                return moved, unmoved, began
            number += 1

    def _new(self, cursor: Cursor) -> tuple[list[int], int]:
        """Return the ids above the highest known one, and how many posts there are in all."""
        new: list[int] = []
        number = 1
        while True:
            page: BriefPage = self._listing.newest(number)
            above = [post.id for post in page.posts if post.id > cursor.newest]
            new += above
            if number >= page.pages or len(above) < len(page.posts):
                return list(dict.fromkeys(new)), page.total
            number += 1

    def _follow(
        self, stand: "_Stand", wanted: list[int], ledger: Ledger, end: SurveyEnd, *, thorough: bool
    ) -> Iterator[Found]:
        yield from self._some(wanted, ledger)
        shelves = None
        if thorough or stand.is_short or stand.is_old:
            shelves = self._all_ids()
        if shelves:
            others = set(shelves.moved_since(stand.former.shelves)) - set(wanted)
            yield from self._some(sorted(others), ledger)
            end.listing = frozenset(map(str, shelves.ids))
        end.cursor = write_cursor(stand.next_cursor(ledger.cursor(self._api.root), shelves))

    def _some(self, ids: Sequence[int], ledger: Ledger) -> Iterator[Found]:
        chunks = [ids[first : first + PAGE] for first in range(0, len(ids), PAGE)]
        if not chunks:
            return
        for chunk, batch in zip(
            chunks, answers(self._chunk, chunks, lanes=self._lanes), strict=True
        ):
            ledger.met(batch.raws)
            ledger.gone(set(chunk) - {raw.id for raw in batch.raws})
            yield from batch.found

    def _chunk(self, ids: Sequence[int]) -> _Batch:
        raws = self._listing.some(ids)
        return _Batch(raws, tuple(self._posts.found(raws)))

    def _all_ids(self) -> Shelves | None:
        """Return all ids; None when posts were deleted under every try, so that pages slipped."""
        for _ in range(_TRIES):
            first = self._listing.ids(1)
            shelves, steady = Shelves(), True
            shelves.put(first.posts)
            rest = range(2, first.pages + 1)
            pages = answers(self._listing.ids, rest, lanes=self._lanes) if rest else ()
            for page in pages:
                shelves.put(page.posts)
                steady = steady and bool(page.posts) and page.total >= first.total
            if steady:
                return shelves
        return None


@dataclass(frozen=True, slots=True)
class _Stand:
    """The counts of a survey beside those of the last."""

    former: Cursor
    now: datetime
    total: int
    new: tuple[int, ...]

    @property
    def is_short(self) -> bool:
        """Whether posts have gone for good."""
        return self.total < self.former.total + len(self.new)

    @property
    def is_old(self) -> bool:
        """Whether all ids were listed too long ago, by the portal's time.

        Or its clock was set back since: what was written then is not after the last survey.
        """
        listed, last = self.former.listed, self.former.date
        is_back = last is not None and self.now < last - OVERLAP
        return is_back or listed is None or self.now - listed >= THOROUGH

    def next_cursor(self, cursor: Cursor, shelves: Shelves | None) -> Cursor:
        """Return `cursor` with its counts; a listing that failed is tried again next time."""
        cursor.newest = max(self.new, default=self.former.newest)
        cursor.total, cursor.listed = self.total, self.former.listed
        cursor.shelves = self.former.shelves
        if shelves:
            cursor.listed, cursor.shelves = self.now, shelves.checksums
        elif self.is_short:
            cursor.listed = None
        return cursor
