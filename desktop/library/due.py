"""Articles whose hour has come: each is published in a transaction of its own.

What somebody is typing on waits until that is saved, which voids the approval, or discarded.
A clock that is ahead by years publishes nothing of what is to come: only some days a look are
believed to have passed since the last one.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.model import Article
from desktop.article.moving import PROGRAM, is_due, move, publish_due
from desktop.article.states import State
from desktop.library import drafts
from desktop.library.believed import believed_day
from desktop.library.database import Database
from desktop.library.encoding import unpacked
from desktop.library.errors import KeptBack, KeptBy, SecretMark
from desktop.library.saving import ready, record_step
from desktop.library.schema import articles as table
from desktop.library.values import Due

_BELIEVED = "publishing-day"

_WAITING = sa.select(table.c.content, drafts.is_begun(table.c.id).label("begun")).where(
    table.c.deleted_at.is_(None), table.c.state == State.SCHEDULED.value
)
"""What is scheduled, found by the index of states: there are never many."""


@dataclass(frozen=True, slots=True)
class _Scheduled:
    article: Article
    begun: bool


def publish_all_due(
    database: Database, when: datetime, *, mark: Callable[[Article], SecretMark | None]
) -> Due:
    """Publish what is due at `when`, as the program itself.

    An article of which `mark` says something is left as it is. One that somebody changes meanwhile
    is left to the next look, and nothing is said of it.
    """
    with database.writing() as connection:
        believed = _end_of(believed_day(connection, _BELIEVED, when.astimezone(UTC).date()))
        due = _due(connection, when)
    kept_back = {each.id: each for one in due if (each := _kept_back(one, believed, mark))}
    going = [one.article for one in due if one.article.id not in kept_back]
    published = [article.id for article in going if _published(database, article, when)]
    return Due(tuple(published), tuple(kept_back.values()))


def _kept_back(
    scheduled: _Scheduled, believed: datetime, mark: Callable[[Article], SecretMark | None]
) -> KeptBack | None:
    article = scheduled.article
    if scheduled.begun:
        return KeptBack(article.id, article.title, KeptBy.TYPING)
    if not is_due(article, believed):
        return KeptBack(article.id, article.title, KeptBy.CLOCK)
    if found := mark(article):
        return KeptBack(article.id, article.title, KeptBy.MARK, found.marks)
    return None


def unschedule_past(connection: Connection, ids: Collection[UUID], when: datetime) -> None:
    """Have those of `ids` whose hour has come at `when` approved only: nothing asks for it now.

    What somebody types on stays, as in `publish_all_due`.
    """
    for scheduled in _due(connection, when):
        article = scheduled.article
        if article.id in ids and not scheduled.begun:
            moved, step = move(article, State.APPROVED, who=PROGRAM, when=when)
            record_step(connection, ready(moved), step)


def _end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time.min, UTC)


def _due(connection: Connection, when: datetime) -> Sequence[_Scheduled]:
    waiting = [_Scheduled(unpacked(row.content), row.begun) for row in connection.execute(_WAITING)]
    return [each for each in waiting if is_due(each.article, when)]


def _published(database: Database, article: Article, when: datetime) -> bool:
    moved, step = publish_due(article, when)
    said = ready(moved)
    with database.writing() as connection:
        found = connection.execute(_WAITING.where(table.c.id == article.id)).first()
        if found is None or found.begun or unpacked(found.content) != article:
            return False
        record_step(connection, said, step)
    return True
