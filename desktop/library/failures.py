"""From what SQLite and the system report to what a user can be told."""

import os
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy.exc import DBAPIError

from desktop.errors import ExpectedError
from desktop.library.errors import (
    DamagedLibrary,
    DiskFailed,
    DiskFull,
    LibraryFolderMissing,
    LockedLibrary,
    NoPermission,
    ReadOnlyLibrary,
)
from desktop.library.refusals import from_system

_ALMOST_NOTHING = 64 * 1024
"""Bytes: a disk with less room than this is what made a write fail."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raise the expected error for what SQLite or the system refuses or cannot read of `path`."""
    try:
        yield
    except DBAPIError as error:
        expected = _from_sqlite(error.orig, path)
        if expected is None:
            raise
        raise expected from error
    except sqlite3.Error as error:
        expected = _from_sqlite(error, path)
        if expected is None:
            raise
        raise expected from error
    except (zlib.error, msgspec.MsgspecError) as error:
        raise DamagedLibrary(path, str(error)) from error
    except OSError as error:
        raise from_system(error, path) from error


def _from_sqlite(error: BaseException | None, path: Path) -> ExpectedError | None:
    """Return the expected error (https://sqlite.org/rescode.html), or None for a program's fault."""
    situation = _SITUATIONS.get(code_of(error))
    return situation(path, str(error)) if situation else None


def code_of(error: BaseException | None) -> int:
    """Return SQLite's primary result code for `error`, or `SQLITE_OK` when it has none.

    Python refuses a text that is not UTF-8 without a code; only a damaged page holds such.
    """
    without = sqlite3.SQLITE_CORRUPT if _NO_TEXT in str(error) else sqlite3.SQLITE_OK
    return int(getattr(error, "sqlite_errorcode", without)) & _PRIMARY


def _why_not_opened(path: Path) -> ExpectedError:
    if not path.parent.is_dir():
        return LibraryFolderMissing(path.parent)
    if _no_room(path):
        return DiskFull(path)
    return ReadOnlyLibrary(path) if not os.access(path.parent, os.W_OK) else NoPermission(path)


def _no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _ALMOST_NOTHING
    except OSError:
        return False


_NO_TEXT = "Could not decode to UTF-8"

_PRIMARY = 0xFF
"""The bits of SQLite's extended result codes that say the situation without the details."""

_SITUATIONS: dict[int, Callable[[Path, str], ExpectedError]] = {
    sqlite3.SQLITE_BUSY: lambda path, _: LockedLibrary(path),
    sqlite3.SQLITE_LOCKED: lambda path, _: LockedLibrary(path),
    sqlite3.SQLITE_PROTOCOL: lambda path, _: LockedLibrary(path),
    sqlite3.SQLITE_READONLY: lambda path, _: ReadOnlyLibrary(path),
    sqlite3.SQLITE_PERM: lambda path, _: ReadOnlyLibrary(path),
    sqlite3.SQLITE_FULL: lambda path, _: DiskFull(path),
    sqlite3.SQLITE_CORRUPT: DamagedLibrary,
    sqlite3.SQLITE_NOTADB: DamagedLibrary,
    sqlite3.SQLITE_CANTOPEN: lambda path, _: _why_not_opened(path),
    sqlite3.SQLITE_IOERR: lambda path, detail: (
        DiskFull(path) if _no_room(path) else DiskFailed(path, detail)
    ),
}
