"""Full-text search: hits with the typed accents first, then those of the folded words.

Articles come out of the indexes with the last saved one first. So the first hits of a word that
stands in every article are found as fast as those of a rare one, and only a list in another order
than the newest first has to look at all of them.
"""

from collections.abc import Collection, Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from desktop.library.articles import NEWEST_FIRST, Listing, entry
from desktop.library.asking import exactly, folded, unwanted
from desktop.library.encoding import unpacked
from desktop.library.filtering import narrowed
from desktop.library.indexing import matching, words
from desktop.library.query import Query, tokens
from desktop.library.schema import articles, is_shared
from desktop.library.schema import search as index
from desktop.library.schema import search_rows as rows
from desktop.library.snippet import holds_as_typed, snippet
from desktop.library.values import Entry, Place

Hit = tuple[Row[*tuple[Any, ...]], bool]
"""A row of a listing, and whether it holds the words with the typed accents."""

_FEW = 200
"""So many hits are all put in order; of more, those come first that were saved last."""

_FAR = 1000
"""Hits among which phrases with the typed accents are looked for."""


def find(connection: Connection, query: Query, listing: Listing, limit: int) -> list[Entry]:
    """Return the entries of `listing` that answer `query`, at most `limit`.

    Those with the typed accents come first; inside both groups the newest.
    """
    if query.wanted:
        found = newest(connection, query, listing, None, limit)
        told = snippets(connection, [row.key for row, _ in found], query)
        return [entry(row, told[row.key]) for row, _ in found]
    listing = answering(connection, query, listing)
    return [entry(row) for row in connection.execute(listing.order_by(*NEWEST_FIRST).limit(limit))]


def newest(
    connection: Connection, query: Query, listing: Listing, after: Place | None, limit: int
) -> list[Hit]:
    """Return what of `listing` answers `query`, which wants words, the newest first."""
    if is_shared(connection):
        from desktop.library.postgres import search as shared

        return shared.newest(connection, query, answering(connection, query, listing), after, limit)
    listing = narrowed(connection, listing, query.filters)
    asked = matching(index, folded(query))
    hits = next(_some(connection, asked, _FEW + 1), [])
    if len(hits) > _FEW:
        kept = _few_of(connection, listing)
        if kept is None:
            return _streamed(connection, query, listing, after, limit)
        hits = list(connection.execute(asked.where(index.c.rowid.in_(kept))).scalars())
    return _sorted(connection, query, listing, hits, after)[:limit]


def _few_of(connection: Connection, listing: Listing) -> list[int] | None:
    """Return the indexes' rows of what is listed when that is so little; None: it is more."""
    keys = listing.with_only_columns(articles.c.key).limit(_FEW + 1)
    few = list(connection.execute(keys).scalars())
    if len(few) > _FEW:
        return None
    return list(connection.execute(sa.select(rows.c.row).where(rows.c.key.in_(few))).scalars())


def _sorted(
    connection: Connection, query: Query, listing: Listing, hits: list[int], after: Place | None
) -> list[Hit]:
    typed = _typed(connection, query, hits)
    found = _looked_up(connection, listing, hits)
    ranked = sorted(
        ((row in typed, each.modified_at, each.key, each) for row, each in found.items()),
        reverse=True,
    )
    begin = (after.ahead, after.value, after.key) if after else None
    return [(row, ahead) for ahead, *place, row in ranked if not begin or (ahead, *place) < begin]


def _streamed(
    connection: Connection, query: Query, listing: Listing, after: Place | None, limit: int
) -> list[Hit]:
    found: list[Hit] = []
    for ahead in (True, False):
        if ahead and after and not after.ahead:
            continue
        begin = _row(after.key) if after and ahead == after.ahead else None
        found += _group(connection, query, listing, limit - len(found), ahead=ahead, begin=begin)
        if len(found) == limit:
            break
    return found


def _group(
    connection: Connection,
    query: Query,
    listing: Listing,
    limit: int,
    *,
    ahead: bool,
    begin: sa.ScalarSelect[int] | None,
) -> list[Hit]:
    """Return hits below the row `begin`: those with the typed accents, or those without."""
    together = query.stands_together
    exact = None if together else exactly(query)
    asked = matching(index, folded(query)) if not ahead or exact is None else exact
    later = [] if begin is None else [sa.column("rowid") < begin]
    found: list[Hit] = []
    seen = 0
    for hits in _some(connection, asked.where(*later), 2 * limit):
        typed = set(hits) if ahead and exact is not None else _typed(connection, query, hits)
        kept = [hit for hit in hits if (hit in typed) == ahead]
        there = _looked_up(connection, listing, kept)
        found += [(there[hit], ahead) for hit in kept if hit in there]
        seen += len(hits)
        if len(found) >= limit or (ahead and exact is None and seen > _FAR):
            break
    return found[:limit]


