"""Putting files on disk: beside their places first, then into them, the page itself last.

An export that is killed leaves what stood there before; what it had prepared lies in a folder
whose name ends in `.bantin-new`, which the next export of the same page clears.
"""

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from desktop import held_files
from desktop.export.errors import (
    CannotWrite,
    DiskFull,
    ExportError,
    FolderMissing,
    NotAllowed,
    TargetIsFile,
    TargetIsFolder,
)

_NEIGHBOUR = ".bantin-new"
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def refuse(to: Path, *, folder: bool) -> None:
    """Raise an `ExportError` if a page cannot be written to `to` for a cause that shows at once."""
    with told(to):
        if folder and to.exists() and not to.is_dir():
            raise TargetIsFile(to)
        if not folder and to.is_dir():
            raise TargetIsFolder(to)
        if not folder and not to.parent.is_dir():
            raise FolderMissing(to.parent)


def put(base: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write `files` (content by path in `base`, the page last) and return where they are.

    Raises OSError; none of the places has changed unless all contents are on the disk.
    """
    base.mkdir(parents=True, exist_ok=True)
    page = base / list(files)[-1]
    neighbour = page.with_name(f".{page.name}{_NEIGHBOUR}")
    shutil.rmtree(neighbour, ignore_errors=True)
    try:
        for name, data in files.items():
            _write(neighbour / name, data)
        for name in files:
            (base / name).parent.mkdir(parents=True, exist_ok=True)
            held_files.move(neighbour / name, base / name)
    finally:
        shutil.rmtree(neighbour, ignore_errors=True)
    return tuple(base / name for name in files)


@contextmanager
def told(to: Path) -> Iterator[None]:
    """Turn what the system says about writing to `to` into this package's errors."""
    try:
        yield
    except OSError as error:
        raise _export_error(to, error) from error


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _export_error(to: Path, error: OSError) -> ExportError:
    if error.errno in _NO_ROOM:
        return DiskFull(to)
    if error.errno in _FORBIDDEN:
        return NotAllowed(to)
    return CannotWrite(to, error.strerror or str(error))
