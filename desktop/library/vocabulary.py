"""The words a newsroom files its articles under, as they are used outside the bin."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.schema import article_categories, article_tags, articles
from desktop.vietnamese import collation_key
from desktop.vietnamese.collation import Key


def categories(connection: Connection) -> list[str]:
    """Return every category's path in the order of the alphabet, each before those below it."""
    return sorted(_used(connection, article_categories, "category"), key=_path_key)


def tags(connection: Connection) -> list[str]:
    """Return every tag, in the order of the alphabet."""
    return sorted(_used(connection, article_tags, "tag"), key=collation_key)


def _used(connection: Connection, table: sa.Table, column: str) -> list[str]:
    live = sa.select(articles.c.id).where(articles.c.deleted_at.is_(None))
    query = sa.select(table.c[column]).where(table.c.article.in_(live)).distinct()
    return list(connection.execute(query).scalars())


def _path_key(path: str) -> list[Key]:
    return [collation_key(part) for part in path.split("/")]
