"""The portals that a library knows, and up to where each was surveyed."""

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.post import PortalAccount
from desktop.library.errors import NoSuchPortal, PortalExists
from desktop.library.schema import (
    portal_cursors,
    portal_media,
    portals,
    sync_base_contents,
    sync_bases,
    sync_conflicts,
    sync_holds,
    sync_parcels,
)
from desktop.library.values import Cursor
from desktop.vietnamese import collation_key

_KNOWN = (
    portal_cursors,
    sync_bases,
    sync_base_contents,
    sync_holds,
    sync_parcels,
    sync_conflicts,
    portal_media,
)

_decoder = msgspec.json.Decoder(PortalAccount)


def read_all(connection: Connection) -> list[PortalAccount]:
    """Return every account, in the order of the alphabet."""
    found = map(_decoder.decode, connection.execute(sa.select(portals.c.content)).scalars())
    return sorted(found, key=lambda account: (collation_key(account.name), account.name))


def existing(connection: Connection, name: str) -> PortalAccount:
    """Return the account; raises `NoSuchPortal`."""
    content = connection.execute(
        sa.select(portals.c.content).where(portals.c.name == name)
    ).scalar()
    if content is None:
        raise NoSuchPortal(name)
    return _decoder.decode(content)


def add(connection: Connection, account: PortalAccount) -> None:
    """Write a new account; raises `PortalExists`."""
    known = sa.select(portals.c.name).where(portals.c.name == account.name)
    if connection.execute(known).first():
        raise PortalExists(account.name)
    _forget(connection, account.name)  # what another machine wrote as a portal of the name went
    row = sa.insert(portals).values(name=account.name, content=msgspec.json.encode(account))
    connection.execute(row)


def keep(connection: Connection, account: PortalAccount) -> None:
    """Write `account` in place of the one of its name; raises `NoSuchPortal`."""
    existing(connection, account.name)
    its = sa.update(portals).where(portals.c.name == account.name)
    connection.execute(its.values(content=msgspec.json.encode(account)))


def rename(connection: Connection, former: str, account: PortalAccount) -> None:
    """Write `account` in place of `former`, with everything that is remembered of that.

    Raises `NoSuchPortal` and `PortalExists`. What is packed keeps the former name in it: whoever
    reads it goes by its row.
    """
    existing(connection, former)
    add(connection, account)
    connection.execute(sa.delete(portals).where(portals.c.name == former))
    for table in _KNOWN:
        its = sa.update(table).where(table.c.portal == former)
        connection.execute(its.values(portal=account.name))


def drop(connection: Connection, name: str) -> None:
    """Forget the portal with everything remembered of it; raises `NoSuchPortal`."""
    if connection.execute(sa.delete(portals).where(portals.c.name == name)).rowcount == 0:
        raise NoSuchPortal(name)
    _forget(connection, name)


def _forget(connection: Connection, name: str) -> None:
    for table in _KNOWN:
        connection.execute(sa.delete(table).where(table.c.portal == name))


def cursor(connection: Connection, portal: str) -> Cursor | None:
    """Return up to where the portal was surveyed; None: never."""
    found = sa.select(portal_cursors).where(portal_cursors.c.portal == portal)
    row = connection.execute(found).first()
    if row is None:
        return None
    return Cursor(text=row.text, thorough_at=row.thorough_at, synced_at=row.synced_at)


def keep_cursor(connection: Connection, portal: str, cursor: Cursor) -> None:
    """Write up to where the portal was surveyed; raises `NoSuchPortal`."""
    existing(connection, portal)
    connection.execute(sa.delete(portal_cursors).where(portal_cursors.c.portal == portal))
    row = sa.insert(portal_cursors).values(
        portal=portal,
        text=cursor.text,
        thorough_at=cursor.thorough_at,
        synced_at=cursor.synced_at,
    )
    connection.execute(row)
