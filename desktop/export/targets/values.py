"""What goes into an upload, and what comes of it."""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Protocol

from desktop.export.targets.errors import FileError
from desktop.export.targets.manifest import Entry


class Stage(IntEnum):
    """The order in which files go up, so that nothing points to what is not there yet."""

    ASSETS = 0
    PAGES = 1
    INDEXES = 2
    """Indexes, feeds, sitemap, the page for missing ones: what points to pages."""


class Press(Protocol):
    """Makes files in another process: a value that can be pickled."""

    def make(self, packed: bytes) -> bytes:
        """Return the file of what `Recipe.packed` gave."""
        ...


class Recipe(Protocol):
    """How a file is made when it is needed: here, or by `press` elsewhere; both make the same."""

    @property
    def press(self) -> Press: ...  # noqa: D102

    def made(self) -> bytes:
        """Return the file."""
        ...

    def packed(self) -> bytes | None:
        """Return what the press makes the file of, None when it has to be made here."""
        ...


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One file of the site: its relative POSIX path, and all of it, or how that is made."""

    path: str
    content: bytes | Recipe
    stage: Stage

    @property
    def data(self) -> bytes:
        """All of it; what is not made yet is made anew each time."""
        return self.content if isinstance(self.content, bytes) else self.content.made()

    def made(self) -> "SiteFile":
        """Return the file with all of it."""
        return replace(self, content=self.data)


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
