"""Bodies made ready for readers, stored beside their articles so that an export needs no parser.

What is stored is trusted: whoever can write into the database can write into the pages. `verify`
tells of one that is not what its article says. It holds what the article's body holds, so it is
compressed against that body and takes some tens of bytes.
"""

import zlib
from collections.abc import Iterable
from typing import Any
from uuid import UUID

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from desktop.article.body.ready import READY_VERSION, ReadyBody, ready_body
from desktop.article.model import Article
from desktop.library.schema import ready_bodies

COLUMNS = (ready_bodies.c.made_by, ready_bodies.c.content.label("ready"))

_PUT = sa.text(
    "INSERT INTO ready_bodies (article, made_by, content) VALUES (:article, :made_by, :content) "
    "ON CONFLICT (article) DO UPDATE SET content = excluded.content "
    "WHERE ready_bodies.made_by = excluded.made_by"  # an index is written for a column that is
).bindparams(sa.bindparam("article", type_=ready_bodies.c.article.type))

_LEVEL = 1
_SEEN = 32 << 10
"""Bytes that zlib looks back: of a longer body its end, the rest is compressed by itself."""

_decoder = msgspec.json.Decoder(ReadyBody)


def made(article: Article) -> ReadyBody:
    """Return the article's body made ready for readers."""
    return ready_body(article.body, article.language)


def write(connection: Connection, article: Article, ready: ReadyBody | None) -> None:
    """Put `ready`, or nothing yet, in place of the article's ready body, if it has one."""
    if ready is None:
        drop(connection, article.id)
    elif connection.execute(_PUT, _row(article, ready)).rowcount == 0:
        drop(connection, article.id)
        add(connection, [(article, ready)])


def drop(connection: Connection, article_id: UUID) -> None:
    """Let the article's body be made ready anew when it is needed."""
    connection.execute(sa.delete(ready_bodies).where(ready_bodies.c.article == article_id))


def add(connection: Connection, bodies: Iterable[tuple[Article, ReadyBody]]) -> None:
    """Put the ready bodies of new articles beside them."""
    rows = [_row(article, ready) for article, ready in bodies]
    if rows:
        connection.execute(sa.insert(ready_bodies), rows)


def _row(article: Article, ready: ReadyBody) -> dict[str, object]:
    return {"article": article.id, "made_by": READY_VERSION, "content": _packed(ready, article)}


def stored(row: Row[*tuple[Any, ...]], article: Article) -> ReadyBody | None:
    """Return what a row with `COLUMNS` holds; None: this program would make it otherwise.

    What cannot be read, for instance since the article's row was mended, is made anew too.
    """
    if row.made_by != READY_VERSION:
        return None
    try:
        stream = zlib.decompressobj(zdict=_seen(article))
        return _decoder.decode(stream.decompress(row.ready))
    except (zlib.error, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def is_stale(connection: Connection, article: Article) -> bool:
    """Tell whether what this program has made ready is not what the article's body says."""
    query = sa.select(*COLUMNS).where(ready_bodies.c.article == article.id)
    row = connection.execute(query.where(ready_bodies.c.made_by == READY_VERSION)).first()
    return row is not None and stored(row, article) != made(article)


def _packed(ready: ReadyBody, article: Article) -> bytes:
    stream = zlib.compressobj(_LEVEL, zdict=_seen(article))
    return stream.compress(msgspec.json.encode(ready)) + stream.flush()


def _seen(article: Article) -> bytes:
    return article.body.encode()[-_SEEN:] or b"<p>"
