"""What the library hands out: frozen values, never rows or sessions."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.article.model import Article
from desktop.article.states import State
from desktop.library.errors import KeptBack

if TYPE_CHECKING:
    from desktop.article.body.ready import ReadyBody
    from desktop.article.post import Base, Conflict  # 10 ms that a start need not wait for
    from desktop.article.recipe import Recipe

HIT_BEGINS = "\u0002"
HIT_ENDS = "\u0003"
"""What stands before and after a hit in `Entry.snippet`; no article text holds these characters."""


class Reason(StrEnum):
    """Why a version was kept."""

    SAVE = "save"
    IMPORT = "import"
    FIELDS = "fields"
    RESTORE = "restore"
    SYNC = "sync"
    """What a portal had, or what came of merging it."""
    TRANSITION = "transition"
    DRAFT = "draft"
    """Typing that was not saved yet when an older version was restored over it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """An article as the library now holds it, and the number of its last version."""

    article: Article
    version: int


class Stays(StrEnum):
    """Why an article in the bin is never deleted for good."""

    PUBLISHED = "published"
    AWAITED = "awaited"
    """A portal has yet to be told of it, or is held back from it."""


class Sort(StrEnum):
    """What a list is sorted by."""

    MODIFIED = "modified"
    """When it was last changed; in the bin, when it was put there."""
    DATE = "date"
    """The day that readers are shown: `Article.reader_date`."""
    TITLE = "title"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a list is to hold, and in which order.

    `words` is a query of `desktop.library.query`; `category` also means those below it; `tag`
    and `topic` are meant to the letter. Empty ones ask nothing. Of articles that hold `words`,
    those with the typed accents come first.
    """

    words: str = ""
    state: State | None = None
    category: str = ""
    tag: str = ""
    topic: str = ""
    sort: Sort = Sort.MODIFIED
    descending: bool = True
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """What is looked for again and again, under its name."""

    name: str
    wanted: Wanted


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands in the list that it came in; a page begins after one.

    `ahead` is whether it holds the words with the typed accents, `value` what the list is sorted
    by, `key` tells entries of one value apart.
    """

    ahead: bool
    value: datetime | str
    key: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Someone else who has an article open, on which machine and since when.

    `writing` says that they typed what they have not saved yet.
    """

    who: str
    machine: str
    since: datetime
    writing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article as lists show it.

    `snippet` is only filled by a search: one line of the original text around the first hit,
    each hit between `HIT_BEGINS` and `HIT_ENDS`; `plain_snippet` is the same without the marks.
    """

    id: UUID
    title: str
    state: State
    category: str
    modified_at: datetime
    published_at: datetime | None = None
    snippet: str = ""
    untold: bool = False
    """Whether there is a snippet that `Library.snippets` has yet to be asked for."""
    has_draft: bool = False
    deleted_at: datetime | None = None
    """Since when it lies in the bin; None for what does not."""
    stays: Stays | None = None
    """Why it never leaves the bin for good; only filled by `Library.page`."""
    place: Place | None = None
    """Only filled by `Library.page`."""

    @property
    def plain_snippet(self) -> str:
        """The snippet without the marks around the hits."""
        return self.snippet.replace(HIT_BEGINS, "").replace(HIT_ENDS, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingCopy:
    """An article as the site needs it: its body made ready, the number of its last change."""

    article: Article
    ready: "ReadyBody"
    change: int
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalCopy:
    """A saved article as sync compares it: its last version's and last change's number.

    `change` is never 0. `has_draft` says that someone is writing on it.
    """

    article: Article
    version: int
    change: int
    binned: bool = False
    has_draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a sync has decided for one article, to be kept whole or not at all.

    `expected_change` is the number that it was decided on, 0 for an article that is not here.
    `former` texts become versions first, then `article` is saved (None: it stays as it is).
    `base` is kept as agreed up to the new change; with `look_again` it is kept as agreed up to
    none, so that the article counts as changed here: a merge that the portal has yet to get.
    `forget` drops the base instead. `bin` puts into the bin or takes out (None: as it is).
    `conflict` is kept, or with `settle_conflict` the one that is there goes. `reason` is what
    the versions are kept for.
    """

    portal: str
    article_id: UUID
    expected_change: int
    article: Article | None = None
    former: tuple[Article, ...] = ()
    base: "Base | None" = None
    look_again: bool = False
    forget: bool = False
    bin: bool | None = None
    conflict: "Conflict | None" = None
    settle_conflict: bool = False
    reason: Reason = Reason.SYNC


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """Up to where a portal was surveyed: `text` is the portal's own word for it.

    `thorough_at` is when every post was last listed.
    """

    text: str
    synced_at: datetime
    thorough_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A kept version of an article; `content` is its `content_hash`."""

    number: int
    kept_at: datetime
    reason: Reason
    title: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Typing that is not saved yet; `base_version` is what it started from, 0 for nothing."""

    article: Article
    base_version: int
    kept_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A file beside the database; `hash` is its SHA-256, `size` is in bytes, the rest in pixels."""

    hash: str
    name: str
    mime: str
    size: int
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Edited:
    """How an edited picture came to be: of the picture `original` (a SHA-256), by `recipe`."""

    original: str
    recipe: "Recipe"


class ProblemKind(StrEnum):
    """What `Library.verify` can find."""

    DATABASE = "database"
    REFERENCE = "reference"
    ARTICLE = "article"
    VERSION = "version"
    DRAFT = "draft"
    MISSING_MEDIA = "missing-media"
    CHANGED_MEDIA = "changed-media"
    STALE_SEARCH = "stale-search"
    STALE_READY = "stale-ready"
    SYNC_RECORD = "sync-record"
    LOST_ROWS = "lost-rows"
    """Rows of the table `subject`, so many as `detail` says: only a repair tells of them."""
    UNCOUNTED_ROWS = "uncounted-rows"
    """Rows of the table `subject` that nothing counts any more: only a repair tells of them."""
    NOW_DRAFT = "now-draft"
    """An article that a repair found in its versions: nothing tells whether readers may have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is not as it should be: `subject` is an id, a hash or a file's name."""

    kind: ProblemKind
    subject: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """What `Library.verify` found; `ok` when that is nothing."""

    problems: tuple[Problem, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether database, versions, media and search index are whole."""
        return not self.problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """What `Library.repair` has mended, and what is still not as it should be."""

    mended: tuple[Problem, ...] = ()
    left: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """What a look at the schedule did: the ids of what was published, and what was not."""

    published: tuple[UUID, ...] = ()
    kept_back: tuple[KeptBack, ...] = ()
