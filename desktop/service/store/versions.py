"""The tables come up once, under the writers' lock, and say which version they are.

A change of the tables appends a step to `STEPS`; what was written before goes through it.
"""

import secrets
from collections.abc import Callable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.service.errors import DatabaseNotOurs, DatabaseUnreachable, NewerDatabase
from desktop.service.store import schema
from desktop.service.store.database import Database, Unavailable
from desktop.service.store.upserting import upsert

STEPS: tuple[Callable[[Connection], None], ...] = (schema.metadata.create_all,)
_VERSION = "version"
_SECRET = "secret"  # noqa: S105 - a row's name


def bring_up(database: Database) -> None:
    """Make or update the tables; raises the `ServiceError`s of a database that cannot be used."""
    if database.is_file:
        _refuse_what_is_not_ours(database)
    database.open()
    try:
        with database.writing() as connection:
            _bring_up(connection, database)
    except Unavailable as error:
        raise DatabaseUnreachable(database.address, " ".join(str(error).split())) from error


def _refuse_what_is_not_ours(database: Database) -> None:
    """Refuse a file that something else made, before anything in it changes."""
    tables = database.tables_of_file()
    if tables and schema.notes.name not in tables:
        raise DatabaseNotOurs(database.address)


def _bring_up(connection: Connection, database: Database) -> None:
    found = _found(connection)
    if found > len(STEPS):
        raise NewerDatabase(database.address, found, len(STEPS))
    for step in STEPS[found:]:
        step(connection)
    if found < len(STEPS):
        upsert(connection, schema.notes, [{"name": _VERSION, "value": str(len(STEPS))}])


def _found(connection: Connection) -> int:
    """Return the version of the tables, 0 for none."""
    there = sa.inspect(connection).has_table(schema.notes.name)
    return int(note(connection, _VERSION) or 0) if there else 0


def note(connection: Connection, name: str) -> str | None:
    """Return what is noted under `name`."""
    value: str | None = connection.scalar(
        sa.select(schema.notes.c.value).where(schema.notes.c.name == name)
    )
    return value


def secret(database: Database) -> bytes:
    """Return the secret that all workers share, made the first time."""
    with database.writing() as connection:
        kept = note(connection, _SECRET)
        if kept is None:
            kept = secrets.token_hex(32)
            upsert(connection, schema.notes, [{"name": _SECRET, "value": kept}])
    return bytes.fromhex(kept)
