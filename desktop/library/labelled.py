"""Labels that articles carry, asked of indexes: a million articles have some hundred of them."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.schema import articles

_FEW = 1000
"""Labels of so few articles lead to them; for more, articles are asked in the list's order."""


def used(connection: Connection, column: sa.Column[str]) -> list[str]:
    """Return the values of `column`, which an index begins with, each once."""
    return list(connection.execute(sa.select(_each(column))).scalars())


def used_outside_bin(connection: Connection, column: sa.Column[str]) -> list[str]:
    """Return those values of `column` that an article outside the bin carries."""
    each, table = _each(column), column.table
    carried = (
        sa.select(sa.literal(1))
        .select_from(table.join(articles, table.c.article == articles.c.key))
        .where(column == each, articles.c.deleted_at.is_(None))
    )
    return list(connection.execute(sa.select(each).where(carried.exists())).scalars())


def _each(column: sa.Column[str]) -> sa.ColumnElement[str]:
    """Return the column of the query that goes from each value to the next one in the index."""
    found = sa.select(sa.func.min(column).label("value")).cte("found", recursive=True)
    following = sa.select(sa.func.min(column)).where(column > found.c.value).scalar_subquery()
    found = found.union_all(sa.select(following).where(found.c.value.is_not(None)))
    named = sa.select(found.c.value).where(found.c.value.is_not(None)).subquery()
    return named.c.value


def carrying(
    connection: Connection, table: sa.Table, condition: sa.ColumnElement[bool]
) -> sa.ColumnElement[bool]:
    """Return the condition that an article has a row in `table` that `condition` holds for."""
    some = sa.select(table.c.article).where(condition)
    counted = sa.select(sa.func.count()).select_from(some.limit(_FEW + 1).subquery())
    if (connection.execute(counted).scalar() or 0) <= _FEW:
        return articles.c.key.in_(some)
    return sa.exists().where(table.c.article == articles.c.key, condition)
