"""Where else a library may hold a text, when the row that it was kept in cannot be read."""

from collections.abc import Iterator
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.content import content_hash
from desktop.article.model import Article
from desktop.library.encoding import UNREADABLE, decoded, unpacked
from desktop.library.records import bases, conflicts
from desktop.library.schema import drafts, sync_base_contents, sync_conflicts, versions


def other_copy(connection: Connection, article_id: UUID, said: str) -> Article | None:
    """Return the article with the content hash `said`.

    It may stand in an older version, in a draft, in what a portal was told, or in a conflict.
    """
    texts = _texts(connection, article_id)
    return next((each for each in texts if content_hash(each) == said), None)


def _texts(connection: Connection, article_id: UUID) -> Iterator[Article]:
    def contents(table: sa.Table) -> Iterator[bytes]:
        yield from connection.execute(
            sa.select(table.c.content).where(table.c.article == article_id)
        ).scalars()

    for table, read in (
        (versions, lambda content: [unpacked(content)]),
        (drafts, lambda content: [decoded(content)]),
        (sync_base_contents, lambda content: [bases.PACKING.unpacked(content).article]),
        (sync_conflicts, _of_conflict),
    ):
        for content in contents(table):
            try:
                yield from read(content)
            except UNREADABLE:
                continue


def _of_conflict(content: bytes) -> list[Article]:
    conflict = conflicts.PACKING.unpacked(content)
    return [each for each in (conflict.mine, conflict.theirs, conflict.base) if each is not None]
