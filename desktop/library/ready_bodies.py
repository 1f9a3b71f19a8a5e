"""Bodies made ready for readers, stored beside their articles so that an export needs no parser.

What is stored is trusted: whoever can write into the database can write into the pages. `verify`
tells of one that is not what its article says.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from desktop.article.body.ready import READY_VERSION, ReadyBody, ready_body
from desktop.article.model import Article
from desktop.library.ready_encoding import packed, unpacked
from desktop.library.schema import ready_bodies

COLUMNS = (ready_bodies.c.made_by, ready_bodies.c.content.label("ready"))

_PUT = sa.text(
    "INSERT INTO ready_bodies (article, made_by, content) VALUES (:article, :made_by, :content) "
    "ON CONFLICT (article) DO UPDATE SET content = excluded.content "
    "WHERE ready_bodies.made_by = excluded.made_by"  # an index is written for a column that is
).bindparams(sa.bindparam("article", type_=ready_bodies.c.article.type))


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
    return {"article": article.id, "made_by": READY_VERSION, "content": packed(ready, article)}


def content_of(row: Row[*tuple[Any, ...]]) -> bytes | None:
    """Return what a row with `COLUMNS` holds; None: this program would make it otherwise."""
    return row.ready if row.made_by == READY_VERSION else None


def is_stale(connection: Connection, article: Article) -> bool:
    """Tell whether what this program has made ready is not what the article's body says."""
    query = sa.select(*COLUMNS).where(ready_bodies.c.article == article.id)
    row = connection.execute(query.where(ready_bodies.c.made_by == READY_VERSION)).first()
    return row is not None and unpacked(row.ready, article) != made(article)
