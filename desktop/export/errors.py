"""What can keep a page from being written, and what can fall short on one that is.

Nothing of the library is touched by any of these.
"""

from dataclasses import dataclass
from pathlib import Path

from desktop.errors import ExpectedError


@dataclass(eq=False)
class ExportError(ExpectedError):
    """The page could not be put at `path`; what stood there before still stands."""

    path: Path


class FolderMissing(ExportError):
    """The folder in which the page was to be made, `path`, is not there."""


class TargetIsFolder(ExportError):
    """A page was to be written to `path`, which is a folder."""


class TargetIsFile(ExportError):
    """A page was to be made as the folder `path`, which is a file."""


class NotAllowed(ExportError):
    """The system lets this user write nothing at `path`."""


class DiskFull(ExportError):
    """There is no room left on the disk of `path`."""


@dataclass(eq=False)
class CannotWrite(ExportError):
    """Writing to `path` failed for another cause: the system's words are in `cause`."""

    cause: str


class Shortfall(ExpectedError):
    """The page was written, and this is what it lacks."""


@dataclass(eq=False)
class PicturesLeftOut(Shortfall):
    """So many pictures or recordings are not in the library, or not of a kind that a page shows."""

    count: int


@dataclass(eq=False)
class RecordingsTooLong(Shortfall):
    """So many recordings are too long to be carried inside a page of one file."""

    count: int


@dataclass(eq=False)
class AttachmentsTooLarge(Shortfall):
    """So many documents are too large to be carried inside a page of one file."""

    count: int


@dataclass(eq=False)
class BlocksLeftOut(Shortfall):
    """So many blocks from elsewhere have no address that a page could point to."""

    count: int


class NoPublisher(Shortfall):
    """The site profile names neither agency nor portal: readers are told no publisher."""


@dataclass(eq=False)
class MapNotRead(ExpectedError):
    """The file is a map neither as GeoJSON nor as SVG: no outline of an area is in it."""

    file: str
