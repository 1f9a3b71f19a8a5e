"""Media: files named by their SHA-256 beside the database, and what the library knows of them."""

import hashlib
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from desktop.article.model import Article, now
from desktop.library.errors import MissingMedia
from desktop.library.schema import media as table
from desktop.library.values import Media
from desktop.vietnamese import fold

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
    """Write what is known of a file; a file that is known already keeps its first description.

    One that lies in the bin comes back.
    """
    known = read(connection, media.hash)
    if known is not None:
        here = (table.c.hash == media.hash) & table.c.binned_at.is_not(None)
        connection.execute(sa.update(table).where(here).values(binned_at=None))
        return known
    described = {**asdict(media), "words": words(media.name)}
    connection.execute(sa.insert(table).values(**described, added_at=now()))
    return media


def words(name: str, alt: str = "", credit: str = "") -> str:
    """Return what a medium is searched and put in order by: its name first, folded."""
    return fold(" ".join(f"{name} {alt} {credit}".split()))


def read(connection: Connection, media_hash: str) -> Media | None:
    """Return what is known of the file with this SHA-256, if anything."""
    row = connection.execute(sa.select(table).where(table.c.hash == media_hash)).first()
    return None if row is None else of(row)


def of(row: Row[*tuple[Any, ...]]) -> Media:
    """Return what a row of the table says of a file."""
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
