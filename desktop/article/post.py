"""An article as a portal holds it, and what the library remembers of having agreed with one.

`Post` is what every portal's protocol is brought to: plain values, the body as the portal's own
HTML to the byte. A `Base` is the memory of the last agreement, which three-way merges start from.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from desktop.article.model import Article, now


class PostState(StrEnum):
    """Where a post stands on its portal."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    TRASHED = "trashed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What a portal says of one article.

    `title` and `sapo` are plain text; `body` is the portal's HTML, untouched; `categories` are
    paths by name, `tags` and `author` are names; `moment` is that of publication, past or to
    come, in UTC; `cover` is the id of a file in the portal's media, or empty.
    """

    title: str = ""
    sapo: str = ""
    body: str = ""
    slug: str = ""
    state: PostState = PostState.DRAFT
    moment: datetime | None = None
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    author: str = ""
    cover: str = ""


class PortalKind(StrEnum):
    """The protocols that portals are spoken to in."""

    WORDPRESS = "wordpress"
    XMLRPC = "xmlrpc"
    PLONE = "plone"
    LIFERAY = "liferay"
    NUKEVIET = "nukeviet"


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalAccount:
    """How this library reaches a portal; the secret is in the system's keyring, never here.

    `url` is the portal's address as people know it. `ca_file` is the file of an own certificate
    authority. `submitted_only` keeps drafts at home. `options` are the settings of one protocol
    by name, such as the names of NukeViet's actions; `docs/portals.md` lists them.
    """

    name: str
    kind: PortalKind
    url: str
    user: str = ""
    ca_file: str = ""
    submitted_only: bool = False
    automatic: bool = True
    options: tuple[tuple[str, str], ...] = ()

    def option(self, name: str, default: str = "") -> str:
        """Return the option called `name`, or `default`."""
        return dict(self.options).get(name, default)


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """What article and post were when both sides last agreed.

    `article` is as it was here, `post` as the portal gave it back; a portal may store something
    else than it was sent, so the two need not say the same. `stamp` is the portal's mark of that
    state, `change` the library's number of the article's last change that is accounted for (0:
    look again). `loose` are articles that the text links to and that had no address there yet.
    `left_out` are the SHA-256 of attached files that the portal did not take.
    """

    portal: str
    article_id: UUID
    remote_id: str
    stamp: str
    article: Article
    post: Post
    permalink: str = ""
    change: int = 0
    loose: tuple[UUID, ...] = ()
    left_out: tuple[str, ...] = ()
    synced_at: datetime = field(default_factory=now)


class Errand(StrEnum):
    """What a parcel is sent for."""

    CREATE = "create"
    UPDATE = "update"
    TRASH = "trash"


class ParcelStep(StrEnum):
    """How far a parcel is; each step is kept before the next request goes out."""

    INTENT = "intent"
    MEDIA = "media"
    """Every file that the text needs is confirmed to be on the portal."""
    SENT = "sent"
    """The request that creates or changes the post is going out: its outcome is unknown."""
    KNOWN = "known"
    """The portal has answered with the post's id; it is to be read back and compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One errand to a portal under way: the article as it was when the errand was decided.

    `change` is the library's number of the article's change at that moment. After a failure
    `attempts` counts them, `retry_at` says when to go again (None: at once) and `trouble` is
    the name of the error's class with its facts in words nobody translates (for the log).
    """

    portal: str
    article_id: UUID
    errand: Errand
    article: Article
    change: int
    step: ParcelStep = ParcelStep.INTENT
    remote_id: str = ""
    attempts: int = 0
    retry_at: datetime | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalMedia:
    """A file of the library on a portal: its SHA-256 here, its id and address there."""

    portal: str
    hash: str
    remote_id: str
    url: str
    alt: str = ""
    caption: str = ""


class ConflictKind(StrEnum):
    """Why nobody but a person can decide."""

    BOTH_CHANGED = "both-changed"
    DELETED_HERE = "deleted-here"
    """Binned here, changed there."""
    DELETED_THERE = "deleted-there"
    """Deleted or trashed there, changed here."""
    OVERTAKEN = "overtaken"
    """Someone wrote between our look and our write: `theirs` is what was written over."""


PACKAGE = ""
"""What stands for the portal in a conflict that came out of a package; no portal has this name."""


COLLEAGUE = "colleague"
"""The `remote_id` of a conflict whose other side is a colleague who saved the article first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """An article of which both sides said different things, kept until a person decides.

    The other side is a portal, or no portal (`PACKAGE`): another library, or a colleague in this
    one.

    `base` is what both sides agreed on last (None: never), `mine` what is here, `theirs` what is
    there as an article of ours (None: it is gone). `post`, `stamp` and `permalink` are the
    portal's side as it was read, which becomes the base once the conflict is resolved.
    """

    portal: str
    article_id: UUID
    remote_id: str
    kind: ConflictKind
    base: Article | None
    mine: Article
    theirs: Article | None
    post: Post | None = None
    stamp: str = ""
    permalink: str = ""
    noted_at: datetime = field(default_factory=now)

    @property
    def is_with_colleague(self) -> bool:
        """Tell whether the other side is a colleague; what they wrote is a version then."""
        return self.portal == PACKAGE and self.remote_id == COLLEAGUE


class SyncState(StrEnum):
    """What is to be said of an article and a portal, as the library knows it without asking."""

    NEW = "new"
    IN_STEP = "in-step"
    CHANGED_HERE = "changed-here"
    CHANGED_THERE = "changed-there"
    """Fetched, but held back: the article is being written on."""
    WAITING = "waiting"
    """In the outbox."""
    CONFLICT = "conflict"
