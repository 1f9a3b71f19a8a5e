"""Reading backups of both forms: nothing in one is believed before it was looked at."""

import gzip
import hashlib
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO

import msgspec

from desktop.library.backups.scratch import opened
from desktop.library.errors import BackupBroken, NewerBackup, NotABackup
from desktop.library.media import place
from desktop.library.values import Media

FORM = 1
ABOUT, DATABASE, MEDIA = "backup.json", "library.db", "media"

_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_LARGEST_ABOUT = 10_000

TORN = (
    zipfile.BadZipFile,
    gzip.BadGzipFile,
    zlib.error,
    EOFError,
    UnicodeDecodeError,
    NotImplementedError,
    RuntimeError,
)
"""What reading a damaged archive raises; the last two where it says to be packed in other ways."""


class About(msgspec.Struct, frozen=True):
    """What a bundle says of itself: its form, and when it was made."""

    form: int
    made_at: datetime


def unpack_database(backup: Path, to: Path) -> None:
    """Write the database in `backup` to the file `to`.

    Raises `NotABackup`, `NewerBackup`, `BackupBroken` and `OSError`.
    """
    with _database_in(backup) as source, to.open("wb") as target:
        shutil.copyfileobj(source, target)


@contextmanager
def _database_in(backup: Path) -> Iterator[IO[bytes]]:
    with backup.open("rb") as file:
        first = file.read(4)
    try:
        if first.startswith(_GZIP):
            with gzip.open(backup) as source:
                yield source  # type: ignore[misc]  # reads like any binary file
        elif first == _ZIP:
            with zipfile.ZipFile(backup) as archive:
                _refuse_newer(archive, backup)
                with archive.open(DATABASE) as source:
                    yield source
        else:
            raise NotABackup(backup)
    except KeyError as error:
        raise NotABackup(backup) from error
    except TORN as error:
        raise BackupBroken(backup, str(error)) from error


def _refuse_newer(archive: zipfile.ZipFile, backup: Path) -> None:
    if archive.getinfo(ABOUT).file_size > _LARGEST_ABOUT:
        raise NotABackup(backup)
    try:
        about = msgspec.json.decode(archive.read(ABOUT), type=About)
    except msgspec.MsgspecError as error:
        raise NotABackup(backup) from error
    if about.form > FORM:
        raise NewerBackup(backup)


def media_of(backup: Path, database: Path) -> Iterator[tuple[Media, bytes]]:
    """Yield the files of a bundle that its `database` names; raises `BackupBroken` about one.

    A backup of the other form has none. Only names made of the database's rows are looked up, so
    no name in the archive leads anywhere.
    """
    if not zipfile.is_zipfile(backup):
        return
    with zipfile.ZipFile(backup) as archive:
        held = set(archive.namelist())
        for each in _known(database):
            if inside(each) in held:
                yield each, _content(archive, each, backup)


def _content(archive: zipfile.ZipFile, each: Media, backup: Path) -> bytes:
    if archive.getinfo(inside(each)).file_size != each.size:
        raise BackupBroken(backup, each.name)
    try:
        data = archive.read(inside(each))
    except TORN as error:
        raise BackupBroken(backup, each.name) from error
    if hashlib.sha256(data).hexdigest() != each.hash:
        raise BackupBroken(backup, each.name)
    return data


def _known(database: Path) -> list[Media]:
    columns = "hash, name, mime, size, width, height"
    with opened(database) as connection:
        rows = connection.execute(f"SELECT {columns} FROM media ORDER BY hash")  # noqa: S608
        return [_media(row) for row in rows]


def _media(row: tuple[str, str, str, int, int, int]) -> Media:
    digest, name, mime, size, width, height = row
    return Media(hash=digest, name=name, mime=mime, size=size, width=width, height=height)


def inside(each: Media) -> str:
    """Return where a file stands in a bundle."""
    return f"{MEDIA}/{place(each).as_posix()}"
