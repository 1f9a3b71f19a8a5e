"""Files that are only there for a moment."""

import os
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from desktop import held_files
from desktop.library.files import neighbour_of

_LEFT = 3600
"""Seconds after which a file that was to become another is nobody's: jobs stamp theirs anew."""

_OURS = re.compile(r"\.[0-9a-f]{32}(\.db(-wal|-shm|-journal)?)?")


def sweep(folder: Path) -> None:
    """Remove what a killed job left in `folder`; another program's may be under way.

    Windows lets nobody unlink what is open. Raises `OSError` for a folder that cannot be read.
    """
    for left in folder.glob(".*"):
        if _OURS.fullmatch(left.name) and _is_old(left):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def sweep_library(library: Path) -> None:
    """Remove what killed jobs left anywhere in the folder `library`; raises `OSError`."""
    for folder in (library, library / "backups", *library.glob("media/*")):
        sweep(folder)


def stamp(path: Path) -> None:
    """Tell `sweep` that the job of the file `path` is still under way."""
    with suppress(FileNotFoundError):
        os.utime(path)


def _is_old(left: Path) -> bool:
    try:
        return time.time() - left.stat().st_mtime > _LEFT
    except FileNotFoundError:  # the program that it belonged to was faster
        return False


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database file by itself; a job that is stopped may close it on another thread."""
    with closing(sqlite3.connect(path, check_same_thread=False)) as connection:
        yield connection


@contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """Give the name of a file in `folder` that is gone afterwards, with what SQLite puts beside."""
    path = neighbour_of(folder / "library").with_suffix(".db")
    try:
        yield path
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            held_files.remove(path.with_name(path.name + ending))
