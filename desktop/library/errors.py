"""What can happen to a library that its user must be told about.

Nothing is lost in any of these: a write happens whole or not at all, and what was confirmed
before stays.
"""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from uuid import UUID

from desktop.errors import ExpectedError


@dataclass(eq=False)
class FileError(ExpectedError):
    """The base of what is wrong with the library's file or folder `path`."""

    path: Path


@dataclass(eq=False)
class FolderError(ExpectedError):
    """The base of what is wrong with the library's `folder` itself."""

    folder: Path


@dataclass(eq=False)
class MediaError(ExpectedError):
    """The base of what is wrong with a file of the library; its `name` is known or empty."""

    hash: str
    name: str = ""


@dataclass(eq=False)
class NewerLibrary(FileError):
    """The library was written by a newer program: schema `found`, this one knows `understood`."""

    found: str
    understood: str


@dataclass(eq=False)
class DamagedLibrary(FileError):
    """The database file cannot be read; `detail` is what SQLite says."""

    detail: str


@dataclass(eq=False)
class MigrationFailed(FileError):
    """An older library could not be brought up to date; it stays as it was, a copy is `copy`."""

    copy: Path
    detail: str


@dataclass(eq=False)
class BackupBroken(FileError):
    """The backup at `path` does not hold what it should; `detail` says where."""

    detail: str


class InsideLibrary(FileError):
    """Something was to be written at `path`, in the library's own folder."""


class NotABackup(FileError):
    """The file at `path` is no backup of a library."""


class NewerBackup(FileError):
    """The backup at `path` was made by a newer program."""


class LockedLibrary(FileError):
    """Another program held the database longer than this one waits."""


class ReadOnlyLibrary(FileError):
    """The library's folder or database may only be read."""


class LibraryInUse(FolderError):
    """Another window has this library open."""


class DiskFull(FileError):
    """The disk that holds `path` has no room left."""


@dataclass(eq=False)
class DiskFailed(FileError):
    """The disk that holds `path` could not be read or written; `detail` is the system's word."""

    detail: str


class LibraryFolderMissing(FolderError):
    """The folder is not there and cannot be made, or went away, such as on a removed disk."""


class NotAFolder(FolderError):
    """A file stands where the library's folder should be."""


class NoPermission(FileError):
    """The system does not let this user into or beside `path`."""


@dataclass(eq=False)
class NoSuchArticle(ExpectedError):
    """No article has this id: it was deleted for good."""

    id: str


@dataclass(eq=False)
class NoArticleNamed(NoSuchArticle):
    """No article has the id, prefix or suffix that somebody wrote."""


@dataclass(eq=False)
class NoneInBin(NoArticleNamed):
    """No article in the bin has the id, prefix or suffix that somebody wrote."""


@dataclass(eq=False)
class AmbiguousId(ExpectedError):
    """Several articles have this prefix or suffix; `matches` names some of them."""

    id: str
    matches: tuple[UUID, ...]


@dataclass(eq=False)
class NewerVersion(ExpectedError):
    """Somebody else saved the article: its newest version is `last`, no longer `base`."""

    id: UUID
    base: int
    last: int


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
class NoSuchPortal(ExpectedError):
    """The library knows no portal of this name."""

    portal: str


@dataclass(eq=False)
class PortalExists(ExpectedError):
    """The library knows a portal of this name already."""

    portal: str


class MissingMedia(MediaError):
    """The library does not hold this file; `name` is what it was called, when that is known."""


class ChangedMedia(MediaError):
    """The file no longer holds what was put in: its SHA-256 differs from its name."""


@dataclass(eq=False)
class SharedLibraryError(ExpectedError):
    """The base of what is wrong with the shared library at `address` (without its password)."""

    address: str


class AddressNotUnderstood(SharedLibraryError):
    """What was given is no address of a shared library."""


class DriverMissing(SharedLibraryError):
    """What speaks to PostgreSQL is not installed."""


@dataclass(eq=False)
class SharedLibraryAway(SharedLibraryError):
    """The server does not answer, or no longer; `detail` is what is known of why."""

    detail: str


class SharedLibraryBusy(SharedLibraryError):
    """Somebody else held the library longer than this one waits."""


@dataclass(eq=False)
class SharedLibraryRefused(SharedLibraryError):
    """The server does not let this user do it; `detail` is its word."""

    detail: str


@dataclass(eq=False)
class SharedLibraryFull(SharedLibraryError):
    """The server has no room left; `detail` is its word."""

    detail: str


class SharedLibraryReadOnly(SharedLibraryError):
    """The server takes no writing, such as a replica."""


@dataclass(eq=False)
class WrongDatabase(SharedLibraryError):
    """The database sorts or spells otherwise than a library needs; `detail` says how."""

    detail: str


class StrangeDatabase(SharedLibraryError):
    """The database holds something, but no library."""


@dataclass(eq=False)
class NewerSharedLibrary(SharedLibraryError):
    """The library was brought up to date by a newer program: schema `found`."""

    found: str
    understood: str


@dataclass(eq=False)
class SharedMigrationFailed(SharedLibraryError):
    """The shared library could not be brought up to date and stays as it was."""

    detail: str


class NoMediaPlace(SharedLibraryError):
    """Nobody has said yet where the shared library keeps its pictures."""


@dataclass(eq=False)
class MediaPlaceAway(SharedLibraryError):
    """The shared place of pictures at `address` does not answer; `detail` says why."""

    detail: str


class KeptByServer(SharedLibraryError):
    """A shared library is backed up and restored where its server is."""


@dataclass(eq=False)
class ServerNotFound(SharedLibraryError):
    """No machine is called `host`."""

    host: str


@dataclass(eq=False)
class ServerSilent(SharedLibraryError):
    """The machine `host` does not answer at `port`."""

    host: str
    port: int


@dataclass(eq=False)
class LoginRefused(SharedLibraryError):
    """The server answers and does not let `user` in: another name, or another password."""

    user: str


@dataclass(eq=False)
class NoSuchDatabase(SharedLibraryError):
    """The server has no database of the name `database`."""

    database: str


@dataclass(eq=False)
class SecretMark(ExpectedError):
    """The article `title` bears `marks` of a state secret, and nobody said to send it out."""

    title: str
    marks: tuple[str, ...]


class KeptBy(Enum):
    """What keeps an article back whose hour to be published has come."""

    MARK = auto()
    """It bears the mark of a state secret."""
    TYPING = auto()
    """Something that was typed is not saved."""
    CLOCK = auto()
    """The clock jumped, and is not believed yet."""


@dataclass(eq=False)
class KeptBack(ExpectedError):
    """The hour of the article `title` has come, and it was not published; it bears `marks`."""

    id: UUID
    title: str
    by: KeptBy
    marks: tuple[str, ...] = ()
