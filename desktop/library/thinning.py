"""Old versions grow fewer: all of a day, one an hour for a week, one a day for a year, one a month.

The first and the last version stay, every one that a step on the road was taken with, and what came
from a portal: what was submitted, approved or published can always be shown again. So does what a
draft was begun from, and what another library knows from a package: texts are merged over it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library import drafts
from desktop.library.database import Database
from desktop.library.pace import keeping_pace
from desktop.library.schema import events, handed_over, versions
from desktop.library.values import Reason
from desktop.progress import Job, Progress
from desktop.vietnamese.dates import in_hanoi

DAY, WEEK, YEAR = timedelta(days=1), timedelta(days=7), timedelta(days=365)

_ON_THE_ROAD = (Reason.TRANSITION.value, Reason.SYNC.value)
"""What a portal has shown to readers comes by sync and takes no step here."""

_FEW = 3
"""An article with so few versions is never looked at."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A version: its number, when it was kept, and whether something was done with its text."""

    number: int
    at: datetime
    on_the_road: bool = False


def thin(database: Database, now: datetime) -> Job[int]:
    """Drop what `superfluous` names of every article, and return how many versions went."""
    with database.writing() as connection:
        now = keeping_pace(connection, now)
        many = _many_versions(connection, now - DAY)
    dropped = 0
    for done, article_id in enumerate(many):
        yield Progress(done, len(many))
        with database.writing() as connection:
            numbers = superfluous(_kept(connection, article_id), now)
            if numbers:
                _drop(connection, article_id, numbers)
            dropped += len(numbers)
    return dropped


def superfluous(history: Sequence[Kept], now: datetime) -> set[int]:
    """Return the numbers of the versions that may go; of an hour or a day the last one stays."""
    spared = {each.number for each in (*history[:1], *history[-1:])}
    spared.update(each.number for each in history if each.on_the_road or now - each.at <= DAY)
    for oldest, span in _SPANS:
        spared.update(_last_of_each((each for each in history if now - each.at <= oldest), span))
    return {each.number for each in history} - spared


def _last_of_each(some: Iterable[Kept], span: Callable[[datetime], object]) -> Iterator[int]:
    return iter({span(in_hanoi(each.at)): each.number for each in some}.values())


_SPANS: tuple[tuple[timedelta, Callable[[datetime], object]], ...] = (
    (WEEK, lambda at: (at.date(), at.hour)),
    (YEAR, lambda at: at.date()),
    (timedelta.max, lambda at: (at.year, at.month)),
)


def _many_versions(connection: Connection, before: datetime) -> list[UUID]:
    old = versions.c.kept_at < before
    query = sa.select(versions.c.article).where(old).group_by(versions.c.article)
    return list(connection.execute(query.having(sa.func.count() > _FEW)).scalars())


def _kept(connection: Connection, article_id: UUID) -> list[Kept]:
    stepped = sa.select(events.c.hash).where(events.c.article == article_id)
    typed = drafts.begun().subquery()
    begun = sa.select(typed.c.base_version).where(typed.c.article == article_id)
    handed = sa.select(handed_over.c.hash).where(handed_over.c.article == article_id)
    on_the_road = (
        versions.c.hash.in_(stepped)
        | versions.c.reason.in_(_ON_THE_ROAD)
        | versions.c.number.in_(begun)
        | versions.c.hash.in_(handed)
    )
    query = (
        sa.select(*versions.c["number", "kept_at"], on_the_road.label("on_the_road"))
        .where(versions.c.article == article_id)
        .order_by(versions.c.number)
    )
    return [
        Kept(row.number, row.kept_at, bool(row.on_the_road)) for row in connection.execute(query)
    ]


def _drop(connection: Connection, article_id: UUID, numbers: set[int]) -> None:
    of = (versions.c.article == article_id) & (versions.c.number == sa.bindparam("gone"))
    connection.execute(sa.delete(versions).where(of), [{"gone": each} for each in numbers])
