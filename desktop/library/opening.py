"""Opening a library's database: made when missing, brought up to date when old, never guessed at."""

import os
from pathlib import Path

from desktop.library import schema
from desktop.library.database import Database
from desktop.library.errors import (
    DamagedLibrary,
    NewerLibrary,
    NoPermission,
    NotAFolder,
    ReadOnlyLibrary,
)
from desktop.library.failures import explained

DATABASE = "library.db"
MEDIA = "media"


def open_database(folder: Path, *, patience: float) -> Database:
    """Return the database of the library in `folder`, ready to use; raises the library's errors."""
    _prepare(folder)
    path = folder / DATABASE
    _refuse_what_was_emptied(path)
    database = Database(path, patience=patience)
    try:
        _bring_up_to_date(database)
    except BaseException:
        database.close()
        raise
    return database


def _prepare(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise NotAFolder(folder)
    with explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.R_OK | os.X_OK):
        raise NoPermission(folder)
    # Windows tells only when writing; there the first save explains it.
    for path in (folder, folder / DATABASE):
        if path.exists() and not os.access(path, os.W_OK):
            raise ReadOnlyLibrary(path)


def _refuse_what_was_emptied(path: Path) -> None:
    """Refuse an empty file beside media: a library was here, and SQLite would begin a new one."""
    emptied = path.exists() and path.stat().st_size == 0 and any(path.parent.glob(f"{MEDIA}/*/*"))
    if emptied:
        raise DamagedLibrary(path, "the file is empty")


def _bring_up_to_date(database: Database) -> None:
    with database.reading() as connection:
        found = schema.found_version(connection)
    if found == schema.NEWEST:
        return
    if found == "":
        _create(database)
    elif found == schema.UNKNOWN:
        raise DamagedLibrary(database.path, "the database is not a library's")
    elif found > schema.NEWEST:
        raise NewerLibrary(database.path, found, schema.NEWEST)
    else:
        from desktop.library.migrations import migrate  # Alembic takes 0.1 s to import

        migrate(database, found)


def _create(database: Database) -> None:
    with database.writing() as connection:
        if schema.found_version(connection) == "":  # another process may have been faster
            schema.create(connection)
