"""Files that are whole or not there: written to a neighbour, then put in place."""

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
"""Seconds between tries: an antivirus holds a new file for some tenths of a second."""

_HELD = {errno.EPERM, errno.EACCES, errno.EBUSY}


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path`, safe on the disk before this returns; raises `OSError`.

    A kill at any moment leaves the old file or the new one, at worst beside a neighbour whose
    name begins with a dot.
    """
    neighbour = neighbour_of(path)
    try:
        with neighbour.open("wb") as file:
            file.write(data)
        put_in_place(neighbour, path)
    except BaseException:
        neighbour.unlink(missing_ok=True)
        raise


def put_in_place(new: Path, path: Path) -> None:
    """Give the file `new` the name `path`, safe on the disk before this returns."""
    with new.open("rb+") as file:  # Windows flushes only what may be written
        os.fsync(file.fileno())
    patiently(lambda: new.replace(path))
    _sync_folder(path.parent)


def neighbour_of(path: Path) -> Path:
    """Return the name of a file beside `path` that nobody has; however long its own name is."""
    return path.with_name(f".{uuid4().hex}")


def patiently(step: Callable[[], object], pause: Callable[[float], None] = time.sleep) -> None:
    """Do `step`, again after a pause while another program holds the file; raises `OSError`."""
    for seconds in _PAUSES:
        try:
            step()
        except OSError as error:
            if error.errno not in _HELD:
                raise
            pause(seconds)
        else:
            return
    step()


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows has no handle to flush for a folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
