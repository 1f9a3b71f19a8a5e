"""Which media are listed, and in which order."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from desktop.library import media, media_needed
from desktop.library.schema import media as table
from desktop.library.schema import media_uses
from desktop.library.shelved import MediaOrder, MediaWanted, Shelved, Shown
from desktop.vietnamese import fold

_LEADING = {
    MediaOrder.NEWEST: table.c.added_at,
    MediaOrder.NAME: table.c.words,
    MediaOrder.SIZE: table.c.size,
}
_PREFIX = {Shown.PICTURES: "image/", Shown.SOUND: "audio/", Shown.FILM: "video/"}

Query = sa.Select[*tuple[Any, ...]]
Found = Row[*tuple[Any, ...]]


def shelved(row: Found, group: int = 0) -> Shelved:
    """Return the medium of a whole row."""
    return Shelved(
        media=media.of(row),
        added_at=row.added_at,
        alt=row.alt,
        credit=row.credit,
        binned_at=row.binned_at,
        words=row.words,
        group=group,
    )


def listed(
    connection: Connection, wanted: MediaWanted, after: Shelved | None, limit: int
) -> Iterator[Shelved]:
    """Yield at most `limit` of the media wanted, those that follow `after` in their order."""
    query = _narrowed(connection, wanted)
    if wanted.shown is not Shown.UNUSED:
        rows = connection.execute(_following(query, wanted.order, after).limit(limit))
        yield from map(shelved, rows)
        return
    needed = media_needed.elsewhere(connection)
    rows = connection.execute(_following(query, wanted.order, after).limit(limit + len(needed)))
    unused = [shelved(row) for row in rows if row.hash not in needed]
    yield from unused[:limit]


def _narrowed(connection: Connection, wanted: MediaWanted) -> Query:
    """Return the query; it names what holds rare words, for which all media were gone through."""
    if not wanted.words:
        return _query(wanted)
    # An index of its own has the words: it is read from end to end, not from row to row.
    found = sa.select(table.c.hash).where(*matching(wanted)).limit(media_needed.NAMED + 1)
    names = connection.execute(found).scalars().all()
    if len(names) > media_needed.NAMED:
        return _query(wanted)
    return _query(replace(wanted, words="")).where(table.c.hash.in_(names))


def _query(wanted: MediaWanted) -> Query:
    return sa.select(table).where(*matching(wanted), *_conditions(wanted.shown))


def matching(wanted: MediaWanted) -> Iterator[sa.ColumnElement[bool]]:
    """Yield what tells media in or out of the bin that hold each word, or of which it is said."""
    is_binned = wanted.shown is Shown.BINNED
    yield table.c.binned_at.is_not(None) if is_binned else table.c.binned_at.is_(None)
    for word in fold(wanted.words).split():
        said = sa.select(media_uses.c.hash).where(
            media_uses.c.words.contains(word, autoescape=True)
        )
        yield table.c.words.contains(word, autoescape=True) | table.c.hash.in_(said)


def _conditions(shown: Shown) -> tuple[sa.ColumnElement[bool], ...]:
    if shown in _PREFIX:
        return (table.c.mime.startswith(_PREFIX[shown]),)
    if shown is Shown.DOCUMENTS:
        return tuple(~table.c.mime.startswith(each) for each in _PREFIX.values())
    if shown is Shown.UNUSED:
        return media_needed.NEVER_SHOWN
    if shown is Shown.UNSAID:
        return (table.c.hash.in_(sa.select(media_uses.c.hash).where(media_uses.c.unsaid)),)
    return ()


def _following(query: Query, order: MediaOrder, after: Shelved | None) -> Query:
    leading = _LEADING[order]
    if order is MediaOrder.NAME:
        ordered = query.order_by(leading, table.c.hash)
    else:
        ordered = query.order_by(leading.desc(), table.c.hash.desc())
    if after is None:
        return ordered
    place = sa.tuple_(leading, table.c.hash)
    there = sa.tuple_(sa.literal(_value(after, order), leading.type), sa.literal(after.media.hash))
    return ordered.where(place > there if order is MediaOrder.NAME else place < there)


def _value(after: Shelved, order: MediaOrder) -> object:
    if order is MediaOrder.NEWEST:
        return after.added_at
    return after.words if order is MediaOrder.NAME else after.media.size
