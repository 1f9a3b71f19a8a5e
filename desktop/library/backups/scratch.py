"""Database files that are only there for a moment."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database file by itself; a job that is stopped may close it on another thread."""
    with closing(sqlite3.connect(path, check_same_thread=False)) as connection:
        yield connection


@contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """Give the name of a file in `folder` that is gone afterwards, with what SQLite puts beside."""
    path = folder / f".{uuid4().hex}.db"
    try:
        yield path
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
