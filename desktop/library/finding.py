"""From what people type as an id to the article that is meant."""

import string
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.errors import AmbiguousId, NoArticleNamed, NoneInBin
from desktop.library.schema import articles

_NAMED = 5
"""Ids that an ambiguity names."""


def find(connection: Connection, typed: str, *, binned: bool = False) -> UUID:
    """Return the id outside the bin, or in it, that is, begins or ends like `typed`, hyphens aside.

    Ends are what tells UUIDv7 apart: two articles of one minute begin alike.
    Raises `NoArticleNamed` (of the bin `NoneInBin`) and `AmbiguousId`.
    """
    nowhere = NoneInBin if binned else NoArticleNamed
    deleted = articles.c.deleted_at
    part = typed.strip().lower().replace("-", "")
    if not part or not set(part) <= set(string.hexdigits):
        raise nowhere(typed)
    spelled = sa.type_coerce(articles.c.id, sa.String)
    alike = spelled.startswith(part) | spelled.endswith(part)
    query = sa.select(articles.c.id).where(
        deleted.is_not(None) if binned else deleted.is_(None), alike
    )
    found: list[UUID] = list(connection.execute(query.limit(_NAMED)).scalars())
    if len(found) > 1:
        raise AmbiguousId(typed, tuple(found))
    if not found:
        raise nowhere(typed)
    return found[0]
