"""Pages of the library's list: each begins after the entry that the one before ended with."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from desktop.library import search
from desktop.library.articles import Listing, entry, listing, within
from desktop.library.filtering import narrowed
from desktop.library.hits import Asked, Hit
from desktop.library.labelled import carrying
from desktop.library.ordering import NEWEST, Order
from desktop.library.query import Query, parse
from desktop.library.schema import article_categories, article_tags, articles
from desktop.library.values import Entry, Place, Sort, Wanted

_SORTED_BY: dict[Sort, sa.Column[object]] = {
    Sort.MODIFIED: articles.c.modified_at,
    Sort.DATE: articles.c.day,
    Sort.TITLE: articles.c.title_key,
    Sort.CATEGORY: articles.c.category_key,
}


def page(
    connection: Connection, wanted: Wanted, after: Place | None, limit: int, told: int | None = None
) -> list[Entry]:
    """Return at most `limit` entries that `wanted` asks for, those that follow the place `after`.

    The first `told` have their snippets, where there are any; None: all.
    """
    query = parse(wanted.words)
    if not query.terms and not query.blank and not query.filters:
        return []
    order = _order(wanted)
    listed = narrowed(connection, _narrowed(connection, wanted), query.filters)
    listed = listed.add_columns(order.value.label("sorted_by"))
    if query.terms:
        few = bool(query.filters) or wanted != _of_all(wanted)
        found = search.find(connection, Asked(query, listed, order, after, limit, narrowed=few))
        return _with_snippets(connection, query, found, told)
    if after is not None:
        listed = listed.where(order.follows(after))
    rows = connection.execute(listed.order_by(*order.by()).limit(limit))
    return [entry(row, place=_place(row, ahead=False)) for row in rows]


def _of_all(wanted: Wanted) -> Wanted:
    return Wanted(words=wanted.words, sort=wanted.sort, descending=wanted.descending)


def _with_snippets(
    connection: Connection, query: Query, found: Sequence[Hit], told: int | None
) -> list[Entry]:
    lines = search.snippets(connection, [row.key for row, _ in found[:told]], query)
    return [
        entry(
            row,
            lines.get(row.key, ""),
            _place(row, ahead=ahead),
            untold=bool(query.wanted) and row.key not in lines,
        )
        for row, ahead in found
    ]


def _place(row: Row[*tuple[Any, ...]], *, ahead: bool) -> Place:
    return Place(ahead, row.sorted_by, row.key)


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


def _order(wanted: Wanted) -> Order:
    if wanted.binned and wanted.sort is Sort.MODIFIED:
        return Order(articles.c.deleted_at, wanted.descending)
    if wanted.sort is Sort.MODIFIED and wanted.descending:
        return NEWEST
    return Order(_SORTED_BY[wanted.sort], wanted.descending)
