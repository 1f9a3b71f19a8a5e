"""Bodies made ready that an older program left as they were, some at a time."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from desktop.article.body.ready import READY_VERSION, ReadyBody
from desktop.article.model import Article
from desktop.library import ready_bodies
from desktop.library.database import Database
from desktop.library.encoding import unpacked
from desktop.library.failures import explained
from desktop.library.schema import articles
from desktop.library.schema import ready_bodies as table
from desktop.progress import Job, Progress

_FEW = 100
"""Bodies that one short transaction writes."""

Found = Row[*tuple[Any, ...]]


def make_ready(database: Database) -> Job[int]:
    """Make ready every body that is not, or not as this program does; return how many."""
    with database.reading() as connection:
        total = _count(connection)
    done = key = 0
    while total:
        with database.reading() as connection:
            rows = _unready(connection, key)
        if not rows:
            break
        yield Progress(min(done, total), total, rows[0].title)
        with explained(database.path):
            texts = [(row, unpacked(row.content)) for row in rows]
            made = [(row, article, ready_bodies.made(article)) for row, article in texts]
        _keep(database, made)
        done += len(rows)
        key = rows[-1].key
    return done


def _count(connection: Connection) -> int:
    known = sa.select(sa.func.count(articles.c.change)).scalar_subquery()
    made = sa.select(sa.func.count()).where(table.c.made_by == READY_VERSION).scalar_subquery()
    unready: int = connection.execute(sa.select(known - made)).scalar_one()
    return unready


def _unready(connection: Connection, after: int) -> list[Found]:
    made_otherwise = table.c.made_by.is_(None) | (table.c.made_by != READY_VERSION)
    query = (
        sa.select(*articles.c["key", "id", "title", "change", "content"])
        .select_from(articles.outerjoin(table))
        .where(articles.c.key > after, made_otherwise)
        .order_by(articles.c.key)
        .limit(_FEW)
    )
    return list(connection.execute(query))


def _keep(database: Database, made: list[tuple[Found, Article, ReadyBody]]) -> None:
    """Write what was made, except for articles that were saved in the meantime."""
    with database.writing() as connection:
        query = sa.select(*articles.c["id", "change"])
        named = query.where(articles.c.id.in_([row.id for row, _, _ in made]))
        same = {(row.id, row.change) for row in connection.execute(named)}
        for row, article, ready in made:
            if (row.id, row.change) in same:
                ready_bodies.write(connection, article, ready)
