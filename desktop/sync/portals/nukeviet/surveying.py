"""What moved on the portal: by the time of the last change, and by the number of posts."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from desktop.sync.portal import Found, Survey, SurveyEnd
from desktop.sync.portals.nukeviet.api import Api
from desktop.sync.portals.nukeviet.rows import Row, number_of, rows_of, text_of

PAGE = 100
_OVERLAP = timedelta(minutes=5)
"""Behind the last survey's start: what answers may run by another clock than what stamps."""
_TRIES = 3

Read = Callable[[Row], Found]


class Surveying:
    """Pages through the module's news."""

    def __init__(self, api: Api, read: Read) -> None:
        self._api = api
        self._read = read

    def survey(self, cursor: str, *, thorough: bool) -> Survey:
        """Return what moved since `cursor`."""
        since, known = _read_cursor(cursor)
        end = SurveyEnd()
        return Survey(changed=self._changed(since, known, end, thorough=thorough), result=end)

    def _changed(
        self, since: int, known: int, end: SurveyEnd, *, thorough: bool
    ) -> Iterator[Found]:
        _rows, count = self._page({}, 1, 1)
        began: datetime = self._api.moment - _OVERLAP
        told = {"since": str(since)} if since else {}
        for row in self._pages(told):
            yield self._read(row)
        if thorough or not since or count != known:
            end.listing = self._listing()
        end.cursor = f"{int(began.timestamp())} {count}"

    def _listing(self) -> frozenset[str] | None:
        """Return all ids; None if the pages kept shifting under us."""
        name = self._api.settings.fields["id"]
        for _try in range(_TRIES):
            ids = frozenset(text_of(row.get(name)) for row in self._pages({"fields": name}))
            if len(ids) == self._page({}, 1, 1)[1]:
                return ids
        return None

    def _pages(self, told: dict[str, str]) -> Iterator[Row]:
        page, seen, total = 1, 0, 1
        while seen < total:
            rows, total = self._page(told, page, PAGE)
            if not rows:
                return
            yield from rows
            page, seen = page + 1, seen + len(rows)

    def _page(self, told: dict[str, str], page: int, size: int) -> tuple[list[Row], int]:
        asked = told | {"page": str(page), "per_page": str(size)}
        answer = self._api.call("list", asked)
        names = self._api.settings.answers
        return rows_of(answer.get(names["items"])), number_of(answer.get(names["total"]))


def _read_cursor(text: str) -> tuple[int, int]:
    since, _, count = text.partition(" ")
    return number_of(since), number_of(count)