def _row(key: int) -> sa.ScalarSelect[int]:
    return sa.select(rows.c.row).where(rows.c.key == key).scalar_subquery()


def _looked_up(
    connection: Connection, listing: Listing, hits: Collection[int]
) -> dict[int, Row[*tuple[Any, ...]]]:
    """Return the listing's rows among `hits`, by their rows in the indexes."""
    known = connection.execute(sa.select(rows.c.key, rows.c.row).where(rows.c.row.in_(hits)))
    numbers = {row.key: row.row for row in known}
    found = connection.execute(listing.where(articles.c.key.in_(numbers)))
    return {numbers[row.key]: row for row in found}


def _some(connection: Connection, asked: sa.Select[int], many: int) -> Iterator[list[int]]:
    """Yield the hits, the last saved first, so many at a time."""
    streamed = connection.execution_options(stream_results=True, max_row_buffer=many)
    with streamed.execute(asked.order_by(sa.desc("rowid"))) as hits:
        for some in hits.scalars().partitions(many):
            yield list(some)


def _typed(connection: Connection, query: Query, hits: list[int]) -> set[int]:
    """Return which of `hits` hold the wanted words, and phrases, with the typed accents."""
    if not hits:
        return set()
    if query.stands_together:
        return _typed_together(connection, query, hits)
    asked = exactly(query)
    if asked is None:
        return set()
    between = sa.column("rowid").between(min(hits), max(hits))  # faster than naming each
    return set(connection.execute(asked.where(between)).scalars()).intersection(hits)


def _typed_together(connection: Connection, query: Query, hits: list[int]) -> set[int]:
    """Read the texts: the index of words as typed does not know which of them stand together."""
    texts = (
        sa.select(rows.c.row, articles.c.content)
        .select_from(rows.join(articles, articles.c.key == rows.c.key))
        .where(rows.c.row.in_(hits))
    )
    return {
        row.row
        for row in connection.execute(texts)
        if holds_as_typed(words(unpacked(row.content)), query)
    }


def alike(connection: Connection, phrases: Collection[str], limit: int) -> list[int]:
    """Return the keys of articles that hold one of the folded `phrases`, the last saved first."""
    if is_shared(connection):
        from desktop.library.postgres import search as shared

        return shared.alike(connection, phrases, limit)
    spelled = (" ".join(tokens(phrase)) for phrase in phrases)
    asked = " OR ".join(f'"{phrase}"' for phrase in spelled if phrase)
    if not asked:
        return []
    hits = next(_some(connection, matching(index, asked).limit(limit), limit), [])
    known = sa.select(rows.c.key).where(rows.c.row.in_(hits))
    return list(connection.execute(known).scalars())


def answering(connection: Connection, query: Query, listing: Listing) -> Listing:
    """Return `listing` with only the articles that answer `query`."""
    listing = narrowed(connection, listing, query.filters)
    if is_shared(connection):
        from desktop.library.postgres import search as shared

        return shared.answering(query, listing)
    if query.wanted:
        return listing.where(articles.c.key.in_(_keys(matching(index, folded(query)))))
    if query.excluded:
        of_it = matching(index, unwanted(query)).where(
            index.c.rowid == rows.c.row, rows.c.key == articles.c.key
        )
        return listing.where(~of_it.exists())
    return listing


def as_typed(connection: Connection, query: Query) -> sa.ColumnElement[bool]:
    """Return the condition that an article holds the wanted words with the typed accents."""
    if is_shared(connection):
        from desktop.library.postgres import search as shared

        return shared.as_typed(query)
    asked = exactly(query)
    return sa.false() if asked is None else articles.c.key.in_(_keys(asked))


def _keys(asked: sa.Select[int]) -> sa.Select[int]:
    return sa.select(rows.c.key).where(rows.c.row.in_(asked))


def snippets(connection: Connection, keys: list[int], query: Query) -> dict[int, str]:
    """Return a line around the hits of each of the rows `keys`; none where no word is wanted."""
    if not query.wanted:
        return {}
    shown = sa.select(*articles.c["key", "content"]).where(articles.c.key.in_(keys))
    return {
        row.key: snippet(words(unpacked(row.content)), query) for row in connection.execute(shown)
    }
