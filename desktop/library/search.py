"""Full-text search: hits with the typed accents first, then those of the folded words."""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library import hits, index_rows
from desktop.library.encoding import unpacked
from desktop.library.hits import Asked, Hit
from desktop.library.indexing import matching, words
from desktop.library.query import Query, tokens
from desktop.library.schema import articles, is_shared
from desktop.library.schema import search as index
from desktop.library.schema import search_rows as rows
from desktop.library.snippet import snippet


def find(connection: Connection, asked: Asked) -> list[Hit]:
    """Return what is asked for by a query with terms.

    Those with the typed accents come first; inside both groups the list's order holds.
    """
    if is_shared(connection):
        from desktop.library.postgres import search as shared

        return shared.find(connection, asked)
    return hits.find(connection, asked)


def alike(connection: Connection, phrases: Collection[str], limit: int) -> list[int]:
    """Return the keys of articles that hold one of the folded `phrases`, the last saved first."""
    if is_shared(connection):
        from desktop.library.postgres import search as shared

        return shared.alike(connection, phrases, limit)
    spelled = (" ".join(tokens(phrase)) for phrase in phrases)
    asked = " OR ".join(f'"{phrase}"' for phrase in spelled if phrase)
    if not asked:
        return []
    found = index_rows.first(connection, matching(index, asked), limit)
    known = sa.select(rows.c.key).where(rows.c.row.in_(found))
    return list(connection.execute(known).scalars())


def snippets(connection: Connection, keys: Collection[int], query: Query) -> dict[int, str]:
    """Return a line around the hits of each of the rows `keys`; none where no word is wanted."""
    if not query.wanted:
        return {}
    shown = sa.select(*articles.c["key", "content"]).where(articles.c.key.in_(keys))
    return {
        row.key: snippet(words(unpacked(row.content)), query) for row in connection.execute(shown)
    }


def snippets_of(connection: Connection, ids: Collection[UUID], query: Query) -> dict[UUID, str]:
    """Return the same of the articles `ids`, of those that are there."""
    known = sa.select(*articles.c["key", "id"]).where(articles.c.id.in_(ids))
    keys = {row.key: row.id for row in connection.execute(known)}
    return {keys[key]: line for key, line in snippets(connection, keys, query).items()}
