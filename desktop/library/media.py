"""Media: files named by their SHA-256 beside the database, and what the library knows of them."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.model import Article, now
from desktop.library.articles import add_sets, replace_set
from desktop.library.errors import MissingMedia
from desktop.library.schema import media as table
from desktop.library.schema import media_uses
from desktop.library.values import Media

_SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/avif": ".avif",
    "application/pdf": ".pdf",
}


def described(data: bytes, name: str, mime: str, width: int, height: int) -> Media:
    """Return what the library will know of the file `data`."""
    digest = hashlib.sha256(data).hexdigest()
    return Media(hash=digest, name=name, mime=mime, size=len(data), width=width, height=height)


def place(media: Media) -> Path:
    """Return where the file stands in the media folder: `ab/abcdef….jpg`."""
    return Path(media.hash[:2]) / f"{media.hash}{_suffix(media)}"


def _suffix(media: Media) -> str:
    if media.mime in _SUFFIXES:
        return _SUFFIXES[media.mime]
    own = Path(media.name).suffix.lower()
    return own if re.fullmatch(r"\.[a-z0-9]{1,8}", own) else ""


def write(connection: Connection, media: Media) -> Media:
    """Write what is known of a file; a file that is known already keeps its first description."""
    known = read(connection, media.hash)
    if known is not None:
        return known
    connection.execute(sa.insert(table).values(**asdict(media), added_at=now()))
    return media


def read(connection: Connection, media_hash: str) -> Media | None:
    """Return what is known of the file with this SHA-256, if anything."""
    row = connection.execute(sa.select(table).where(table.c.hash == media_hash)).first()
    if row is None:
        return None
    return Media(
        hash=row.hash,
        name=row.name,
        mime=row.mime,
        size=row.size,
        width=row.width,
        height=row.height,
    )


def existing(connection: Connection, media_hash: str) -> Media:
    """Return what is known of the file with this SHA-256; raises `MissingMedia`."""
    found = read(connection, media_hash)
    if found is None:
        raise MissingMedia(media_hash)
    return found


def used_by(article: Article) -> frozenset[str]:
    """Return the SHA-256 of every file that `article` shows or hands out."""
    from desktop.article import body

    cover = {article.cover.media} if article.cover else set()
    attached = {file.media for file in article.attachments}
    return frozenset(body.media(article.body) | cover | attached)


def write_uses(connection: Connection, article_id: UUID, used: frozenset[str]) -> None:
    """Write which files the article uses now."""
    replace_set(connection, media_uses, article_id, "hash", used)


def add_uses(connection: Connection, used: Mapping[UUID, frozenset[str]]) -> None:
    """Write which files new articles use."""
    add_sets(connection, media_uses, "hash", used)
