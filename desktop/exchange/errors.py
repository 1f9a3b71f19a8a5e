"""What can be wrong with a file that somebody wants to bring in.

Some of these stop an import, others travel with its result as warnings; either way
`desktop.sentences` says them in words. `file` is the name or path as the user gave it.
"""

from dataclasses import dataclass

from desktop.article.body.removals import RemovalKind
from desktop.errors import ExpectedError
from desktop.vietnamese.legacy import Legacy


class ExchangeError(ExpectedError):
    """The base of everything that is wrong with a file from outside."""


@dataclass(eq=False)
class FileError(ExchangeError):
    """The base of what is wrong with `file` as a whole."""

    file: str


class FileMissing(FileError):
    """There is no such file."""


class FileIsFolder(FileError):
    """A folder was given where a file is meant."""


class FileNotPermitted(FileError):
    """The system does not let this user read the file."""


@dataclass(eq=False)
class FileUnreadable(FileError):
    """The disk or network drive fails at reading; `reason` is the system's own word for it."""

    reason: str


class FileEmpty(FileError):
    """There is nothing in the file."""


class AttachmentEmpty(FileError):
    """There is nothing in a file that is to be attached."""


@dataclass(eq=False)
class AttachmentTooLarge(FileError):
    """A file of `size` bytes is to be attached; `limit` is the most, in bytes."""

    size: int
    limit: int


class FileIsBinary(FileError):
    """The file holds no text, whatever its name says."""


@dataclass(eq=False)
class TextTooLarge(FileError):
    """A text of `size` bytes is no article; `limit` is the most that is read, in bytes."""

    size: int
    limit: int


class WrongEncoding(FileError):
    """The text is in none of the encodings that can be told apart with certainty."""


@dataclass(eq=False)
class EncodingAssumed(FileError):
    """The letters were taken for `encoding`, of before Unicode, since they make words in it."""

    encoding: Legacy


@dataclass(eq=False)
class FormatNotRead(FileError):
    """A file of this `suffix` (with its dot, or empty) is not read by this version."""

    suffix: str


class NotAPackage(FileError):
    """The file is no package of articles, whatever its name says."""


class NewerPackage(FileError):
    """The package was written by a newer program, in a form this one does not know."""


@dataclass(eq=False)
class PackageBroken(FileError):
    """The package does not hold what it says of itself; `part` is what cannot be read."""

    part: str


@dataclass(eq=False)
class ArticleNews(ExchangeError):
    """The base of what became of the article `title` of a package, where it was here before."""

    title: str


class ArticleHere(ArticleNews):
    """The package brings nothing new of it."""


class ArticleUpdated(ArticleNews):
    """It goes on from what is here, and became a version."""


class ArticleMerged(ArticleNews):
    """Both sides changed it, and the changes were merged."""


class ArticleClashes(ArticleNews):
    """Both sides changed it in the same place: somebody has to decide."""


@dataclass(eq=False)
class ArticleKept(ArticleNews):
    """It became a version, for two people here have not decided yet between what they wrote."""


@dataclass(eq=False)
class FrontMatterBroken(FileError):
    """The front matter is no YAML mapping; `line` counts from 1 in the file."""

    line: int


class NestedTooDeep(FileError):
    """Lists or quotes stand inside one another deeper than any text has them."""


@dataclass(eq=False)
class FieldError(ExchangeError):
    """The base of what is wrong with the field `name` of an article."""

    name: str


class FieldFixed(FieldError):
    """The program keeps this field itself; nobody sets it."""


class FieldUnknown(FieldError):
    """An article has no such field."""


@dataclass(eq=False)
class FieldUnfit(FieldError):
    """The `value` does not fit the field; `example` shows one that does."""

    value: str
    example: str


class PictureError(ExchangeError):
    """The base of what is wrong with one picture."""


@dataclass(eq=False)
class PictureFileError(PictureError):
    """The base of what is wrong with the picture in `file`."""

    file: str


class PictureMissing(PictureFileError):
    """The file names a picture that is not beside it."""


class PictureOutside(PictureFileError):
    """The file names a picture outside its own folder, which is not followed."""


@dataclass(eq=False)
class PictureRemote(PictureError):
    """The picture is on the network and was not fetched."""

    url: str


class PictureEmpty(PictureFileError):
    """There is nothing in the picture's file."""


class PictureBroken(PictureFileError):
    """The picture is cut off or damaged."""


@dataclass(eq=False)
class RecordingTooLarge(FileError):
    """The sound or film has `size` bytes, more than `limit`."""

    size: int
    limit: int


@dataclass(eq=False)
class RecordingNotRead(FileError):
    """A file of this `suffix` holds no sound or film that browsers play."""

    suffix: str


@dataclass(eq=False)
class PictureTooLarge(PictureFileError):
    """The picture's file has `size` bytes, more than `limit`."""

    size: int
    limit: int


@dataclass(eq=False)
class PictureTooManyPixels(PictureFileError):
    """Opened, the picture would fill the memory: more than `limit` pixels."""

    limit: int


class PictureFormatNotRead(PictureFileError):
    """The picture is of a kind that is not read, or no picture at all."""


@dataclass(eq=False)
class ContentRemoved(ExchangeError):
    """Something was taken out because it could act; `kind` says what, `detail` names it."""

    kind: RemovalKind
    detail: str
