"""What sync needs of a portal: a small protocol of calls, values in and values out.

Order inside a protocol is its module's business. Every call may raise a `PortalTrouble` of
`desktop.sync.errors`; a portal module never lets an error of its HTTP library through, keeps no
state that a killed program would miss, and never retries a write by itself: the engine does,
after it has looked up what became of the first try.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from desktop.article.post import Post, PostState

if TYPE_CHECKING:
    from collections.abc import Iterator


class PostField(StrEnum):
    """The fields of a `Post`, by name."""

    TITLE = "title"
    SAPO = "sapo"
    BODY = "body"
    SLUG = "slug"
    STATE = "state"
    MOMENT = "moment"
    CATEGORIES = "categories"
    TAGS = "tags"
    AUTHOR = "author"
    COVER = "cover"


EVERY_FIELD = frozenset(PostField)
EVERY_STATE = frozenset(PostState)


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What a portal can do; what it cannot is left at home, and the window says so.

    `fields` travel both ways, others stay as they are on either side. `states` are those that a
    post can have there. `preconditions`: an update names the stamp it builds on and the portal
    itself refuses when it has moved; without, the module looks right before it writes and tells
    afterwards what it wrote over. `locks`: a colleague's open editor can refuse our write.
    `blocks`: bodies are Gutenberg's blocks.
    """

    fields: frozenset[PostField] = EVERY_FIELD
    states: frozenset[PostState] = EVERY_STATE
    media: bool = True
    trash: bool = True
    schedule: bool = True
    locks: bool = False
    preconditions: bool = False
    blocks: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A post as it stands on the portal.

    `stamp` changes whenever the post does (but may stay within a second; so contents are
    compared too). `mark` is the id of the article in the comment `<!-- bantin:UUID -->`, which
    the portal module takes off `post.body` when it reads and puts at its end when it writes.
    """

    remote_id: str
    stamp: str
    post: Post
    permalink: str = ""
    mark: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What moved on a portal since a cursor.

    `changed` streams posts that may have changed, trashed ones too; the same may come twice, and
    unchanged ones may be among them. It is read to its end before `listing` and `cursor` count:
    `listing` gives then the ids of *all* posts there, or None when nothing can have vanished;
    `cursor` is what the next survey goes on from (never a clock of this machine).
    """

    changed: "Iterator[Found]"
    result: "SurveyEnd"
    total: int = 0
    """About how many posts `changed` will bring, for the progress bar; 0: unknown."""


@dataclass(slots=True)
class SurveyEnd:
    """Filled in by the portal when `Survey.changed` has been read to its end."""

    cursor: str = ""
    listing: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteMedia:
    """A file in the portal's media; `name` is its file's name there."""

    remote_id: str
    url: str
    name: str = ""
    mime: str = ""
    alt: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file on its way: `name` is ASCII and carries the hash (`desktop.sync.naming`)."""

    hash: str
    name: str
    mime: str
    data: bytes = field(repr=False)
    alt: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A post after our write, as the portal now gives it.

    `overtaken` is what someone else had written between the look before and our write, and what
    our write has replaced: nobody's words may vanish, so the engine keeps it as a conflict.
    """

    found: Found
    overtaken: Post | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who we are on the portal, as a connection test shows it."""

    portal_name: str
    user_name: str
    may_publish: bool = True
    may_upload: bool = True
    version: str = ""


class Portal(Protocol):
    """A portal that articles are kept in step with."""

    @property
    def capabilities(self) -> Capabilities:
        """What this portal can do; known without asking it."""
        ...

    def identify(self) -> Identity:
        """Log in and return who we are: the connection test.

        Raises `NotPermitted` where the account may write nothing.
        """
        ...

    def survey(self, cursor: str, *, thorough: bool = False) -> Survey:
        """Return what moved since `cursor` (empty: everything); `thorough` lists every id too."""
        ...

    def read(self, remote_id: str) -> Found | None:
        """Return the post as it stands, in the portal's trash too; None when it is gone."""
        ...

    def look_up(self, mark: UUID, slug: str) -> Found | None:
        """Return the post that carries our mark, the eldest of several; None: there is none.

        `slug` is what it was created with, for portals that cannot search in texts.
        """
        ...

    def create(self, mark: UUID, post: Post) -> Written:
        """Make a post and return it read back. Called only after `look_up` found none."""
        ...

    def update(self, known: Found, mark: UUID, post: Post) -> Written:
        """Make the post `known` say `post`; raises `ChangedThere` when it says else by now.

        Only fields in which `post` differs from `known.post` are written. A state `TRASHED` in
        `known` and another in `post` takes it out of the trash.
        """
        ...

    def trash(self, known: Found) -> None:
        """Put the post into the portal's trash, or delete it where there is none.

        Raises `ChangedThere`; one that is gone already is fine.
        """
        ...

    def find_media(self, upload_name: str) -> RemoteMedia | None:
        """Return the file that was uploaded as `upload_name`; None: there is none."""
        ...

    def media(self, remote_id: str) -> RemoteMedia | None:
        """Return what is known of a file there; None when it is gone."""
        ...

    def upload(self, file: Upload) -> RemoteMedia:
        """Put a file into the portal's media. Called only after `find_media` found none."""
        ...

    def describe(self, remote_id: str, *, alt: str, caption: str) -> RemoteMedia:
        """Change a file's alternative text and caption."""
        ...

    def owns(self, url: str) -> bool:
        """Tell whether `url`, from a post's body, is a file of this portal that can be fetched."""
        ...

    def fetch(self, url: str) -> bytes:
        """Return a file's bytes; raises `TooLarge` past what a picture may have."""
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...
