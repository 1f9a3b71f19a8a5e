"""What can be wrong with a document of a word processor, and what an import left out."""

from dataclasses import dataclass

from desktop.exchange.errors import ExchangeError, FileError


class DocumentBroken(FileError):
    """The document is cut off or damaged, or no document of its kind at all."""


class DocumentLocked(FileError):
    """The document can only be opened with a password."""


class DocumentOverfull(FileError):
    """Unpacked, the document would fill the memory: no program writes such a one."""


class OldWordFile(FileError):
    """The file is in Word's format of before 2007, `.doc`."""


@dataclass(eq=False)
class DrawingsLeft(ExchangeError):
    """`count` charts, drawings or embedded objects are no pictures and were left out."""

    count: int
