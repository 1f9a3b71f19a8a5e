"""Conflicts: articles of which both sides say different things until a person decides."""

from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.post import Conflict
from desktop.library.encoding import Packing
from desktop.library.records.portal_names import of_portal
from desktop.library.schema import sync_conflicts as table

PACKING = Packing(Conflict)


def read_all(connection: Connection, portal: str = "") -> list[Conflict]:
    """Return the portal's conflicts, or every portal's, the first noted first."""
    query = sa.select(table.c.portal, table.c.content)
    query = query.order_by(table.c.noted_at, table.c.portal, table.c.article)
    if portal:
        query = query.where(table.c.portal == portal)
    rows = connection.execute(query)
    return [of_portal(PACKING.unpacked(row.content), row.portal) for row in rows]


def read(connection: Connection, portal: str, article_id: UUID) -> Conflict | None:
    """Return the article's conflict with the portal, if there is one."""
    content = connection.execute(
        sa.select(table.c.content).where(*_of(portal, article_id))
    ).scalar()
    return None if content is None else of_portal(PACKING.unpacked(content), portal)


def keep(connection: Connection, conflict: Conflict) -> None:
    """Write `conflict` in place of the one that its article has with the portal."""
    drop(connection, conflict.portal, conflict.article_id)
    row = sa.insert(table).values(
        portal=conflict.portal,
        article=conflict.article_id,
        noted_at=conflict.noted_at,
        content=PACKING.packed(conflict),
    )
    connection.execute(row)


def note_clash(connection: Connection, clash: Conflict) -> Conflict | None:
    """Keep what a colleague and this writer both changed, and return it as it is kept.

    A second one goes on from what both had before the first. What a package brought and nobody
    has decided yet stays, None is returned: the conflict is the only place that holds it.
    """
    known = read(connection, clash.portal, clash.article_id)
    if known is not None and not known.is_with_colleague:
        return None
    kept = clash if known is None else replace(clash, base=known.base)
    keep(connection, kept)
    return kept


def drop(connection: Connection, portal: str, article_id: UUID) -> None:
    """Remove the article's conflict with the portal, if there is one."""
    connection.execute(sa.delete(table).where(*_of(portal, article_id)))


def _of(portal: str, article_id: UUID) -> tuple[sa.ColumnElement[bool], ...]:
    return table.c.portal == portal, table.c.article == article_id
