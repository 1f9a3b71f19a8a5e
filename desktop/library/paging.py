"""Pages of the library's list: each begins after the entry that the one before ended with."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library import search
from desktop.library.articles import Listing, entry, listing, within
from desktop.library.labelled import carrying
from desktop.library.query import Query, parse
from desktop.library.schema import article_categories, article_tags, articles
from desktop.library.values import Entry, Place, Sort, Wanted

_SORTED_BY: dict[Sort, sa.Column[object]] = {
    Sort.MODIFIED: articles.c.modified_at,
    Sort.DATE: articles.c.day,
    Sort.TITLE: articles.c.title_key,
    Sort.CATEGORY: articles.c.category_key,
}


def page(connection: Connection, wanted: Wanted, after: Place | None, limit: int) -> list[Entry]:
    """Return at most `limit` entries that `wanted` asks for, those that follow the place `after`."""
    query = parse(wanted.words)
    if not query.terms and not query.blank and not query.filters:
        return []
    if query.wanted and wanted.sort is Sort.MODIFIED and wanted.descending and not wanted.binned:
        return _newest_hits(connection, query, wanted, after, limit)
    asked = search.answering(connection, query, _narrowed(connection, wanted))
    ahead = search.as_typed(connection, query) if query.wanted else sa.false()
    value = _sorted_by(wanted)
    if after is not None:
        asked = asked.where(_follows(after, wanted, ahead if query.wanted else None, value))
    order = [value.desc(), articles.c.key.desc()] if wanted.descending else [value, articles.c.key]
    if query.wanted:
        order.insert(0, ahead.desc())
    asked = asked.add_columns(ahead.label("ahead"), value.label("sorted_by"))
    return _entries(connection, query, asked.order_by(*order).limit(limit))


def _newest_hits(
    connection: Connection, query: Query, wanted: Wanted, after: Place | None, limit: int
) -> list[Entry]:
    found = search.newest(connection, query, _narrowed(connection, wanted), after, limit)
    told = search.snippets(connection, [row.key for row, _ in found], query)
    return [
        entry(row, told[row.key], Place(ahead, row.modified_at, row.key)) for row, ahead in found
    ]


def _narrowed(connection: Connection, wanted: Wanted) -> Listing:
    asked = listing(wanted.state, binned=wanted.binned)
    if wanted.category:
        filed = within(wanted.category)
        asked = asked.where(carrying(connection, article_categories, filed))
    if wanted.tag:
        tagged = article_tags.c.tag == wanted.tag
        asked = asked.where(carrying(connection, article_tags, tagged))
    if wanted.topic:
        asked = asked.where(articles.c.topic == wanted.topic)
    return asked


def _sorted_by(wanted: Wanted) -> sa.ColumnElement[object]:
    if wanted.binned and wanted.sort is Sort.MODIFIED:
        return articles.c.deleted_at
    return _SORTED_BY[wanted.sort]


def _follows(
    after: Place,
    wanted: Wanted,
    ahead: sa.ColumnElement[bool] | None,
    value: sa.ColumnElement[object],
) -> sa.ColumnElement[bool]:
    stood = sa.literal(after.value, value.type)
    here, there = sa.tuple_(value, articles.c.key), sa.tuple_(stood, sa.literal(after.key))
    later = here < there if wanted.descending else here > there
    if ahead is None:
        return later
    return sa.or_(sa.not_(ahead), later) if after.ahead else sa.and_(sa.not_(ahead), later)


def _entries(connection: Connection, query: Query, asked: Listing) -> list[Entry]:
    rows = connection.execute(asked).all()
    told = search.snippets(connection, [row.key for row in rows], query)
    return [
        entry(row, told.get(row.key, ""), Place(bool(row.ahead), row.sorted_by, row.key))
        for row in rows
    ]
