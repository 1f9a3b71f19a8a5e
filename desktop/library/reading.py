"""Articles as the site needs them, many at a time: streamed, with their bodies made ready."""

from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Row

from desktop.library import ready_bodies
from desktop.library.database import Database
from desktop.library.kept_copy import KeptCopy
from desktop.library.readying import make_ready
from desktop.library.schema import articles
from desktop.library.schema import ready_bodies as table
from desktop.progress import run

Value = TypeVar("Value")
Read = Callable[[KeptCopy], Value]
"""What is made of each article; it may raise `desktop.library.encoding.UNREADABLE`."""

_CHUNK = 100
"""Articles in memory at a time."""

_NAMED = 500
"""Ids that one query may name; SQLite takes some thousands, PostgreSQL more."""

Rows = sa.Select[*tuple[Any, ...]]

_COPIES: Rows = (
    sa.select(
        *articles.c["id", "content", "change"],
        articles.c.deleted_at.is_not(None).label("binned"),
        *ready_bodies.COLUMNS,
    )
    .select_from(articles.outerjoin(table))
    .order_by(articles.c.change, articles.c.key)
)


def changed(database: Database, since: int, read: Read[Value]) -> Iterator[Value]:
    """Stream `read` of the articles whose change is above `since`; from 0 on, those outside the bin.

    What is streamed is the library as it was at the first one; bodies that were not ready are
    so in the library afterwards.
    """
    run(make_ready(database))
    # Asking for those outside the bin would lead SQLite to another index, and to sort all texts.
    query = _COPIES.where(articles.c.change > since) if since else _COPIES
    yield from _stream(database, query, read, bin_too=since > 0)


def named(database: Database, ids: Collection[UUID], read: Read[Value]) -> Iterator[Value]:
    """Stream `read` of the articles with these `ids`, be they in the bin or not.

    Unknown ids are left out.
    """
    listed = list(dict.fromkeys(ids))
    for start in range(0, len(listed), _NAMED):
        few = listed[start : start + _NAMED]
        yield from _stream(database, _COPIES.where(articles.c.id.in_(few)), read, bin_too=True)


def _stream(
    database: Database, query: Rows, read: Read[Value], *, bin_too: bool
) -> Iterator[Value]:
    with database.reading() as connection:
        rows = connection.execution_options(stream_results=True, max_row_buffer=_CHUNK)
        for row in rows.execute(query):
            if bin_too or not row.binned:
                yield read(_copy(row))


def _copy(row: Row[*tuple[Any, ...]]) -> KeptCopy:
    ready = ready_bodies.content_of(row)
    return KeptCopy(row.id.hex, row.content, ready, row.change, row.binned)
