"""The connection to SQLite or PostgreSQL. One writer at a time, on both: counts stay exact."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from desktop.service.errors import DatabaseNotSupported, DatabaseUnreachable

_WRITERS = 0x42616E54696E
"""The number of the PostgreSQL advisory lock that writers hold, "BanTin" in ASCII."""
_PATIENCE = 10
"""Seconds to wait for another writer, and that PostgreSQL may take for one statement."""
CONNECTIONS = 8
"""PostgreSQL connections of one worker."""


class Unavailable(Exception):
    """The database does not answer at the moment; what was asked for may be asked again."""


class Database:
    """The database at `url`; raises `DatabaseNotSupported` for one that is neither kind.

    `glances` has connections for single statements outside any transaction.
    """

    def __init__(self, url: str) -> None:
        self.url = parse(url)
        self.address = self.url.render_as_string(hide_password=True)
        self.is_file = self.url.get_backend_name() == "sqlite"
        self.engine = _file_engine(self.url) if self.is_file else _server_engine(self.url)
        self.glances = self.engine if self.is_file else _glancing_engine(self.url)
        self._writing = self.engine.execution_options(begin="BEGIN IMMEDIATE")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees committed data; raises `Unavailable`."""
        try:
            with self.engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise Unavailable(str(error)) from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give the one connection that writes now; committed afterwards. Raises `Unavailable`."""
        try:
            with self._writing.begin() as connection:
                if not self.is_file:
                    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_WRITERS)))
                yield connection
        except SQLAlchemyError as error:
            raise Unavailable(str(error)) from error

    def open(self) -> None:
        """See that the database answers; raises `DatabaseUnreachable`."""
        try:
            with self.engine.connect():
                pass
        except SQLAlchemyError as error:
            raise DatabaseUnreachable(self.address, _reason(error)) from error

    def tables_of_file(self) -> set[str]:
        """Return the tables in a database file, which is looked at and not touched.

        Its folder is made when missing. Raises `DatabaseUnreachable`.
        """
        path = Path(self.url.database or "")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return _tables(path) if path.exists() else set()
        except (sqlite3.Error, OSError) as error:
            raise DatabaseUnreachable(self.address, _reason(error)) from error

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()
        self.glances.dispose()


def parse(url: str) -> URL:
    """Return `url`, or the SQLite file that it names; raises `DatabaseNotSupported`."""
    if "://" not in url:
        return URL.create("sqlite", database=url)
    try:
        read = make_url(url)
    except ArgumentError:
        raise DatabaseNotSupported(url.partition("://")[0] + "://…") from None
    if read.get_backend_name() == "sqlite" and read.database not in {None, "", ":memory:"}:
        return read.set(drivername="sqlite")
    if read.drivername in {"postgresql", "postgres", "postgresql+psycopg"}:
        return read.set(drivername="postgresql+psycopg")
    raise DatabaseNotSupported(read.render_as_string(hide_password=True))


def _tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as file:
        return {name for (name,) in file.execute("SELECT name FROM sqlite_master")}


def _file_engine(url: URL) -> sa.Engine:
    engine = sa.create_engine(url, connect_args={"timeout": _PATIENCE})
    event.listen(engine, "connect", _prepare_file)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare_file(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin` says
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",  # a vote that was acknowledged survives a power cut
        "secure_delete = ON",  # a day's marks are overwritten when the day is over
        "wal_autocheckpoint = 1000",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def _server_engine(url: URL) -> sa.Engine:
    # The server may have been restarted in between: each connection is tried before a transaction.
    # Who waited for the lock has to see what was written meanwhile, whatever the server's default.
    return _prepared(url, pool_size=2, pool_pre_ping=True, isolation_level="READ COMMITTED")


def _glancing_engine(url: URL) -> sa.Engine:
    return _prepared(
        url,
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_reset_on_return=None,
        isolation_level="AUTOCOMMIT",
    )


def _prepared(url: URL, **options: Any) -> sa.Engine:  # noqa: ANN401 - SQLAlchemy's own
    given = {} if "connect_timeout" in url.query else {"connect_timeout": 5}
    engine = sa.create_engine(url, connect_args=given, **options)
    event.listen(engine, "connect", _prepare_server)
    return engine


def _prepare_server(connection: sa.engine.interfaces.DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    # A worker that hangs must not keep the writers' lock from all the others.
    cursor.execute(f"SET statement_timeout = '{_PATIENCE}s'")
    cursor.execute(f"SET idle_in_transaction_session_timeout = '{_PATIENCE}s'")
    cursor.close()
    connection.commit()


def _reason(error: Exception) -> str:
    """Return the driver's own words in one line, without a stop at the end."""
    said = str(getattr(error, "orig", None) or error)
    return " ".join(said.split()).rstrip(".")
