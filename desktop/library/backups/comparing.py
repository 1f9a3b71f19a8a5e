"""Whether a copy of the database says what the library says."""

import sqlite3
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from sqlalchemy.engine import Connection

from desktop.library import schema
from desktop.library.errors import BackupBroken

_ROWS = 500
"""Rows that are read at a time: articles of some kilobytes each."""


def compared(library: Connection, copy: sqlite3.Connection, path: Path) -> Iterator[int]:
    """Compare every row with what `library` sees, and tell now and then how many were.

    Raises `BackupBroken` about the file `path`.
    """
    refuse_broken(copy, path)
    done = 0
    for statement in _statements():
        ours = library.exec_driver_sql(statement).yield_per(_ROWS)
        for row, copied in zip_longest(map(tuple, ours), _rows(copy, statement)):
            if row != copied:
                raise BackupBroken(path, statement)
            done += 1
            if done % _ROWS == 0:
                yield done


def refuse_broken(copy: sqlite3.Connection, path: Path) -> None:
    """Ask SQLite whether the file is whole; raises `BackupBroken`."""
    try:
        said = copy.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise BackupBroken(path, str(error)) from error
    if said != "ok":
        raise BackupBroken(path, str(said))


def _statements() -> Iterator[str]:
    for table in schema.metadata.sorted_tables:
        keys = ", ".join(f'"{column.name}"' for column in table.primary_key)
        yield f'SELECT * FROM "{table.name}" ORDER BY {keys}'  # noqa: S608 - names of our own
    yield "SELECT * FROM search_rows ORDER BY row"
    for index in ("search", "search_exact"):
        yield f"SELECT * FROM {index}_data ORDER BY id"  # noqa: S608 - names of our own


def _rows(copy: sqlite3.Connection, statement: str) -> Iterator[tuple[object, ...]]:
    cursor = copy.execute(statement)
    while rows := cursor.fetchmany(_ROWS):
        yield from rows
