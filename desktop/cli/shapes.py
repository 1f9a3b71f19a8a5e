"""The shapes of the JSON that the command line answers with; `docs/command-line.md` lists them.

Moments are ISO 8601 in UTC.
"""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec

from desktop.article.model import Article
from desktop.article.states import State

if TYPE_CHECKING:
    from desktop.library import Entry


class Listed(msgspec.Struct, frozen=True):
    """An article as `list` shows it."""

    id: UUID
    title: str
    state: State
    category: str
    modified_at: datetime
    published_at: datetime | None


class Found(Listed, frozen=True):
    """An article as `search` shows it: `snippet` is the text around the first hit."""

    snippet: str


class FileReport(msgspec.Struct, frozen=True):
    """What became of one file of `import`; `error` is only there when there is no article."""

    file: str
    id: UUID | None = None
    title: str = ""
    warnings: tuple[str, ...] = ()
    error: str | msgspec.UnsetType = msgspec.UNSET


class Restored(msgspec.Struct, frozen=True):
    """What `restore` made: the article's new `version`, numbered from 1."""

    id: UUID
    title: str
    version: int


class ExportedFiles(msgspec.Struct, frozen=True):
    """What `export` wrote: paths, and bytes in all."""

    files: tuple[str, ...]
    bytes: int


class FailedFile(msgspec.Struct, frozen=True):
    """A file of a site that could not be put or deleted, and why."""

    path: str
    error: str


class PublishedSite(msgspec.Struct, frozen=True):
    """What `export site` did: how many files, and those that failed."""

    written: int
    unchanged: int
    deleted: int
    failed: tuple[FailedFile, ...]


class ClipPicture(msgspec.Struct, frozen=True):
    """A file that a pasted text shows: its name there, its SHA-256, where the library keeps it."""

    file: str
    media: str
    path: str


class Clipboard(msgspec.Struct, frozen=True):
    """A field of an article for pasting elsewhere."""

    field: str
    html: str
    text: str
    pictures: tuple[ClipPicture, ...] = ()


class Serving(msgspec.Struct, frozen=True):
    """A service that listens at `address`, with the folder `site`."""

    address: str
    site: str


def listed(entry: "Entry") -> Listed:
    """Return `entry` as `list` shows it."""
    return Listed(
        entry.id, entry.title, entry.state, entry.category, entry.modified_at, entry.published_at
    )


def found(entry: "Entry") -> Found:
    """Return `entry` as `search` shows it."""
    return Found(**msgspec.structs.asdict(listed(entry)), snippet=entry.plain_snippet)


def article_document(article: Article) -> dict[str, object]:
    """Return `article` as plain data: its own fields, and its main `category` as front matter has it."""
    fields: dict[str, object] = msgspec.to_builtins(article)
    return {**fields, "category": article.category}
