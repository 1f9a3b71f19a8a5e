"""Bringing a backup back: what is there now is backed up or set aside first, so nothing is lost."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from desktop import held_files
from desktop.library import changes, schema
from desktop.library.backups.comparing import refuse_broken
from desktop.library.backups.inside import media_of, unpack_database
from desktop.library.backups.making import back_up
from desktop.library.backups.scratch import opened, scratch, sweep
from desktop.library.errors import (
    BackupBroken,
    DamagedLibrary,
    LockedLibrary,
    MigrationFailed,
    NewerLibrary,
    NotABackup,
)
from desktop.library.failures import explained
from desktop.library.files import put_in_place
from desktop.library.lock import WindowLock
from desktop.library.media_files import MediaFolder
from desktop.library.opening import DATABASE, MEDIA, open_database
from desktop.progress import Job, Progress

_PARTS = ("-wal", "-shm", "")

_HELD = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

_SOON = 0.05
"""Seconds between two tries at a database that another program holds."""

_COUNTING = "0002"
"""The schema that began to count changes; a library from before it counts when it is opened."""

_USELESS = (DamagedLibrary, MigrationFailed, NewerLibrary, BackupBroken)
"""What is said of a database that cannot be backed up, however long one waits or makes room."""


def restore_backup(folder: Path, backup: Path, now: datetime, *, patience: float) -> Job[Path]:
    """Make the library in `folder` what it was in `backup`, and return where it was before.

    That is a backup of its own, or the damaged database under another name; an empty path says
    that there was none. Media only come in addition. Raises `LibraryInUse`, `NotABackup`,
    `BackupBroken`, `NewerBackup`, `NewerLibrary` and the library's errors; until the last step
    the library stays as it was.
    """
    with explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with WindowLock(folder):
            return (yield from brought_back(folder, backup, now, patience=patience))


def brought_back(folder: Path, backup: Path, now: datetime, *, patience: float) -> Job[Path]:
    """Do what `restore_backup` does, for whoever sees to it that no other window is open."""
    with explained(folder):
        sweep(folder)
        with scratch(folder) as copy:
            yield Progress(0, 3, backup.name)
            with explained(backup):
                unpack_database(backup, copy)
                _refuse_stranger(copy, backup)
            files = MediaFolder(folder / MEDIA)
            for each, data in media_of(backup, copy):
                yield Progress(1, 3, each.name)
                files.put(each, data)
            return (yield from _exchanged(folder, copy, now, patience))


def _refuse_stranger(copy: Path, backup: Path) -> None:
    with opened(copy) as connection:
        refuse_broken(connection, backup)
        try:
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.OperationalError as error:
            raise NotABackup(backup) from error
    if found is None:
        raise NotABackup(backup)
    if found[0] > schema.NEWEST:
        raise NewerLibrary(backup, found[0], schema.NEWEST)


def _exchanged(folder: Path, copy: Path, now: datetime, patience: float) -> Job[Path]:
    """Bring what is there now into safety, and `copy` into its place."""
    path = folder / DATABASE
    if not path.exists():
        put_in_place(copy, path)
        return Path()
    try:
        with closing(open_database(folder, patience=patience)) as database:
            with database.reading() as connection:
                counted = changes.last(connection)
            before = yield from back_up(database, now)
    except _USELESS:
        return _take_the_place(copy, path, now)
    yield Progress(2, 3, path.name)
    _count_on(copy, counted)
    _fit_pages(copy, path)
    overwrite(copy, path, patience)
    return before


def _count_on(copy: Path, counted: int) -> None:
    """Let every article count as changed after `counted`.

    Exports and portals remember up to which change they know the library, and it went back.
    """
    with opened(copy) as connection, connection:
        version = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        if version < _COUNTING:
            return
        connection.execute(
            "UPDATE counters SET value = max(value, ?) + 1 WHERE name = ?",
            (counted, schema.COUNTED_CHANGES),
        )
        connection.execute(
            "UPDATE articles SET change = (SELECT value FROM counters WHERE name = ?)",
            (schema.COUNTED_CHANGES,),
        )


def _fit_pages(copy: Path, path: Path) -> None:
    """Give `copy` pages of the same size as those of the database whose place it takes.

    SQLite puts no others into a file with a write-ahead log. A row that is named by its number,
    in the indexes of words too, has it for its key, and VACUUM keeps that.
    """
    with opened(path) as target, opened(copy) as source:
        size, other = (each.execute("PRAGMA page_size").fetchone()[0] for each in (target, source))
        if size != other:
            source.execute("PRAGMA journal_mode = DELETE")  # with a log they cannot change
            source.execute(f"PRAGMA page_size = {size}")
            source.execute("VACUUM")


def _take_the_place(copy: Path, path: Path, now: datetime) -> Path:
    """Give a database that cannot be read another name, with what belongs to it."""
    aside = path.with_name(f"library-damaged-{now:%Y%m%dT%H%M%SZ}.db")
    _rename(path, aside)
    try:
        put_in_place(copy, path)
    except OSError:
        _rename(aside, path)
        raise
    return aside


def _rename(path: Path, new: Path) -> None:
    for part in _PARTS:
        beside = path.with_name(path.name + part)
        if beside.exists():
            held_files.move(beside, new.with_name(new.name + part))


_AT_A_TIME = 16
"""Pages that are copied before it is asked whether to go on; the smallest library has more."""


def overwrite(
    copy: Path, path: Path, patience: float, refuse: Callable[[], None] = lambda: None
) -> None:
    """Overwrite the database in one transaction: a kill leaves the old one or the new one.

    `refuse` is asked once nobody else can write any more; what it raises leaves the old one.
    Raises `LockedLibrary` when another program holds it for longer than `patience` seconds.
    """
    last = time.monotonic() + patience

    def wait(said: int, left: int, _pages: int) -> None:
        if said in _HELD and time.monotonic() > last:  # Python's own loop has no end
            raise LockedLibrary(path)
        if said not in _HELD and left:  # with none left it is done
            refuse()

    with opened(copy) as source, opened(path) as target:
        source.backup(target, pages=_AT_A_TIME, progress=wait, sleep=_SOON)
