"""The outbox: errands to portals that are not done, in the order they were decided."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.post import Parcel
from desktop.library.encoding import Packing
from desktop.library.records.accounts import existing
from desktop.library.records.portal_names import of_portal
from desktop.library.schema import sync_parcels as table

PACKING = Packing(Parcel)


def read_all(connection: Connection, portal: str) -> list[Parcel]:
    """Return the portal's parcels, the first decided first."""
    of_it = sa.select(table.c.content).where(table.c.portal == portal).order_by(table.c.number)
    contents = connection.execute(of_it).scalars()
    return [of_portal(PACKING.unpacked(content), portal) for content in contents]


def read(connection: Connection, portal: str, article_id: UUID) -> Parcel | None:
    """Return the article's parcel, if there is one."""
    content = connection.execute(
        sa.select(table.c.content).where(*_of(portal, article_id))
    ).scalar()
    return None if content is None else of_portal(PACKING.unpacked(content), portal)


def keep(connection: Connection, parcel: Parcel) -> None:
    """Write `parcel` in the place of its article's, or last; raises `NoSuchPortal`."""
    existing(connection, parcel.portal)
    content = PACKING.packed(parcel)
    known = _of(parcel.portal, parcel.article_id)
    if connection.execute(sa.update(table).where(*known).values(content=content)).rowcount == 0:
        row = sa.insert(table).values(
            portal=parcel.portal, article=parcel.article_id, content=content
        )
        connection.execute(row)


def drop(connection: Connection, portal: str, article_id: UUID) -> None:
    """Remove the article's parcel, if there is one."""
    connection.execute(sa.delete(table).where(*_of(portal, article_id)))


def _of(portal: str, article_id: UUID) -> tuple[sa.ColumnElement[bool], ...]:
    return table.c.portal == portal, table.c.article == article_id
