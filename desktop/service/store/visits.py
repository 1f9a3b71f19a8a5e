"""The visits of the site, a day at a time; who came is forgotten when the day is over."""

import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.service.store.marks import visitor_mark
from desktop.service.store.schema import days, read, salts, seen
from desktop.service.store.upserting import upsert
from desktop.vietnamese.dates import HANOI

RELOAD = timedelta(minutes=30)
"""Who comes back to a page sooner than this is not counted again."""


_ZERO = sa.literal_column("0", sa.BigInteger)


def _of_day(name: str) -> sa.ScalarSelect[int]:
    return sa.select(days.c.counted).where(days.c.day == sa.bindparam(name)).scalar_subquery()


COUNTS = sa.select(
    sa.func.coalesce(_of_day("today"), _ZERO),
    sa.func.coalesce(_of_day("yesterday"), _ZERO),
    sa.cast(sa.func.coalesce(sa.func.sum(days.c.counted), _ZERO), sa.BigInteger),
    sa.func.min(days.c.day),
)
"""The visits of today, of yesterday and of all days, and the first of them."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The visits of `today`, `yesterday` and all days since the day `since`."""

    today: int
    yesterday: int
    total: int
    since: str


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody opened `page`, which shows `article` (or none); nothing of this is stored as it is."""

    at: datetime
    address: str
    agent: str
    page: str
    article: str | None

    @property
    def day(self) -> date:
        """The day in Vietnam."""
        return self.at.astimezone(HANOI).date()


def window(at: datetime) -> dict[str, str]:
    """Return the days that `COUNTS` asks for at the moment `at`."""
    today = at.astimezone(HANOI).date()
    return {"today": str(today), "yesterday": str(today - timedelta(days=1))}


def counts(row: tuple[int, int, int, str | None], at: datetime) -> Counts:
    """Return what the `row` of `COUNTS` says; a site that nobody visited counts since today."""
    return Counts(row[0], row[1], row[2], row[3] or window(at)["today"])


def book(connection: Connection, visits: Sequence[Visit]) -> list[Counts]:
    """Count `visits` but the reloads among them; return the counts after all of them."""
    for day in sorted({visit.day for visit in visits}):
        _book_day(connection, day, [visit for visit in visits if visit.day == day])
    at = visits[-1].at
    row = connection.execute(COUNTS, window(at)).one()
    return [counts((row[0], row[1], row[2], row[3]), at)] * len(visits)


def forget(connection: Connection, today: date) -> None:
    """Forget who came before `today`."""
    for table in (salts, seen):
        connection.execute(sa.delete(table).where(table.c.day < str(today)))


def _book_day(connection: Connection, day: date, visits: Sequence[Visit]) -> None:
    salt = _salt(connection, day)
    marked = [(_mark(salt, visit), visit) for visit in visits]
    known = _known(connection, {mark for mark, _ in marked})
    counted: list[Visit] = []
    for mark, visit in marked:
        moment = int(visit.at.timestamp())
        if moment - known.get(mark, 0) >= RELOAD.total_seconds():
            known[mark] = moment
            counted.append(visit)
    if counted:
        marks = {mark for mark, _ in marked}
        upsert(
            connection,
            seen,
            [{"mark": mark, "day": str(day), "counted_at": known[mark]} for mark in marks],
        )
        _raise(connection, day, counted)


def _mark(salt: bytes, visit: Visit) -> bytes:
    return visitor_mark(salt, visit.day, visit.address, visit.agent, visit.page)


def _known(connection: Connection, marks: set[bytes]) -> dict[bytes, int]:
    found = connection.execute(
        sa.select(seen.c.mark, seen.c.counted_at).where(seen.c.mark.in_(marks))
    )
    return {row.mark: row.counted_at for row in found}


def _raise(connection: Connection, day: date, counted: Sequence[Visit]) -> None:
    so_far = connection.scalar(sa.select(days.c.counted).where(days.c.day == str(day))) or 0
    upsert(connection, days, [{"day": str(day), "counted": so_far + len(counted)}])
    articles = Counter(visit.article for visit in counted if visit.article)
    found = connection.execute(sa.select(read).where(read.c.article.in_(articles)))
    articles.update({row.article: row.counted for row in found})
    upsert(connection, read, [{"article": a, "counted": n} for a, n in articles.items()])


def _salt(connection: Connection, day: date) -> bytes:
    kept: bytes | None = connection.scalar(sa.select(salts.c.salt).where(salts.c.day == str(day)))
    if kept is None:
        kept = secrets.token_bytes(32)
        forget(connection, day)
        upsert(connection, salts, [{"day": str(day), "salt": kept}])
    return kept
