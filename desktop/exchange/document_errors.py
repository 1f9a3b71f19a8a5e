"""What can be wrong with a document of a word processor, and what an import left or changed."""

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
class LettersConverted(ExchangeError):
    """Text in these old `fonts` was not Unicode and is now."""

    fonts: tuple[str, ...]


@dataclass(eq=False)
class NotesMoved(ExchangeError):
    """The `count` footnotes and endnotes stand at the end as a numbered list."""

    count: int


@dataclass(eq=False)
class CommentsLeft(ExchangeError):
    """`count` comments of readers stayed in the document."""

    count: int


@dataclass(eq=False)
class ChangesTaken(ExchangeError):
    """The document had `count` tracked changes; the text is as if all had been accepted."""

    count: int


@dataclass(eq=False)
class HiddenLeft(ExchangeError):
    """`count` pieces of hidden text were left out."""

    count: int


@dataclass(eq=False)
class DrawingsLeft(ExchangeError):
    """`count` charts, drawings or embedded objects are no pictures and were left out."""

    count: int
