"""Opening a shared library: made when the database is empty, brought up to date when it is old."""

import sqlalchemy as sa
from alembic.util import CommandError
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from desktop.library import schema
from desktop.library.address import Address
from desktop.library.errors import (
    NewerSharedLibrary,
    NoMediaPlace,
    SharedMigrationFailed,
    StrangeDatabase,
    WrongDatabase,
)
from desktop.library.postgres.database import ServerDatabase
from desktop.library.schema import profiles

_MEDIA = "media-place"
"""The row of `profiles` that says where media are."""


def open_database(address: Address, *, patience: float) -> ServerDatabase:
    """Return the database at `address`, ready to use; raises the library's errors."""
    database = ServerDatabase(address, patience=patience)
    try:
        _bring_up_to_date(database, address)
    except BaseException:
        database.close()
        raise
    return database


def media_place(database: ServerDatabase, address: Address) -> str:
    """Return where the library's media are: as the address says, or as the first one said.

    Raises `NoMediaPlace`.
    """
    if address.media:
        return address.media
    with database.reading() as connection:
        said = _said(connection)
    if not said:
        raise NoMediaPlace(address.shown)
    return said


def _bring_up_to_date(database: ServerDatabase, address: Address) -> None:
    with database.reading() as connection:
        found = schema.found_version(connection)
        said = _said(connection) if found == schema.NEWEST else ""
    if found == schema.UNKNOWN:
        raise StrangeDatabase(address.shown)
    if found > schema.NEWEST:
        raise NewerSharedLibrary(address.shown, found, schema.NEWEST)
    if found == "":
        _create(database, address)
    elif found < schema.NEWEST:
        _migrate(database)
    elif address.media and not said:
        with database.writing() as connection:
            _say(connection, address.media)


def _create(database: ServerDatabase, address: Address) -> None:
    with database.writing() as connection:
        if schema.found_version(connection):  # another one was faster
            return
        _refuse_other_spelling(connection, address)
        if not address.media:
            raise NoMediaPlace(address.shown)
        schema.create(connection)
        _say(connection, address.media)


def _refuse_other_spelling(connection: Connection, address: Address) -> None:
    """Refuse a database that would sort keys otherwise than a file does, or lose letters."""
    query = sa.text(
        "SELECT pg_encoding_to_char(encoding), datcollate, 'B' < 'a' FROM pg_database "
        "WHERE datname = current_database()"
    )
    encoding, collation, by_code = connection.execute(query).one()
    if encoding != "UTF8" or not by_code:
        raise WrongDatabase(address.shown, f"{encoding}, {collation}")


def _migrate(database: ServerDatabase) -> None:
    from desktop.library.migrations import upgrade

    try:
        with database.writing() as connection:
            if schema.found_version(connection) != schema.NEWEST:
                upgrade(connection)
    except (SQLAlchemyError, CommandError) as error:
        raise SharedMigrationFailed(database.address, str(error)) from error


def _said(connection: Connection) -> str:
    query = sa.select(profiles.c.content).where(profiles.c.name == _MEDIA)
    content: bytes | None = connection.execute(query).scalar()
    return content.decode() if content else ""


def _say(connection: Connection, place: str) -> None:
    connection.execute(sa.insert(profiles).values(name=_MEDIA, content=place.encode()))
