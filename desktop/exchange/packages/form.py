"""What stands in a package; `docs/package.schema.json` says the same of its JSON."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec

from desktop.article.model import Article
from desktop.library.values import Reason

FORM = 1
"""The form that is written. A reader refuses a higher one, and passes over members it does not know."""

MANIFEST = "manifest.json"
ARTICLES, MEDIA = "articles", "media"

LARGEST_MANIFEST = 64 << 20
LARGEST_ARTICLE = 256 << 20
LARGEST_MEDIA = 1 << 30
"""Bytes: whatever says to be larger is no package of ours but an attempt to fill a disk."""


Natural = Annotated[int, msgspec.Meta(ge=0, le=(1 << 63) - 1)]
"""Of a size that the database's numbers have."""


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """An article in the manifest: the SHA-256 of its file, its title for whoever looks in."""

    id: UUID
    title: str
    sha256: str


class ListedMedia(msgspec.Struct, frozen=True, kw_only=True):
    """A picture or document in the manifest; `hash` is its SHA-256 and names its file."""

    hash: str
    name: str
    mime: str
    size: Natural
    width: Natural = 0
    height: Natural = 0


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The first file of a package."""

    form: int
    made_at: datetime
    articles: tuple[Listed, ...]
    media: tuple[ListedMedia, ...]


class Past(msgspec.Struct, frozen=True, kw_only=True):
    """A version of an article."""

    kept_at: datetime
    reason: Reason
    article: Article


class Packaged(msgspec.Struct, frozen=True, kw_only=True):
    """An article with its versions, the oldest first; the last one says what the article says."""

    article: Article
    versions: tuple[Past, ...] = ()


def article_file(article_id: UUID) -> str:
    """Return where an article stands in a package."""
    return f"{ARTICLES}/{article_id}.json"


def media_file(media_hash: str) -> str:
    """Return where a picture or document stands in a package."""
    return f"{MEDIA}/{media_hash}"
