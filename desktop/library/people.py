"""Who is writing on what, in a library that several people share.

A mark says that someone has an article open; it is renewed while it is so, and ages. What was
typed and not saved leaves a mark that stays, wherever the typing itself is kept.
"""

import getpass
import platform
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.database import Database
from desktop.library.schema import writers as table
from desktop.library.values import Colleague

ALIVE = 60
"""Seconds after which a mark that nobody renewed says nothing any more."""

_LONGEST = 128


@dataclass(frozen=True, slots=True)
class Writer:
    """Someone at a machine."""

    who: str
    machine: str

    @classmethod
    def here(cls) -> "Writer":
        """Return the person at this machine, by the name that they logged in with."""
        try:
            who = getpass.getuser()
        except OSError:  # an account without a name
            who = "?"
        return cls(who[:_LONGEST], platform.node()[:_LONGEST])


class People:
    """The marks of `me` and of the others; any call may raise what the library's do."""

    def __init__(self, database: Database, me: Writer) -> None:
        self._database, self._me = database, me

    def at(self, article_id: UUID, *, typed_on: int | None = None) -> list[Colleague]:
        """Note that I have the article open, and return who else has, the first one first.

        `typed_on` is the version on top of which I typed what is not saved yet. To be called
        again within `ALIVE` seconds, for as long as it is so.
        """
        with self._database.noting() as connection:
            now = _seconds(connection)
            if mark(connection, self._me, article_id, now, typed_on):
                self._database.tell(connection)
            return _others(connection, self._me, article_id, now)

    def leave(self, article_id: UUID) -> None:
        """Note that I no longer have the article open; what I typed there may still wait."""
        with self._database.noting() as connection:
            mine = _mine(self._me, article_id)
            connection.execute(sa.delete(table).where(*mine, table.c.base_version.is_(None)))
            connection.execute(sa.update(table).where(*mine).values(seen=0))
            self._database.tell(connection)


def mark(
    connection: Connection, me: Writer, article_id: UUID, now: int, typed_on: int | None
) -> bool:
    """Write that `me` has the article open, and on which version what is not saved was typed.

    Tell whether nothing was known of it before.
    """
    mine = _mine(me, article_id)
    values = {"seen": now, "base_version": typed_on}
    aged = sa.case((table.c.seen < now - ALIVE, now), else_=table.c.since)
    changed = sa.update(table).where(*mine).values(since=aged, **values)
    if connection.execute(changed).rowcount:
        return False
    row = {"article": article_id, "who": me.who, "machine": me.machine, "since": now}
    connection.execute(sa.insert(table).values(**row, **values))
    return True


def mark_typed(
    connection: Connection, me: Writer, article_id: UUID, base: int, media: Collection[str]
) -> None:
    """Write that what `me` typed on top of version `base` is not saved yet, and shows `media`."""
    mark(connection, me, article_id, _seconds(connection), base)
    row = sa.update(table).where(*_mine(me, article_id))
    connection.execute(row.values(media=" ".join(sorted(media))))


def mark_saved(connection: Connection, me: Writer, article_id: UUID) -> None:
    """Write that nothing of what `me` typed waits to be saved."""
    row = sa.update(table).where(*_mine(me, article_id))
    connection.execute(row.values(base_version=None, media=""))


def _others(connection: Connection, me: Writer, article_id: UUID, now: int) -> list[Colleague]:
    it_is_me = (table.c.who == me.who) & (table.c.machine == me.machine)
    alive = table.c.seen >= now - ALIVE
    query = sa.select(table).where(table.c.article == article_id, sa.not_(it_is_me), alive)
    return [
        Colleague(
            who=row.who,
            machine=row.machine,
            since=datetime.fromtimestamp(row.since, UTC),
            writing=row.base_version is not None,
        )
        for row in connection.execute(query.order_by(table.c.since, table.c.who, table.c.machine))
    ]


def _mine(me: Writer, article_id: UUID) -> tuple[sa.ColumnElement[bool], ...]:
    return table.c.article == article_id, table.c.who == me.who, table.c.machine == me.machine


def _seconds(connection: Connection) -> int:
    """Return the server's clock, which is one for all; laptops' clocks differ."""
    clock = sa.cast(sa.extract("epoch", sa.func.current_timestamp()), sa.BigInteger)
    seconds: int = connection.execute(sa.select(clock)).scalar_one()
    return seconds
