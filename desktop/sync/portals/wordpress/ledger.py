"""What a survey has met, from which the next cursor is written."""

from collections.abc import Iterable
from datetime import datetime
from zlib import crc32

from desktop.sync.portals.wordpress.cursor import OVERLAP, REMEMBERED, SHELF, UNSETTLED, Cursor
from desktop.sync.portals.wordpress.states import moment_of
from desktop.sync.portals.wordpress.values import Brief, RawPost


class Ledger:
    """Notes posts; `began` is the portal's time at the survey's beginning."""

    def __init__(self, began: datetime, former: Cursor) -> None:
        self._began, self._former = began, former
        self._due = dict(former.due)
        self._recent: dict[int, tuple[str, str]] = {}

    def unmoved(self, posts: Iterable[Brief]) -> None:
        """Note posts that stand as the last survey saw them."""
        for post in posts:
            self._recent[post.id] = (post.modified_gmt, post.stamp)

    def met(self, posts: Iterable[RawPost]) -> None:
        """Note posts that are handed on."""
        for post in posts:
            self._note_due(post)
            if self._comes_again(post):
                self._recent[post.id] = (post.modified_gmt, post.stamp)

    def gone(self, ids: Iterable[int]) -> None:
        """Note scheduled posts that are no longer there."""
        for each in ids:
            self._due.pop(each, None)

    def cursor(self, root: str) -> Cursor:
        """Return the next cursor without its counts."""
        seconds = sorted((second for second, _ in self._recent.values()), reverse=True)
        oldest = seconds[:REMEMBERED][-1] if seconds else ""
        seen = {each: stamp for each, (second, stamp) in self._recent.items() if second >= oldest}
        return Cursor(root=root, date=self._began, seen=seen, due=self._due)

    def _note_due(self, post: RawPost) -> None:
        moment = moment_of(post.date_gmt)
        if post.status == "future" and moment:
            self._due[post.id] = moment
        else:
            self._due.pop(post.id, None)

    def _comes_again(self, post: RawPost) -> bool:
        """Tell whether the next look meets the post again, and its stamp tells enough by then.

        A new scheduled post has its date for a stamp, and any later write one of the present.
        """
        written = moment_of(post.modified_gmt)
        if written is None or written < self._began - 2 * OVERLAP:
            return False
        scheduled = post.modified_gmt == post.date_gmt and written > self._began + UNSETTLED
        return scheduled or written < self._began - UNSETTLED


class Shelves:
    """Checksums of all posts' stamps, and their ids."""

    def __init__(self) -> None:
        self.ids: set[int] = set()
        self.checksums: dict[int, int] = {}

    def put(self, posts: Iterable[Brief]) -> None:
        """Count posts in, each once."""
        for post in posts:
            if post.id not in self.ids:
                self.ids.add(post.id)
                shelf = post.id // SHELF
                mark = crc32(f"{post.id}:{post.modified_gmt}".encode())
                self.checksums[shelf] = self.checksums.get(shelf, 0) ^ mark

    def moved_since(self, former: dict[int, int]) -> list[int]:
        """Return the ids on shelves whose checksum is another by now."""
        same = {shelf for shelf, mark in self.checksums.items() if former.get(shelf) == mark}
        return sorted(each for each in self.ids if each // SHELF not in same)
