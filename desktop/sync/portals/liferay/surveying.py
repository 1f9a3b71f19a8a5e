"""What moved on the portal: by the moment of the last change, and by the number of contents."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from desktop.article.model import now
from desktop.sync.portal import Found, Survey, SurveyEnd
from desktop.sync.portals.http import Http, Reply
from desktop.sync.portals.liferay.answers import Content, Page

_PAGE = 100
_OVERLAP = timedelta(minutes=5)
"""Behind the last survey's start: the clock that answers need not be the one that stamps."""
_TRIES = 3

Read = Callable[[Content, datetime], Found]


class Surveying:
    """Lists contents of all states by `headless-admin-content`; `headless-delivery` has no drafts."""

    def __init__(self, http: Http, site: int, structure: int, read: Read) -> None:
        self._http = http
        self._path = f"o/headless-admin-content/v1.0/sites/{site}/structured-contents"
        self._structure = f"contentStructureId eq {structure}"
        self._read = read

    def survey(self, cursor: str, *, thorough: bool) -> Survey:
        """Return what moved since `cursor`."""
        since, known = _read_cursor(cursor)
        end = SurveyEnd()
        return Survey(changed=self._changed(since, known, end, thorough=thorough), result=end)

    def _changed(
        self, since: datetime | None, known: int, end: SurveyEnd, *, thorough: bool
    ) -> Iterator[Found]:
        first = self._asked("", 1, 1, "externalReferenceCode")
        began = first.date or now()
        count = first.value(Page).total_count
        yield from self._moved(since)
        if thorough or since is None or count != known:
            end.listing = self._listing()
        end.cursor = f"{(began - _OVERLAP).strftime('%Y-%m-%dT%H:%M:%SZ')} {count}"

    def _moved(self, since: datetime | None) -> Iterator[Found]:
        told = f"dateModified ge {since.strftime('%Y-%m-%dT%H:%M:%SZ')}" if since else ""
        page, last = 1, 1
        while page <= last:
            reply = self._asked(told, page, _PAGE)
            answer = reply.value(Page)
            clock = reply.date or now()
            yield from (self._read(each, clock) for each in answer.items)
            page, last = page + 1, answer.last_page

    def _listing(self) -> frozenset[str] | None:
        """Return all ids; None if the pages kept shifting under us."""
        for _try in range(_TRIES):
            ids: set[str] = set()
            page, last, total = 1, 1, 0
            while page <= last:
                answer = self._asked("", page, 5 * _PAGE, "externalReferenceCode,title").value(Page)
                ids.update(each.external_reference_code for each in answer.items)
                page, last, total = page + 1, answer.last_page, answer.total_count
            if len(ids) == total:
                return frozenset(ids)
        return None

    def _asked(self, told: str, page: int, size: int, fields: str = "") -> Reply:
        query = {
            "flatten": "true",
            "filter": f"{self._structure} and {told}" if told else self._structure,
            "sort": "dateCreated:asc",
            "page": str(page),
            "pageSize": str(size),
        }
        return self._http.get(self._path, query | ({"fields": fields} if fields else {}))


def _read_cursor(text: str) -> tuple[datetime | None, int]:
    since, _, count = text.partition(" ")
    try:
        return datetime.fromisoformat(since), int(count)
    except ValueError:
        return None, 0
