"""Which backups there are: when each was made, how large it is, and how many articles it holds."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.backups.rotation import backups_in
from desktop.library.schema import articles

_NAME_INSIDE = re.compile(rb"library-of-(\d+)\.db\0")

_HEAD = 64
"""Bytes of a gzip file in which its name stands (RFC 1952)."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup beside the library; `articles` is None where it does not tell."""

    path: Path
    made_at: datetime
    size: int
    articles: int | None


def listed(folder: Path) -> tuple[Backup, ...]:
    """Return the backups in `folder`, the newest first; raises `OSError`."""
    return tuple(
        Backup(path, made_at, path.stat().st_size, _articles_in(path))
        for made_at, path in backups_in(folder).items()
    )


def counted(library: Connection) -> int:
    """Return how many articles are not in the bin."""
    query = sa.select(sa.func.count()).where(articles.c.deleted_at.is_(None))
    number: int = library.execute(query).scalar_one()
    return number


def name_inside(count: int) -> str:
    """Return the name that the packed file is given: so nobody has to unpack it to count."""
    return f"library-of-{count}.db"


def _articles_in(path: Path) -> int | None:
    with path.open("rb") as file:
        found = _NAME_INSIDE.search(file.read(_HEAD))
    return int(found[1]) if found else None
