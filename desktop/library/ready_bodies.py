"""Bodies made ready for readers, stored beside their articles so that an export needs no parser.

What is stored is trusted: whoever can write into the database can write into the pages. `verify`
tells of one that is not what its article says.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from desktop.article.body.ready import READY_VERSION, ReadyBody, ready_body
from desktop.article.model import Article
from desktop.library.schema import ready_bodies

COLUMNS = tuple(ready_bodies.c["made_by", "left_out", "media", "html", "text"])


def made(article: Article) -> ReadyBody:
    """Return the article's body made ready for readers."""
    return ready_body(article.body, article.language)


def write(connection: Connection, article_id: UUID, ready: ReadyBody | None) -> None:
    """Put `ready`, or nothing yet, in place of the article's ready body, if it has one."""
    connection.execute(sa.delete(ready_bodies).where(ready_bodies.c.article == article_id))
    if ready is not None:
        add(connection, {article_id: ready})


def add(connection: Connection, bodies: Mapping[UUID, ReadyBody]) -> None:
    """Put the ready bodies of new articles beside them."""
    rows = [
        {
            "article": article_id,
            "made_by": READY_VERSION,
            "left_out": ready.left_out,
            "media": " ".join(ready.media),
            "html": ready.html,
            "text": ready.text,
        }
        for article_id, ready in bodies.items()
    ]
    if rows:
        connection.execute(sa.insert(ready_bodies), rows)


def stored(row: Row[*tuple[Any, ...]]) -> ReadyBody | None:
    """Return what a row with `COLUMNS` holds, None when this program would make it otherwise."""
    if row.made_by != READY_VERSION:
        return None
    return ReadyBody(row.html, row.text, tuple(row.media.split()), row.left_out)


def read(connection: Connection, article_id: UUID) -> ReadyBody | None:
    """Return the article's ready body, None when it has to be made anew."""
    query = sa.select(*COLUMNS).where(ready_bodies.c.article == article_id)
    row = connection.execute(query).first()
    return stored(row) if row else None
