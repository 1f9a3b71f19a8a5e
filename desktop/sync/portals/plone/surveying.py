"""What moved on a Plone site.

The whole listing comes in one answer, out of one transaction of Plone's database, so nothing
slips between pages. The cursor is a digest of it: items are dealt into heaps by their id, each
heap has a checksum over its items' lines, and the items of a heap whose checksum differs are
read. So the cursor stays small, needs no clock of ours, and sees renames, changes of state and
what fell due, all of which leave `modified` alone.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zlib import crc32

from desktop.sync.portal import Found, Survey, SurveyEnd
from desktop.sync.portals.plone.answers import Line, utc
from desktop.sync.portals.plone.reading import found
from desktop.sync.portals.plone.site import Query, Site
from desktop.sync.portals.plone.states import States

_HEAPS = 256
_PAGE = 40
"""Ids in one address: 1.5 kB."""

_FRESH = timedelta(seconds=5)
"""`modified` is told in whole seconds: an item as young as this may change and look the same, so
the cursor does not know its heap."""

_FORM = "heaps"


def survey(site: Site, states: States, folder: str, query: Query, cursor: str) -> Survey:
    """Return what is in `folder` and may differ from what it was at `cursor`."""
    lines, now = site.lines(folder, query)
    site.prove()
    sums = _checksums(lines, now)
    young = {_heap(line) for line in lines if _moment(line.modified) > now - _FRESH}
    known = _read_cursor(cursor)
    moved = [line.uid for line in lines if known.get(_heap(line)) != sums[_heap(line)]]
    listing = frozenset(line.uid for line in lines)
    end = SurveyEnd()
    settled = {heap: checksum for heap, checksum in sums.items() if heap not in young}
    changed = _stream(site, states, moved, end, SurveyEnd(_cursor(settled), listing))
    return Survey(changed=changed, result=end, total=len(moved))


def _stream(
    site: Site, states: States, uids: list[str], end: SurveyEnd, told: SurveyEnd
) -> Iterator[Found]:
    for first in range(0, len(uids), _PAGE):
        items, now = site.items([("UID", uid) for uid in uids[first : first + _PAGE]])
        yield from (found(item, now, states) for item in items)
    end.cursor, end.listing = told.cursor, told.listing


def _checksums(lines: list[Line], now: datetime) -> dict[int, int]:
    sums: dict[int, int] = {}
    for line in sorted(lines, key=lambda line: line.uid):
        heap = _heap(line)
        sums[heap] = crc32(_told(line, now).encode(), sums.get(heap, 0))
    return sums


def _told(line: Line, now: datetime) -> str:
    """Return everything that a listing says of an item."""
    due = _moment(line.effective) <= now
    return repr((line.uid, line.address, line.review_state, line.modified, line.effective, due))


def _moment(told: str | None) -> datetime:
    return utc(datetime.fromisoformat(told or "1970-01-01"))


def _heap(line: Line) -> int:
    return crc32(line.uid.encode()) % _HEAPS


def _cursor(sums: dict[int, int]) -> str:
    return " ".join((_FORM, *(f"{heap:x}:{sums[heap]:x}" for heap in sorted(sums))))


def _read_cursor(cursor: str) -> dict[int, int]:
    pairs = (part.partition(":") for part in cursor.split()[1:])
    return {int(heap, 16): int(checksum, 16) for heap, _, checksum in pairs}
