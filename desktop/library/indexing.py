"""The full-text indexes: SQLite's FTS5 over the words as written and over their folded shadow.

Where the library is shared, `desktop.library.postgres.search` is in their place.

Neither holds the text. Their rows grow with every save, so that hits come out of them with the
last saved article first, and a word that stands in every article costs no more than a rare one.
"""

import zlib
from collections.abc import Collection, Mapping

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.model import Article
from desktop.library.database import driver
from desktop.library.encoding import legible
from desktop.library.query import tokens
from desktop.library.schema import articles, is_shared
from desktop.library.schema import search as index
from desktop.library.schema import search_exact as exact
from desktop.library.schema import search_rows as rows
from desktop.vietnamese import fold, nfc

# SQLite alone has these indexes, and every save writes them: SQLite's own connection takes a
# third of the time that these short statements take through SQLAlchemy.
_LAST_ROW = "SELECT coalesce(max(row), 0) FROM search_rows"
_FOUND = "SELECT row, said FROM search_rows WHERE key = ?"
_NUMBERED = "INSERT INTO search_rows (row, key, said) VALUES (?, ?, ?)"
_FORGOTTEN = "DELETE FROM search_rows WHERE row = ?"
_ADDED = "INSERT INTO search (rowid, words) VALUES (?, ?)"
_ADDED_EXACTLY = "INSERT INTO search_exact (rowid, words) VALUES (?, ?)"
_GONE = "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)"
_GONE_EXACTLY = "INSERT INTO search_exact (search_exact, rowid, words) VALUES ('delete', ?, ?)"

_PROBED = 8
"""Words at each end of an article that are looked up to learn whether it is indexed."""


def words(article: Article) -> str:
    """Return every word that a search finds `article` by: the title in the first line, in NFC."""
    from desktop.article.body import plain_text

    people = (byline.name for byline in article.bylines)
    parts = (article.sapo, plain_text(article.body), ", ".join(article.tags), ", ".join(people))
    return nfc("\n".join([" ".join(article.title.split()), *filter(None, parts)]))


def put(connection: Connection, key: int, said: str) -> None:
    """Make the indexes say the words `said` for an article, whatever they said of it before."""
    if is_shared(connection):
        drop(connection, [key])
    else:
        connection.execute(sa.delete(rows).where(rows.c.key == key))
    add(connection, {key: said})


def add(connection: Connection, said: Mapping[int, str]) -> None:
    """Make the indexes say the words of articles that they say nothing of, by their rows' keys."""
    if is_shared(connection):
        from desktop.library.postgres import search as shared

        shared.add(connection, said)
        return
    sqlite = driver(connection)
    (last,) = sqlite.execute(_LAST_ROW).fetchone()
    numbered = list(enumerate(said.items(), last + 1))
    known = [(row, key, _sum(text)) for row, (key, text) in numbered]
    sqlite.executemany(_NUMBERED, known)
    for added, spelled in ((_ADDED, fold), (_ADDED_EXACTLY, str)):
        sqlite.executemany(added, [(row, spelled(text)) for row, (_, text) in numbered])


def drop(connection: Connection, keys: Collection[int]) -> None:
    """Let the indexes forget the articles whose rows are `keys`, and still there."""
    if is_shared(connection):
        from desktop.library.postgres import search as shared

        shared.drop(connection, keys)
        return
    columns = articles.c["key", "content"]
    for row in connection.execute(sa.select(*columns).where(articles.c.key.in_(keys))).all():
        take_out(connection, row.key, _words_in(row.content))


def _words_in(content: bytes) -> str:
    article = legible(content)
    return words(article) if article else ""


def take_out(connection: Connection, key: int, said: str) -> None:
    """Take out what the indexes say of an article, which should be the words `said`.

    What was indexed by other words cannot be taken out: its row is nobody's then, and no search
    shows it.
    """
    if is_shared(connection):
        drop(connection, [key])
        return
    sqlite = driver(connection)
    found = sqlite.execute(_FOUND, (key,)).fetchone()
    if found is None:
        return
    row, told = found
    sqlite.execute(_FORGOTTEN, (row,))
    if told == _sum(said):
        sqlite.execute(_GONE, (row, fold(said)))
        sqlite.execute(_GONE_EXACTLY, (row, said))


def says(connection: Connection, key: int, said: str) -> bool:
    """Tell whether the indexes say the words `said` for the article whose row is `key`."""
    if is_shared(connection):
        from desktop.library.postgres import search as shared

        return shared.says(connection, key, said)
    found = connection.execute(sa.select(rows).where(rows.c.key == key)).first()
    if found is None or found.said != _sum(said):
        return False
    return all(
        _holds(connection, table, found.row, spelled(said))
        for table, spelled in ((index, fold), (exact, str))
    )


def _holds(connection: Connection, table: sa.TableClause, row: int, said: str) -> bool:
    every = tokens(said)
    if not every:
        return True
    asked = " AND ".join(f'"{word}"' for word in {*every[:_PROBED], *every[-_PROBED:]})
    query = matching(table, asked).where(table.c.rowid == row)
    return connection.execute(query).first() is not None


def _sum(said: str) -> int:
    return zlib.crc32(said.encode())


def matching(table: sa.TableClause, asked: str) -> sa.Select[int]:
    """Return the query for the rows of an index that answer `asked`, in FTS5's language."""
    answering = sa.literal_column(table.name, sa.Text).op("MATCH")(asked)
    return sa.select(table.c.rowid).where(answering)
