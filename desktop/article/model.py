"""The article and its parts: frozen values that every layer hands on unchanged.

Field names are the product's own terms; `docs/articles.md` explains them to whoever writes
front matter or reads the JSON of the command line.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

import uuid_utils

from desktop.article.states import State


class Role(StrEnum):
    """What a person did for an article."""

    AUTHOR = "author"
    CO_AUTHOR = "co-author"
    PHOTOGRAPHER = "photographer"
    EDITOR = "editor"
    TRANSLATOR = "translator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """A name or pen-name under the article; `share` is a part of the royalty between 0 and 1."""

    name: str
    role: Role = Role.AUTHOR
    share: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a text was taken from."""

    name: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture in the library and what readers are told of it.

    `media` is the SHA-256 of the file in lower-case hexadecimal; `focus` is the point, as parts
    of width and height from the top left, that no crop may lose.
    """

    media: str
    alt: str = ""
    decorative: bool = False
    caption: str = ""
    credit: str = ""
    focus: tuple[float, float] = (0.5, 0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A document handed out with the article."""

    media: str
    file: str
    number: str = ""
    date: str = ""
    authority: str = ""
    abstract: str = ""


def new_id() -> UUID:
    """Return a UUIDv7: unique anywhere, sorting by time of making."""
    return UUID(int=uuid_utils.uuid7().int)


def now() -> datetime:
    """Return this moment in UTC, to the second: what an article's stamps carry."""
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A news article.

    `title` and `sapo` (the lead) are plain text in NFC; `body` is HTML of the body profile in
    its canonical form (`desktop.article.body.normalise`). `categories` holds paths such as
    `Tin tức/Thông tin đối ngoại`, the main one first. All times are aware and in UTC; people
    see them at +07:00. `date` is the day the article tells readers, when it differs from
    `published_at`.
    """

    id: UUID = field(default_factory=new_id)
    title: str = ""
    sapo: str = ""
    body: str = ""
    slug: str = ""
    bylines: tuple[Byline, ...] = ()
    source: Source = Source()
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    topic: str = ""
    cover: Picture | None = None
    attachments: tuple[Attachment, ...] = ()
    related: tuple[UUID, ...] = ()
    place: str = ""
    language: str = "vi"
    state: State = State.DRAFT
    date: datetime | None = None
    publish_at: datetime | None = None
    published_at: datetime | None = None
    expires_at: datetime | None = None
    ai_used: bool = False
    correction: str = ""
    created_at: datetime = field(default_factory=now)
    modified_at: datetime = field(default_factory=now)

    @property
    def category(self) -> str:
        """The main category's path, or an empty string."""
        return self.categories[0] if self.categories else ""

    @property
    def reader_date(self) -> datetime:
        """The moment that readers are shown: the article's own date, publication or creation."""
        return self.date or self.published_at or self.created_at
