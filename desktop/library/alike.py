"""Pictures that look alike, found among all of the library's."""

from collections.abc import Collection, Iterator

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library import media_listing
from desktop.library.likeness import Look, groups, near
from desktop.library.media_needed import NAMED
from desktop.library.schema import media
from desktop.library.shelved import MediaWanted, Shelved

_HAS_ONE = media.c.likeness > ""


def alike(connection: Connection, wanted: MediaWanted) -> Iterator[Shelved]:
    """Yield the pictures that look alike, one group after the other, the largest first in each."""
    query = sa.select(media.c.likeness).where(_HAS_ONE)  # an index holds these: no row is read
    told = [int(each, 16) for each in connection.execute(query).scalars()]
    rows = {row.hash: row for row in _rows(connection, near(told))}
    ordered = sorted(rows.values(), key=_largest_first)
    looks = [Look(row.hash, int(row.likeness, 16), row.width, row.height) for row in ordered]
    fitting = _fitting(connection, wanted)
    for number, group in enumerate(groups(looks), 1):
        for each in group:
            if fitting is None or each in fitting:
                yield media_listing.shelved(rows[each], number)


def _rows(connection: Connection, likenesses: Collection[int]) -> Iterator[media_listing.Found]:
    names = [f"{each:016x}" for each in likenesses]
    for start in range(0, len(names), NAMED):
        few = sa.select(media).where(media.c.likeness.in_(names[start : start + NAMED]))
        # Were the bin asked about here, SQLite would go through all that lies outside it.
        yield from (row for row in connection.execute(few) if row.binned_at is None)


def _largest_first(row: media_listing.Found) -> tuple[int, int, str]:
    return -row.width * row.height, -row.size, row.hash


def _fitting(connection: Connection, wanted: MediaWanted) -> set[str] | None:
    """Return what holds the words asked for; None where none are."""
    if not wanted.words:
        return None
    query = sa.select(media.c.hash).where(*media_listing.matching(wanted))
    return set(connection.execute(query).scalars())
