"""What an article's writers ignore of its findings: here, or in the whole article."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.schema import ignored_findings as table

Ignored = tuple[str, str, str]
"""The rule, the excerpt, and the context of the one place; empty for the whole article."""


def read(connection: Connection, article_id: UUID) -> frozenset[Ignored]:
    """Return all that is ignored in the article."""
    query = sa.select(table.c.rule, table.c.text, table.c.context)
    rows = connection.execute(query.where(table.c.article == article_id))
    return frozenset((row.rule, row.text, row.context) for row in rows)


def add(connection: Connection, article_id: UUID, ignored: Ignored) -> None:
    """Ignore it from now on; once is enough."""
    drop(connection, article_id, ignored)
    rule, text, context = ignored
    row = {"article": article_id, "rule": rule, "text": text, "context": context}
    connection.execute(sa.insert(table).values(row))


def drop(connection: Connection, article_id: UUID, ignored: Ignored) -> None:
    """Heed it again, if it is ignored."""
    of_article = table.c.article == article_id
    same = sa.tuple_(table.c.rule, table.c.text, table.c.context) == sa.tuple_(*ignored)
    connection.execute(sa.delete(table).where(of_article, same))
