"""The connection to `library.db`: its pragmas, its two kinds of transaction."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import cast

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import Connection

from desktop.library.errors import DamagedLibrary, LibraryFolderMissing
from desktop.library.failures import explained

_SOON = 0.01
"""Seconds between two tries at what another program holds for a moment."""

_PAGE = 8192
"""Bytes of a page of a new file: four articles fit into it, with half the room lost in one of 4096."""


class Database:
    """The SQLite file at `path`; usable from several threads at once.

    Every use is one short transaction: `reading` sees one state of the database, `writing`
    happens whole or not at all. A writer waits `patience` seconds for another one to finish.
    """

    def __init__(self, path: Path, *, patience: float) -> None:
        self.path = path
        self._engine = sa.create_engine(
            sa.URL.create("sqlite", database=str(path)), connect_args={"timeout": patience}
        )
        self._writing = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        event.listen(self._engine, "connect", partial(_prepare, patience))
        event.listen(self._engine, "begin", _begin)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one unchanging state; raises the library's errors."""
        with explained(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose writes are on the disk afterwards, or undone by an error."""
        with explained(self.path), self._writing.begin() as connection:
            self._refuse_what_went_away()
            yield connection

    @property
    def is_shared(self) -> bool:
        """Tell whether other people work in it, from other machines."""
        return False

    @contextmanager
    def noting(self) -> Iterator[Connection]:
        """Like `writing`, for a row that only this program writes."""
        with self.writing() as connection:
            yield connection

    @contextmanager
    def tidying(self) -> Iterator[bool]:
        """Tell whether nobody else is tidying up; that of a file is its window's alone."""
        yield True

    def tell(self, connection: Connection) -> None:
        """Let the others know that something changed, when the transaction is done."""

    @contextmanager
    def restructuring(self) -> Iterator[Connection]:
        """Like `writing`, with references checked at the end only: tables may be rebuilt."""
        with explained(self.path), self._writing.connect() as connection:
            _references(connection, "OFF")
            try:
                with connection.begin():
                    yield connection
                    _refuse_broken_references(connection, self.path)
            finally:
                _references(connection, "ON")

    def refuse_copy(self) -> None:
        """Raise `KeptByServer` for a database that is not to be copied from here."""

    def copy_to(self, path: Path) -> None:
        """Write the whole database into the file `path` by SQLite's backup API."""
        with explained(path), self._engine.connect() as connection:
            self.copy_of(connection, path)

    def copy_of(self, seen: Connection, path: Path) -> None:
        """Write the database as `seen`, a connection of `reading`, sees it into the file `path`."""
        with explained(path), closing(sqlite3.connect(path)) as copy:
            driver(seen).backup(copy)

    def written_at(self) -> datetime:
        """Return when something was last written, to the file or to the log ahead of it."""
        log = self.path.with_name(f"{self.path.name}-wal")
        with explained(self.path):
            known = [self.path.stat(), *([log.stat()] if log.exists() else [])]
        # A log is made by whoever looks in, and holds nothing then.
        return datetime.fromtimestamp(max(each.st_mtime for each in known if each.st_size), UTC)

    def _refuse_what_went_away(self) -> None:
        """Refuse to write into a file that was unlinked: SQLite would, and lose it on closing."""
        if not self.path.exists():
            raise LibraryFolderMissing(self.path.parent)

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log into the file."""
        self._engine.dispose()


def _prepare(patience: float, connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin` says, DDL's too
    connection.execute(f"PRAGMA page_size = {_PAGE}").close()
    _log_ahead(connection, patience)
    connection.execute("PRAGMA synchronous = FULL").close()
    connection.execute("PRAGMA foreign_keys = ON").close()


def _log_ahead(connection: sqlite3.Connection, patience: float) -> None:
    """Turn to the write-ahead log, for which SQLite does not wait by itself when it is new."""
    deadline = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(_SOON)
        else:
            return


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def driver(connection: Connection) -> sqlite3.Connection:
    """Return SQLite's own connection, for what SQLAlchemy only stands in the way of."""
    return cast("sqlite3.Connection", connection.connection.driver_connection)


def _references(connection: Connection, checked: str) -> None:
    # Past SQLAlchemy, which would begin a transaction; inside one the pragma does nothing.
    driver(connection).execute(f"PRAGMA foreign_keys = {checked}").close()


def _refuse_broken_references(connection: Connection, path: Path) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise DamagedLibrary(path, f"a row of {broken[0]} refers to nothing")
