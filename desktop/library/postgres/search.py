"""Full-text search in PostgreSQL: an index (GIN) over our own words, not over its parser's.

Its parser would cut numbers of documents, addresses and hyphens otherwise than SQLite does. So a
text is cut into words here, and the index holds each word once; whether words stand beside one
another is asked of the text with a space between any two.
"""

from collections.abc import Collection, Mapping

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.articles import Listing
from desktop.library.hits import Asked, Hit
from desktop.library.query import Query, Term, tokens
from desktop.library.schema import articles
from desktop.vietnamese import fold

_LONGEST = 255
"""Letters of a word that count: the index takes 2046 bytes, and no word has as many."""

_INDEXED = "array_to_tsvector(string_to_array(btrim({spaced}), ' '))"

_TABLE = f"""CREATE TABLE search (
    key integer PRIMARY KEY,
    words text NOT NULL,
    folded text NOT NULL,
    words_index tsvector GENERATED ALWAYS AS ({_INDEXED.format(spaced="words")}) STORED,
    folded_index tsvector GENERATED ALWAYS AS ({_INDEXED.format(spaced="folded")}) STORED
)"""

TABLE = (
    _TABLE,
    "CREATE INDEX search_words ON search USING gin (words_index)",
    "CREATE INDEX search_folded ON search USING gin (folded_index)",
)

index = sa.table("search", *map(sa.column, ("key", "words", "folded")))
"""`key` is `articles.key`; both texts are `spaced`."""


def add(connection: Connection, said: Mapping[int, str]) -> None:
    """Make the index say the words of articles that it says nothing of, by their rows' keys."""
    rows = [
        {"key": key, "words": spaced(words), "folded": spaced(fold(words))}
        for key, words in said.items()
    ]
    connection.execute(sa.insert(index), rows)


def drop(connection: Connection, keys: Collection[int]) -> None:
    """Let the index forget the articles whose rows are `keys`."""
    connection.execute(sa.delete(index).where(index.c.key.in_(keys)))


def says(connection: Connection, key: int, said: str) -> bool:
    """Tell whether the index says the words `said` for the article whose row is `key`."""
    query = sa.select(*index.c["words", "folded"]).where(index.c.key == key)
    return connection.execute(query).first() == (spaced(said), spaced(fold(said)))


def _answering(query: Query, listing: Listing) -> Listing:
    """Return `listing` with only the articles that hold what `query` wants, and no other."""
    if query.wanted:
        wanted = sa.and_(*(_holds("folded", term) for term in query.wanted))
        listing = listing.where(articles.c.key.in_(sa.select(index.c.key).where(wanted)))
    if query.excluded:
        unwanted = sa.or_(*(_holds("folded", term) for term in query.excluded))
        listing = listing.where(articles.c.key.not_in(sa.select(index.c.key).where(unwanted)))
    return listing


def _as_typed(query: Query) -> sa.ColumnElement[bool]:
    """Return the condition that an article holds the wanted words with the typed accents."""
    if not query.wanted:
        return sa.false()
    holding = sa.and_(*(_holds("words", term) for term in query.wanted))
    return articles.c.key.in_(sa.select(index.c.key).where(holding))


def find(connection: Connection, asked: Asked) -> list[Hit]:
    """Return what holds the typed accents, then the others, both in the order asked for."""
    typed = _as_typed(asked.query)
    listed = _answering(asked.query, asked.listing).add_columns(typed.label("ahead"))
    if asked.after is not None:
        later = asked.order.follows(asked.after)
        follows = sa.or_(~typed, later) if asked.after.ahead else sa.and_(~typed, later)
        listed = listed.where(follows)
    if asked.query.wanted:  # a constant is no order there
        listed = listed.order_by(typed.desc())
    found = connection.execute(listed.order_by(*asked.order.by()).limit(asked.limit))
    return [(row, row.ahead) for row in found]


def alike(connection: Connection, phrases: Collection[str], limit: int) -> list[int]:
    """Return the keys of articles that hold one of the folded `phrases`, the newest first."""
    holding = [_holds("folded", Term(phrase)) for phrase in phrases if tokens(phrase)]
    if not holding:
        return []
    query = sa.select(index.c.key).where(sa.or_(*holding)).order_by(index.c.key.desc())
    return list(connection.execute(query.limit(limit)).scalars())


def spaced(text: str) -> str:
    """Return the words of `text` in small letters, a space before, between and after them."""
    return f" {' '.join(word[:_LONGEST] for word in tokens(text.lower()))} "


def _holds(column: str, term: Term) -> sa.ColumnElement[bool]:
    asked = spaced(fold(term.words) if column == "folded" else term.words)
    words = asked.split()
    if not words:
        return sa.true()
    named = [f"'{word}'" for word in words]
    if term.prefix:
        named[-1] += ":*"
    there = sa.column(f"{column}_index").op("@@")(sa.cast(sa.literal(" & ".join(named)), _QUERY))
    if len(words) == 1:
        return there
    beside = asked.rstrip() if term.prefix else asked
    return sa.and_(there, index.c[column].contains(beside, autoescape=True))


class _QueryType(sa.types.UserDefinedType[str]):
    cache_ok = True

    def get_col_spec(self, **_options: object) -> str:
        return "tsquery"


_QUERY = _QueryType()
