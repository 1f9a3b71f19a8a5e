"""Files of the library on portals: which hash is which address there."""

from collections.abc import Collection
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from desktop.article.post import PortalMedia
from desktop.library.schema import portal_media as table


def by_hash(connection: Connection, portal: str, hashes: Collection[str]) -> dict[str, PortalMedia]:
    """Return where the files are on the portal; of two copies there, the one kept last."""
    rows = _where(connection, portal, table.c.hash.in_(hashes))
    return {row.hash: _media(row) for row in rows}


def by_url(connection: Connection, portal: str, urls: Collection[str]) -> dict[str, PortalMedia]:
    """Return what is known of the addresses there; unknown ones are left out."""
    rows = _where(connection, portal, table.c.url.in_(urls))
    return {row.url: _media(row) for row in rows}


def by_id(
    connection: Connection, portal: str, remote_ids: Collection[str]
) -> dict[str, PortalMedia]:
    """Return what is known of the files with these ids there; unknown ones are left out."""
    rows = _where(connection, portal, table.c.remote_id.in_(remote_ids))
    return {row.remote_id: _media(row) for row in rows}


def keep(connection: Connection, media: PortalMedia) -> None:
    """Write what is known of an address there, in place of what was known before."""
    drop(connection, media.portal, media.url)
    connection.execute(sa.insert(table).values(asdict(media)))


def drop(connection: Connection, portal: str, url: str) -> None:
    """Forget the file at this address there."""
    connection.execute(sa.delete(table).where(table.c.portal == portal, table.c.url == url))


Found = Row[*tuple[Any, ...]]


def _where(
    connection: Connection, portal: str, condition: sa.ColumnElement[bool]
) -> sa.CursorResult[*tuple[Any, ...]]:
    query = sa.select(table).where(table.c.portal == portal, condition)
    return connection.execute(query.order_by(table.c.number))


def _media(row: Found) -> PortalMedia:
    return PortalMedia(
        portal=row.portal,
        hash=row.hash,
        remote_id=row.remote_id,
        url=row.url,
        alt=row.alt,
        caption=row.caption,
    )
