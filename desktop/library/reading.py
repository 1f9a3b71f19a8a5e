"""Articles as the site needs them, many at a time: streamed, with their bodies made ready."""

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Row

from desktop.library import ready_bodies
from desktop.library.database import Database
from desktop.library.encoding import unpacked
from desktop.library.readying import make_ready
from desktop.library.schema import articles
from desktop.library.schema import ready_bodies as table
from desktop.library.values import ReadingCopy
from desktop.progress import run

_CHUNK = 100
"""Articles in memory at a time."""

_NAMED = 500
"""Ids that one query may name; SQLite takes some thousands, PostgreSQL more."""

Rows = sa.Select[*tuple[Any, ...]]

_COPIES: Rows = (
    sa.select(
        *articles.c["content", "change"],
        articles.c.deleted_at.is_not(None).label("binned"),
        *ready_bodies.COLUMNS,
    )
    .select_from(articles.outerjoin(table))
    .order_by(articles.c.change, articles.c.key)
)


def changed(database: Database, since: int) -> Iterator[ReadingCopy]:
    """Stream the articles whose change is above `since`; from 0 on, those outside the bin.

    What is streamed is the library as it was at the first one; bodies that were not ready are
    so in the library afterwards.
    """
    run(make_ready(database))
    # Asking for those outside the bin would lead SQLite to another index, and to sort all texts.
    query = _COPIES.where(articles.c.change > since) if since else _COPIES
    yield from _stream(database, query, bin_too=since > 0)


def named(database: Database, ids: Collection[UUID]) -> Iterator[ReadingCopy]:
    """Stream the articles with these `ids`, be they in the bin or not; unknown ids are left out."""
    listed = list(dict.fromkeys(ids))
    for start in range(0, len(listed), _NAMED):
        few = listed[start : start + _NAMED]
        yield from _stream(database, _COPIES.where(articles.c.id.in_(few)), bin_too=True)


def _stream(database: Database, query: Rows, *, bin_too: bool) -> Iterator[ReadingCopy]:
    with database.reading() as connection:
        rows = connection.execution_options(stream_results=True, max_row_buffer=_CHUNK)
        for row in rows.execute(query):
            if bin_too or not row.binned:
                yield _copy(row)


def _copy(row: Row[*tuple[Any, ...]]) -> ReadingCopy:
    article = unpacked(row.content)
    return ReadingCopy(
        article=article,
        ready=ready_bodies.stored(row, article) or ready_bodies.made(article),
        change=row.change,
        binned=row.binned,
    )
