"""The bin: what was deleted lies here for thirty days with all that belongs to it, then goes.

What a site, a portal, its outbox or an open conflict still needs stays in the bin for as long.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.model import now
from desktop.library import articles, finding, indexing, schema
from desktop.library.believed import believed_day
from desktop.library.database import Database
from desktop.library.typing_place import TypingPlace
from desktop.library.values import Entry, Stays
from desktop.progress import Job, Progress
from desktop.vietnamese.dates import in_hanoi

DAYS = 30
"""Days that an article lies in the bin before it goes for good."""

_BELIEVED = "bin-day"
"""The counter whose value is the day, as an ordinal, up to which time is believed to have gone."""
_TOGETHER = 50
"""Articles that go in one transaction, and no more than one query may name."""

_PUBLISHED_BY = (
    schema.published_paths,  # the next export takes its page away, and leads its address on
    schema.sync_bases,
)
_NEEDED_BY = (*_PUBLISHED_BY, schema.sync_holds, schema.sync_parcels, schema.sync_conflicts)
_BESIDE = (schema.drafts, schema.writers, schema.ignored_findings)
"""What belongs to an article without referring to its row."""


@dataclass(frozen=True, slots=True)
class Removed:
    """What went for good, and what stays in the bin because something still needs it."""

    gone: tuple[UUID, ...] = ()
    needed: tuple[UUID, ...] = ()


class Bin:
    """What was deleted from a library. Thread-safe as `Library` is; the same errors."""

    def __init__(self, database: Database, typing: TypingPlace) -> None:
        self._database, self._typing = database, typing

    def put(self, ids: Collection[UUID]) -> None:
        """Put articles into the bin, all or none; nothing of them goes. Raises `NoSuchArticle`."""
        moment = now()
        with self._database.writing() as connection:
            for each in ids:
                articles.set_deleted(connection, each, moment)

    def take_out(self, ids: Collection[UUID]) -> None:
        """Take articles out of the bin, all or none; raises `NoSuchArticle`.

        One whose hour to be published came while it lay there is approved from now on.
        """
        from desktop.library.due import unschedule_past

        with self._database.writing() as connection:
            for each in ids:
                articles.set_deleted(connection, each, None)
            unschedule_past(connection, ids, now())

    def find(self, id_or_part: str) -> UUID:
        """Return the id in the bin that is, begins or ends like this, with `-` or without.

        Raises `NoneInBin` and `AmbiguousId`.
        """
        with self._database.reading() as connection:
            return finding.find(connection, id_or_part, binned=True)

    def entries(self) -> list[Entry]:
        """Return what lies in the bin, the last deleted first."""
        with self._database.reading() as connection:
            return [articles.entry(row) for row in connection.execute(articles.binned())]

    def remove(self, ids: Sequence[UUID]) -> Job[Removed]:
        """Delete for good those of `ids` that lie in the bin and that nothing needs.

        Versions, drafts and steps go with them; files stay, for they may be others' too.
        """
        gone: list[UUID] = []
        for start in range(0, len(ids), _TOGETHER):
            yield Progress(start, len(ids))
            with self._database.writing() as connection:
                going = _remove(connection, ids[start : start + _TOGETHER])
            for each in going:
                self._typing.drop_apart(each)
            gone += going
        left = set(ids) - set(gone)
        return Removed(tuple(gone), tuple(each for each in ids if each in left))

    def empty(self) -> Job[Removed]:
        """Delete for good all that lies in the bin and that nothing needs."""
        return (yield from self.remove([entry.id for entry in self.entries()]))

    def expire(self, moment: datetime) -> Job[int]:
        """Delete for good what has lain in the bin for longer than `DAYS`; return how many.

        It is for the daily housekeeping, after the backup. A clock that is ahead must not empty
        the bin: of the days since the last look few are believed (`believed`), so ten looks on
        ten days have to agree. What was deleted by such a clock lies from `moment` on.
        """
        today = in_hanoi(moment).date()
        with self._database.writing() as connection:
            believed = believed_day(connection, _BELIEVED, today)
            _calm(connection, moment)
            before = moment - (today - believed) - timedelta(days=DAYS)
            due = _lying_since(connection, before)
        removed = yield from self.remove(due)
        return len(removed.gone)


def days_left(deleted_at: datetime, moment: datetime) -> int:
    """Return how many days an article that was deleted then still lies in the bin at `moment`."""
    lain = (in_hanoi(moment).date() - in_hanoi(deleted_at).date()).days
    return min(max(DAYS - lain, 0), DAYS)


def _calm(connection: Connection, moment: datetime) -> None:
    ahead = schema.articles.c.deleted_at > moment
    connection.execute(sa.update(schema.articles).where(ahead).values(deleted_at=moment))


def _lying_since(connection: Connection, before: datetime) -> list[UUID]:
    """Return what was put into the bin before that and was not written on since."""
    its_draft = schema.drafts.c.article == schema.articles.c.id
    written_on = sa.exists().where(its_draft, schema.drafts.c.kept_at >= before)
    others = schema.writers.c
    elsewhere = sa.exists().where(
        others.article == schema.articles.c.id,
        others.base_version.is_not(None),
        others.seen >= int(before.timestamp()),
    )
    query = sa.select(schema.articles.c.id).where(
        schema.articles.c.deleted_at < before, ~written_on, ~elsewhere
    )
    return list(connection.execute(query).scalars())


def _remove(connection: Connection, ids: Collection[UUID]) -> list[UUID]:
    named = sa.select(*schema.articles.c["key", "id", "deleted_at"])
    found = connection.execute(named.where(schema.articles.c.id.in_(ids))).all()
    rows = [row for row in found if row.deleted_at is not None]
    needed = _needed(connection, [row.id for row in rows])
    going = {row.id: row.key for row in rows if row.id not in needed}
    for column in _columns_of_articles(schema.articles.c.id):
        connection.execute(sa.delete(column.table).where(column.in_(going)))
    for column in _columns_of_articles(schema.articles.c.key):
        connection.execute(sa.delete(column.table).where(column.in_(going.values())))
    for table in _BESIDE:
        connection.execute(sa.delete(table).where(table.c.article.in_(going)))
    indexing.drop(connection, going.values())
    connection.execute(sa.delete(schema.articles).where(schema.articles.c.id.in_(going)))
    return list(going)


def staying(connection: Connection, ids: Sequence[UUID]) -> dict[UUID, Stays]:
    """Return which of `ids` would never be deleted for good, and why."""
    found: dict[UUID, Stays] = {}
    for start in range(0, len(ids), _TOGETHER):
        part = ids[start : start + _TOGETHER]
        found |= dict.fromkeys(_needed(connection, part), Stays.AWAITED)
        found |= dict.fromkeys(_needed(connection, part, _PUBLISHED_BY), Stays.PUBLISHED)
    return found


def _needed(
    connection: Connection, ids: Collection[UUID], by: Collection[sa.Table] = _NEEDED_BY
) -> set[UUID]:
    named = [sa.select(table.c.article).where(table.c.article.in_(ids)) for table in by]
    return set(connection.execute(sa.union(*named)).scalars())


def _columns_of_articles(named: sa.Column[Any]) -> Iterator[sa.Column[object]]:
    """Return where articles are named, by that column of theirs, by what goes with them."""
    for table in schema.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column is named:
                yield key.parent
