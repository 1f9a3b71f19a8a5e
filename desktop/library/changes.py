"""The count of changes to articles: whoever remembers it learns later what has changed since."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.schema import COUNTED_CHANGES, counters

_CHANGES = counters.c.name == COUNTED_CHANGES
_COUNTED = (
    sa.update(counters)
    .where(_CHANGES)
    .values(value=counters.c.value + sa.bindparam("a_count"))
    .returning(counters.c.value)
)


def last(connection: Connection) -> int:
    """Return the number of the last change; a library that had none says 0."""
    number: int = connection.execute(sa.select(counters.c.value).where(_CHANGES)).scalar_one()
    return number


def following(connection: Connection) -> int:
    """Count one more change and return its number.

    The counter's row is held until the transaction ends: changes become visible in their order.
    """
    return next(iter(several(connection, 1)))


def several(connection: Connection, count: int) -> range:
    """Count `count` more changes and return their numbers."""
    last: int = connection.execute(_COUNTED, {"a_count": count}).scalar_one()
    return range(last - count + 1, last + 1)
