"""Files that are whole or not there: written to a neighbour, then put in place."""

import os
from pathlib import Path
from uuid import uuid4

from desktop import held_files


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path`, safe on the disk before this returns; raises `OSError`.

    A kill at any moment leaves the old file or the new one, at worst beside a neighbour whose
    name begins with a dot.
    """
    neighbour = neighbour_of(path)
    try:
        held_files.write(neighbour, data)
        put_in_place(neighbour, path)
    except BaseException:
        held_files.remove(neighbour)
        raise


def put_in_place(new: Path, path: Path) -> None:
    """Give the file `new` the name `path`, safe on the disk before this returns."""
    held_files.flush(new)
    held_files.move(new, path)
    _sync_folder(path.parent)


def neighbour_of(path: Path) -> Path:
    """Return the name of a file beside `path` that nobody has; however long its own name is."""
    return path.with_name(f".{uuid4().hex}")


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows has no handle to flush for a folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
