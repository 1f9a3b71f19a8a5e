"""What can be wrong with a file that somebody wants to bring in.

Some of these stop an import, others travel with its result as warnings; either way
`desktop.sentences` says them in words. `file` is the name or path as the user gave it.
"""

from dataclasses import dataclass

from desktop.article.body.removals import RemovalKind
from desktop.errors import ExpectedError


class ExchangeError(ExpectedError):
    """The base of everything that is wrong with a file from outside."""


@dataclass(eq=False)
class FileMissing(ExchangeError):
    """There is no such file."""

    file: str


@dataclass(eq=False)
class FileIsFolder(ExchangeError):
    """A folder was given where a file is meant."""

    file: str


@dataclass(eq=False)
class FileNotPermitted(ExchangeError):
    """The system does not let this user read the file."""

    file: str


@dataclass(eq=False)
class FileUnreadable(ExchangeError):
    """The disk or network drive fails at reading; `reason` is the system's own word for it."""

    file: str
    reason: str


@dataclass(eq=False)
class FileEmpty(ExchangeError):
    """There is nothing in the file."""

    file: str


@dataclass(eq=False)
class FileIsBinary(ExchangeError):
    """The file holds no text, whatever its name says."""

    file: str


@dataclass(eq=False)
class TextTooLarge(ExchangeError):
    """A text of `size` bytes is no article; `limit` is the most that is read, in bytes."""

    file: str
    size: int
    limit: int


@dataclass(eq=False)
class WrongEncoding(ExchangeError):
    """The text is in none of the encodings that can be told apart with certainty."""

    file: str


@dataclass(eq=False)
class FormatNotRead(ExchangeError):
    """A file of this `suffix` (with its dot, or empty) is not read by this version."""

    file: str
    suffix: str


@dataclass(eq=False)
class FrontMatterBroken(ExchangeError):
    """The front matter is no YAML mapping; `line` counts from 1 in the file."""

    file: str
    line: int


@dataclass(eq=False)
class NestedTooDeep(ExchangeError):
    """Lists or quotes stand inside one another deeper than any text has them."""

    file: str


class FieldError(ExchangeError):
    """The base of what is wrong with one named field of an article."""


@dataclass(eq=False)
class FieldFixed(FieldError):
    """The program keeps the field `name` itself; nobody sets it."""

    name: str


@dataclass(eq=False)
class FieldUnknown(FieldError):
    """An article has no field of this `name`."""

    name: str


@dataclass(eq=False)
class FieldUnfit(FieldError):
    """The `value` does not fit the field; `example` shows one that does."""

    name: str
    value: str
    example: str


class PictureError(ExchangeError):
    """The base of what is wrong with one picture."""


@dataclass(eq=False)
class PictureMissing(PictureError):
    """The file names a picture that is not beside it."""

    file: str


@dataclass(eq=False)
class PictureOutside(PictureError):
    """The file names a picture outside its own folder, which is not followed."""

    file: str


@dataclass(eq=False)
class PictureRemote(PictureError):
    """The picture is on the network and was not fetched."""

    url: str


@dataclass(eq=False)
class PictureEmpty(PictureError):
    """There is nothing in the picture's file."""

    file: str


@dataclass(eq=False)
class PictureBroken(PictureError):
    """The picture is cut off or damaged."""

    file: str


@dataclass(eq=False)
class PictureTooLarge(PictureError):
    """The picture's file has `size` bytes, more than `limit`."""

    file: str
    size: int
    limit: int


@dataclass(eq=False)
class PictureTooManyPixels(PictureError):
    """Opened, the picture would fill the memory: more than `limit` pixels."""

    file: str
    limit: int


@dataclass(eq=False)
class PictureFormatNotRead(PictureError):
    """The picture is of a kind that browsers do not all show, or no picture at all."""

    file: str


@dataclass(eq=False)
class ContentRemoved(ExchangeError):
    """Something was taken out because it could act; `kind` says what, `detail` names it."""

    kind: RemovalKind
    detail: str
