"""Full-text search: SQLite's FTS5 over the words as written and over their folded shadow."""

from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.model import Article
from desktop.library.articles import NEWEST_FIRST, Listing, entry
from desktop.library.filtering import narrowed
from desktop.library.query import Query, Term
from desktop.library.schema import articles
from desktop.library.schema import search as index
from desktop.library.snippet import snippet
from desktop.library.values import Entry
from desktop.vietnamese import fold, nfc

_MATCHED = sa.literal_column("search", sa.Text)


def words(article: Article) -> str:
    """Return every word that a search finds `article` by: the title in the first line, in NFC."""
    from desktop.article.body import plain_text

    people = (byline.name for byline in article.bylines)
    parts = (article.sapo, plain_text(article.body), ", ".join(article.tags), ", ".join(people))
    return nfc("\n".join([" ".join(article.title.split()), *filter(None, parts)]))


def put(connection: Connection, key: int, said: str) -> None:
    """Make the index say the words `said` for the article whose row is `key`."""
    connection.execute(sa.delete(index).where(index.c.rowid == key))
    add(connection, {key: said})


def add(connection: Connection, said: Mapping[int, str]) -> None:
    """Make the index say the words of new articles, by the keys of their rows."""
    rows = [{"rowid": key, "words": words, "folded": fold(words)} for key, words in said.items()]
    connection.execute(sa.insert(index), rows)


def drop(connection: Connection, keys: Iterable[int]) -> None:
    """Let the index forget the articles whose rows are `keys`."""
    for key in keys:
        connection.execute(sa.delete(index).where(index.c.rowid == key))


def find(connection: Connection, query: Query, listing: Listing, limit: int) -> list[Entry]:
    """Return the entries of `listing` that answer `query`, at most `limit`.

    Those with the typed accents come first; inside both groups the newest.
    """
    order: tuple[sa.UnaryExpression[Any], ...] = NEWEST_FIRST
    if query.wanted:
        order = (as_typed(query).desc(), *NEWEST_FIRST)
    listing = answering(connection, query, listing)
    rows = connection.execute(listing.order_by(*order).limit(limit)).all()
    told = snippets(connection, [row.key for row in rows], query)
    return [entry(row, told.get(row.key, "")) for row in rows]


def answering(connection: Connection, query: Query, listing: Listing) -> Listing:
    """Return `listing` with only the articles that answer `query`."""
    listing = narrowed(connection, listing, query.filters)
    if query.wanted:
        listing = listing.where(articles.c.key.in_(_rows("folded", query.wanted, " AND ")))
    if query.excluded:
        listing = listing.where(articles.c.key.not_in(_rows("folded", query.excluded, " OR ")))
    return listing


def as_typed(query: Query) -> sa.ColumnElement[bool]:
    """Return the condition that an article holds the wanted words with the typed accents."""
    return articles.c.key.in_(_rows("words", query.wanted, " AND "))


def _rows(column: str, terms: tuple[Term, ...], joined: str) -> sa.Select[int]:
    spelled = fold if column == "folded" else str
    conditions = joined.join(
        f'"{spelled(term.words).replace(chr(34), " ")}"{"*" if term.prefix else ""}'
        for term in terms
    )
    matching = _MATCHED.op("MATCH")(f"{{{column}}} : ({conditions})")
    return sa.select(index.c.rowid).where(matching)


def snippets(connection: Connection, keys: list[int], query: Query) -> dict[int, str]:
    """Return a line around the hits of each of the rows `keys`; none where no word is wanted."""
    if not query.wanted:
        return {}
    shown = connection.execute(sa.select(index).where(index.c.rowid.in_(keys)))
    return {row.rowid: snippet(row.words, row.folded, query) for row in shown}
