"""Trying out a shared library before it is opened: the first step that fails is told."""

from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import sqlalchemy as sa

from desktop.errors import ExpectedError
from desktop.library import schema
from desktop.library.address import Address
from desktop.library.errors import (
    LoginRefused,
    MediaPlaceAway,
    NewerSharedLibrary,
    NoMediaPlace,
    NoSuchDatabase,
    ServerNotFound,
    ServerSilent,
    StrangeDatabase,
)
from desktop.library.postgres.database import LINE, ServerDatabase, for_driver
from desktop.library.postgres.failures import in_one_line
from desktop.library.postgres.opening import media_place


def try_out(address: Address) -> None:
    """Look for the server, log in, and look at the library and its pictures; change nothing.

    Raises what stands in the way, the first step first: `ServerNotFound`, `ServerSilent`,
    `LoginRefused`, `NoSuchDatabase`, `StrangeDatabase`, `NewerSharedLibrary`, `NoMediaPlace`,
    `MediaPlaceAway`, and what a server refuses besides.
    """
    _reach(address)
    database = ServerDatabase(address, patience=1)
    try:
        with database.reading() as connection:
            found = schema.found_version(connection)
        if found == schema.UNKNOWN:
            raise StrangeDatabase(address.shown)
        if found > schema.NEWEST:
            raise NewerSharedLibrary(address.shown, found, schema.NEWEST)
        _look_at_pictures(
            address.media if found != schema.NEWEST else media_place(database, address), address
        )
    finally:
        database.close()


def _reach(address: Address) -> None:
    url = sa.make_url(address.url)
    told = {name: value for name, value in LINE.items() if name not in url.query}
    try:
        psycopg.connect(for_driver(address), **told).close()  # type: ignore[arg-type]
    except psycopg.OperationalError as error:
        raise _step(error, address) from None  # what the driver says may hold the password


def _step(error: psycopg.OperationalError, address: Address) -> ExpectedError:
    """Return which step failed: before the login the driver says so in English alone."""
    parts, said = urlsplit(address.url), in_one_line(error)
    host, database = parts.hostname or "localhost", parts.path.strip("/")
    if "failed to resolve host" in said:
        return ServerNotFound(address.shown, host)
    line = error.pgconn
    asked = line is not None and (line.used_password or line.needs_password)
    if not asked and "FATAL:" not in said:
        return ServerSilent(address.shown, host, parts.port or 5432)
    if not asked and f'database "{database}"' in said and "pg_hba" not in said:
        return NoSuchDatabase(address.shown, database)
    return LoginRefused(address.shown, parts.username or "")


def _look_at_pictures(said: str, address: Address) -> None:
    if not said:
        raise NoMediaPlace(address.shown)
    if "://" not in said and not Path(said).is_dir():
        raise MediaPlaceAway(said, "no such folder")
