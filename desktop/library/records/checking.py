"""What `verify` asks of the library's memory of portals."""

import zlib
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.model import Article
from desktop.library import media
from desktop.library.encoding import Packing
from desktop.library.records import bases, conflicts, outbox
from desktop.library.schema import sync_base_contents, sync_conflicts, sync_parcels
from desktop.library.values import Problem, ProblemKind

_UNREADABLE = (zlib.error, msgspec.MsgspecError, UnicodeDecodeError)

_KINDS: tuple[tuple[sa.Table, Packing[Any]], ...] = (
    (sync_base_contents, bases.PACKING),
    (sync_parcels, outbox.PACKING),
    (sync_conflicts, conflicts.PACKING),
)


def remembered(connection: Connection) -> list[tuple[str, UUID]]:
    """Return every portal and article of which something is remembered."""
    keys = [sa.select(*table.c["portal", "article"]) for table, _ in _KINDS]
    rows = connection.execute(sa.union(*keys).order_by("portal", "article"))
    return [(row.portal, row.article) for row in rows]


def problems(portal: str, article_id: UUID, connection: Connection) -> Iterator[Problem]:
    """Check that what is remembered of an article on a portal can be read."""
    for table, packing in _KINDS:
        its = (table.c.portal == portal, table.c.article == article_id)
        for content in connection.execute(sa.select(table.c.content).where(*its)).scalars():
            try:
                packing.unpacked(content)
            except _UNREADABLE as error:
                subject = f"{portal}: {article_id}"
                yield Problem(kind=ProblemKind.SYNC_RECORD, subject=subject, detail=str(error))


def used_media(connection: Connection) -> set[str]:
    """Return the SHA-256 of every file that a text in the outbox or in a conflict shows."""
    used: set[str] = set()
    for text in _open_texts(connection):
        used |= media.used_by(text)
    return used


def _open_texts(connection: Connection) -> Iterator[Article]:
    for content in connection.execute(sa.select(sync_parcels.c.content)).scalars():
        try:
            yield outbox.PACKING.unpacked(content).article
        except _UNREADABLE:
            continue  # `problems` tells of it
    for content in connection.execute(sa.select(sync_conflicts.c.content)).scalars():
        try:
            conflict = conflicts.PACKING.unpacked(content)
        except _UNREADABLE:
            continue
        yield from filter(None, (conflict.base, conflict.mine, conflict.theirs))
