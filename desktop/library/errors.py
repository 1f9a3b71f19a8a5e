"""What can happen to a library that its user must be told about.

Nothing is lost in any of these: a write happens whole or not at all, and what was confirmed
before stays.
"""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from desktop.errors import ExpectedError


@dataclass(eq=False)
class NewerLibrary(ExpectedError):
    """The library was written by a newer program: schema `found`, this one knows `understood`."""

    path: Path
    found: str
    understood: str


@dataclass(eq=False)
class DamagedLibrary(ExpectedError):
    """The database file cannot be read; `detail` is what SQLite says."""

    path: Path
    detail: str


@dataclass(eq=False)
class MigrationFailed(ExpectedError):
    """An older library could not be brought up to date; it stays as it was, a copy is `copy`."""

    path: Path
    copy: Path
    detail: str


@dataclass(eq=False)
class LockedLibrary(ExpectedError):
    """Another program held the database longer than this one waits."""

    path: Path


@dataclass(eq=False)
class ReadOnlyLibrary(ExpectedError):
    """The library's folder or database may only be read."""

    path: Path


@dataclass(eq=False)
class LibraryInUse(ExpectedError):
    """Another window has this library open."""

    folder: Path


@dataclass(eq=False)
class DiskFull(ExpectedError):
    """The disk that holds `path` has no room left."""

    path: Path


@dataclass(eq=False)
class DiskFailed(ExpectedError):
    """The disk that holds `path` could not be read or written; `detail` is the system's word."""

    path: Path
    detail: str


@dataclass(eq=False)
class LibraryFolderMissing(ExpectedError):
    """The folder is not there and cannot be made, or went away, such as on a removed disk."""

    folder: Path


@dataclass(eq=False)
class NotAFolder(ExpectedError):
    """A file stands where the library's folder should be."""

    folder: Path


@dataclass(eq=False)
class NoPermission(ExpectedError):
    """The system does not let this user into or beside `path`."""

    path: Path


@dataclass(eq=False)
class NoSuchArticle(ExpectedError):
    """No article has this id, prefix or suffix."""

    id: str


@dataclass(eq=False)
class AmbiguousId(ExpectedError):
    """Several articles have this prefix or suffix; `matches` names some of them."""

    id: str
    matches: tuple[UUID, ...]


@dataclass(eq=False)
class NoSuchVersion(ExpectedError):
    """The article has no version of this number; `last` is its newest."""

    id: UUID
    number: int
    last: int


@dataclass(eq=False)
class NoSuchSite(ExpectedError):
    """The library has no site profile with this id."""

    id: str


@dataclass(eq=False)
class MissingMedia(ExpectedError):
    """The library does not hold this file; `name` is what it was called, when that is known."""

    hash: str
    name: str = ""


@dataclass(eq=False)
class ChangedMedia(ExpectedError):
    """The file no longer holds what was put in: its SHA-256 differs from its name."""

    hash: str
    name: str = ""
