"""Files that another program holds for a moment: what it hinders is tried again.

A virus scanner or an indexer opens a new file for some tenths of a second; Windows lets nobody
rename, unlink or write it meanwhile.
"""

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")

_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
"""Seconds between tries, 0.8 s in all."""

_HELD = {errno.EPERM, errno.EACCES, errno.EBUSY}


def patiently(step: Callable[[], Result], pause: Callable[[float], None] = time.sleep) -> Result:
    """Return what `step` does, tried again while another program holds the file.

    Raises the last `OSError`; one that tells of anything else at once.
    """
    for seconds in _PAUSES:
        try:
            return step()
        except OSError as error:
            if error.errno not in _HELD:
                raise
            pause(seconds)
    return step()


def move(old: Path, new: Path) -> None:
    """Give the file `old` the name `new`, in the place of what has it."""
    patiently(lambda: old.replace(new))


def remove(path: Path) -> None:
    """Unlink `path`; a missing one is fine."""
    patiently(lambda: path.unlink(missing_ok=True))


def write(path: Path, data: bytes) -> None:
    """Write `data` into the file `path`."""
    patiently(lambda: path.write_bytes(data))


def flush(path: Path) -> None:
    """Return when what was written to `path` is on the disk."""
    with patiently(lambda: path.open("rb+")) as file:  # Windows flushes only what may be written
        os.fsync(file.fileno())
