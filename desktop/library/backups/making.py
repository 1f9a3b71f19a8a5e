"""Making backups: a copy of one moment, packed, unpacked again and compared before it counts.

Pictures and documents are never unlinked, so a backup beside the library names them only.
"""

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.engine import Connection

from desktop import held_files
from desktop.library import schema
from desktop.library.backups import listing
from desktop.library.backups.comparing import compared
from desktop.library.backups.inside import unpack_database
from desktop.library.backups.rotation import backups_in, name_at, spared
from desktop.library.backups.scratch import opened, scratch, stamp, sweep
from desktop.library.database import Database
from desktop.library.files import neighbour_of, put_in_place
from desktop.library.refusals import from_system
from desktop.progress import Job, Progress

FOLDER = "backups"

_CHUNK = 4 << 20
"""Bytes that are packed in a step; a window that closes waits for one step."""

_LEVEL = 1
"""Of gzip: every start with new work makes a backup, and an old laptop should not feel it."""


def back_up(database: Database, now: datetime) -> Job[Path]:
    """Make a backup in the folder of backups, rehearse it, and let the oldest ones go.

    Raises `BackupBroken` when what came back is not what went in, and the library's errors; then
    every older backup is still there.
    """
    database.refuse_copy()
    folder = database.path.parent / FOLDER
    path = _free(folder, now)
    with _on_disk(folder):
        folder.mkdir(exist_ok=True)
        yield from packed(database, path, _gzipped)
        _rotate(folder, path)
    return path


def packed(
    database: Database,
    path: Path,
    pack: Callable[[Path, Path, Connection], Iterator[Progress]],
) -> Job[None]:
    """Bring a copy of the database to `path` by `pack`, proved to come back before it stands there.

    `pack` gets the copy, the file to write, and the library as it was copied.
    """
    database.refuse_copy()
    new = neighbour_of(path)
    sweep(path.parent)
    yield Progress(0, 3, path.name)
    with scratch(path.parent) as copy, scratch(path.parent) as back:
        try:
            with database.reading() as connection:
                schema.found_version(connection)  # a transaction sees what its first query saw
                database.copy_of(connection, copy)
                yield Progress(1, 3, path.name)
                yield from pack(copy, new, connection)
                held_files.remove(copy)  # a small disk need not hold both
                yield Progress(2, 3, path.name)
                unpack_database(new, back)
                with opened(back) as restored:
                    for _ in compared(connection, restored, path):
                        stamp(new)
                        yield Progress(2, 3, path.name)
            put_in_place(new, path)
        finally:
            held_files.remove(new)
    yield Progress(3, 3, path.name)


def _gzipped(copy: Path, to: Path, library: Connection) -> Iterator[Progress]:
    name = listing.name_inside(listing.counted(library))
    with (
        copy.open("rb") as source,
        to.open("wb") as file,
        gzip.GzipFile(name, "wb", compresslevel=_LEVEL, fileobj=file) as target,
    ):
        while chunk := source.read(_CHUNK):
            target.write(chunk)
            yield Progress(1, 3, to.name)


def _free(folder: Path, moment: datetime) -> Path:
    """Return a name that no backup has: two of one second must not take each other's place."""
    path = folder / name_at(moment)
    return _free(folder, moment + timedelta(seconds=1)) if path.exists() else path


def _rotate(folder: Path, made: Path) -> None:
    """Let old backups go; one from after `made` tells of a clock that went wrong, and stays."""
    kept = {moment: path for moment, path in backups_in(folder).items() if path.name <= made.name}
    for moment in kept.keys() - spared(kept):
        held_files.remove(kept[moment])


@contextmanager
def _on_disk(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise from_system(error, folder) from error
