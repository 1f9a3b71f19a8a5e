"""What moved on the portal."""

from collections.abc import Callable, Iterator

from desktop.sync.portal import Found, Survey, SurveyEnd
from desktop.sync.portals.xmlrpc.rpc import Rpc
from desktop.sync.portals.xmlrpc.wire import Members
from desktop.sync.portals.xmlrpc.wp.cursor import Cursor, read_cursor
from desktop.sync.portals.xmlrpc.wp.listing import PAGE, Listing, Seen
from desktop.sync.portals.xmlrpc.wp.reading import FIELDS, stamp_of

Read = Callable[[Members], Found]

_IDS_PAGE = 500


class Surveying:
    """Surveys by the moment of the last change and by new ids, or everything."""

    def __init__(self, rpc: Rpc, read: Read) -> None:
        self._rpc = rpc
        self._read = read
        self._listing = Listing(rpc)

    def survey(self, cursor: str, *, thorough: bool) -> Survey:
        """Return what moved since `cursor`."""
        end = SurveyEnd()
        known = read_cursor(cursor)
        changed = self._since(known, end, thorough=thorough) if known else self._all(end)
        return Survey(changed=changed, result=end)

    def _all(self, end: SurveyEnd) -> Iterator[Found]:
        seen = Seen()
        began = None
        for struct in self._listing.every(FIELDS, PAGE, seen):
            began = began or self._rpc.moment
            yield self._read(struct)
        end.listing = _listed(seen)
        end.cursor = Cursor(began or self._rpc.moment, _highest(seen.ids)).text()

    def _since(self, known: Cursor, end: SurveyEnd, *, thorough: bool) -> Iterator[Found]:
        last_id = known.last_id
        began = None
        for struct in self._listing.newest("modified", FIELDS):
            began = began or self._rpc.moment
            if stamp_of(struct) < known.since:
                break
            yield self._read(struct)
        for struct in self._listing.newest("ID", FIELDS):
            if _number(struct) <= known.last_id:
                break
            last_id = max(last_id, _number(struct))
            yield self._read(struct)
        end.listing = self._ids() if thorough else None
        end.cursor = Cursor(began or known.began, last_id).text()

    def _ids(self) -> frozenset[str] | None:
        seen = Seen()
        for _struct in self._listing.every(("post_id",), _IDS_PAGE, seen):
            pass
        return _listed(seen)


def _listed(seen: Seen) -> frozenset[str] | None:
    return frozenset(seen.ids) if seen.whole else None


def _number(struct: Members) -> int:
    text = struct.text("post_id")
    return int(text) if text.isdigit() else 0


def _highest(ids: set[str]) -> int:
    return max((int(each) for each in ids if each.isdigit()), default=0)
