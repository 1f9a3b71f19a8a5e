"""What goes into an upload, and what comes of it."""

from dataclasses import dataclass
from enum import IntEnum

from desktop.export.targets.errors import FileError
from desktop.export.targets.manifest import Entry


class Stage(IntEnum):
    """The order in which files go up, so that nothing points to what is not there yet."""

    ASSETS = 0
    PAGES = 1
    INDEXES = 2
    """Indexes, feeds, sitemap, the page for missing ones: what points to pages."""


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One file of the site: its relative POSIX path, and all of it."""

    path: str
    data: bytes
    stage: Stage


Put = tuple[SiteFile, Entry | None]
"""A file, and what stands at its path now: None when it did not get there."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be put or deleted, and why."""

    path: str
    error: FileError


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What an upload did; `bytes` counts what was sent.

    `merged` says that somebody else published meanwhile and that both lists were joined.
    """

    written: int
    unchanged: int
    deleted: int
    bytes: int
    failed: tuple[Failure, ...]
    merged: bool = False
