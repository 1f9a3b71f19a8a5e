"""The shapes of the JSON that the command line answers with; `docs/command-line.md` lists them.

Moments are ISO 8601 in UTC.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec

from desktop.article.labels import LabelKind
from desktop.article.model import Article
from desktop.article.post import ConflictKind, PortalAccount, PortalKind, SyncState
from desktop.article.states import State

if TYPE_CHECKING:
    from desktop.library import Cursor, Entry


class Listed(msgspec.Struct, frozen=True):
    """An article as `list` shows it."""

    id: UUID
    title: str
    state: State
    category: str
    modified_at: datetime
    published_at: datetime | None


class ListedMedia(msgspec.Struct, frozen=True):
    """A picture or document as `media list` shows it: `size` in bytes, the sides in pixels or 0."""

    hash: str
    name: str
    mime: str
    size: int
    width: int
    height: int
    alt: str
    credit: str
    added_at: datetime


class Found(Listed, frozen=True):
    """An article as `search` shows it: `snippet` is the text around the first hit."""

    snippet: str


class Moved(msgspec.Struct, frozen=True):
    """An article that `bin` put into the bin or `unbin` took out of it."""

    id: UUID
    title: str


class Relabelled(msgspec.Struct, frozen=True):
    """What `relabel` did: the labels `former` are `new` now in `changed` articles."""

    kind: LabelKind
    former: tuple[str, ...]
    new: str
    changed: int


class CopiedArticle(msgspec.Struct, frozen=True):
    """What became of one article of `copy` in the other library.

    `fate` is `new`, `unchanged`, `updated`, `merged`, `conflict` or `kept` (as a version).
    """

    id: UUID
    title: str
    fate: str


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


class Proofed(msgspec.Struct, frozen=True):
    """A finding of `check`: `rule` is its name for good; `suggestion` could stand for `excerpt`."""

    rule: str
    severity: str
    message: str
    excerpt: str
    suggestion: str


class ExportedFiles(msgspec.Struct, frozen=True):
    """What `export` wrote: paths, and bytes in all."""

    files: tuple[str, ...]
    bytes: int


class FailedFile(msgspec.Struct, frozen=True):
    """A file of a site that could not be put or deleted, and why."""

    path: str
    error: str


class HeldArticle(msgspec.Struct, frozen=True):
    """An article that stayed in the house: it bears the `marks` of a state secret."""

    title: str
    marks: tuple[str, ...]


class PublishedSite(msgspec.Struct, frozen=True):
    """What `export site` did: how many files, those that failed, and articles held back."""

    written: int
    unchanged: int
    deleted: int
    failed: tuple[FailedFile, ...]
    held: tuple[HeldArticle, ...] = ()


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


class KnownPortal(msgspec.Struct, frozen=True):
    """A portal as `portal list` shows it; `synced_at` is null before the first sync."""

    name: str
    kind: PortalKind
    url: str
    user: str
    ca_file: str
    submitted_only: bool
    options: dict[str, str]
    synced_at: datetime | None


class TestedPortal(msgspec.Struct, frozen=True):
    """Who one is on a portal that answers."""

    name: str
    portal_name: str
    user_name: str
    may_publish: bool
    may_upload: bool
    version: str


class SyncStep(msgspec.Struct, frozen=True):
    """What became of an article in a sync, or in a dry run would; `error` is a sentence or empty.

    A portal that could not be asked at all is a failed step with a null `id`.
    """

    portal: str
    action: str
    id: UUID | None
    title: str
    error: str


class Synced(msgspec.Struct, frozen=True):
    """What `sync` did: numbers, lists of what is left to do, and `steps`: everything in order."""

    pushed: int
    pulled: int
    merged: int
    deleted: int
    conflicts: tuple[SyncStep, ...]
    failed: tuple[SyncStep, ...]
    waiting: tuple[SyncStep, ...]
    held: tuple[SyncStep, ...]
    steps: tuple[SyncStep, ...]


class OpenConflict(msgspec.Struct, frozen=True):
    """An article that somebody has to decide on."""

    id: UUID
    title: str
    portal: str
    kind: ConflictKind
    noted_at: datetime


class Resolved(msgspec.Struct, frozen=True):
    """A decided conflict; `version` is the article's newest, null when it is in the bin."""

    id: UUID
    title: str
    portal: str
    kept: str
    version: int | None


class OnPortal(msgspec.Struct, frozen=True):
    """Where an article stands with a portal, and its address for readers there, or ''."""

    name: str
    state: SyncState
    permalink: str


def known_portal(account: PortalAccount, cursor: "Cursor | None" = None) -> KnownPortal:
    """Return `account` as `portal list` shows it."""
    return KnownPortal(
        account.name,
        account.kind,
        account.url,
        account.user,
        account.ca_file,
        account.submitted_only,
        dict(account.options),
        cursor.synced_at if cursor else None,
    )


def synced(steps: Sequence[SyncStep]) -> Synced:
    """Return what `sync` answers to `steps`."""

    def of(*actions: str) -> tuple[SyncStep, ...]:
        return tuple(step for step in steps if step.action in actions)

    return Synced(
        pushed=len(of("created", "updated")),
        pulled=len(of("pulled")),
        merged=len(of("merged")),
        deleted=len(of("trashed", "binned")),
        conflicts=of("conflict"),
        failed=of("failed"),
        waiting=of("waiting"),
        held=of("held"),
        steps=tuple(steps),
    )


def listed(entry: "Entry") -> Listed:
    """Return `entry` as `list` shows it."""
    return Listed(
        entry.id, entry.title, entry.state, entry.category, entry.modified_at, entry.published_at
    )


def found(entry: "Entry") -> Found:
    """Return `entry` as `search` shows it."""
    return Found(**msgspec.structs.asdict(listed(entry)), snippet=entry.plain_snippet)


def article_document(article: Article, portals: Sequence[OnPortal] = ()) -> dict[str, object]:
    """Return `article` as plain data: its own fields, and its main `category` as front matter has it.

    `portals` are told when there are any.
    """
    fields: dict[str, object] = msgspec.to_builtins(article)
    where = {"portals": [msgspec.to_builtins(one) for one in portals]} if portals else {}
    return {**fields, "category": article.category, **where}
