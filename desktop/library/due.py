"""Articles whose hour has come: each is published in a transaction of its own.

What somebody is typing on waits until that is saved, which voids the approval, or discarded.
A clock that is ahead by years publishes nothing of what is to come: only some days a look are
believed to have passed since the last one.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.model import Article
from desktop.article.moving import is_due, publish_due
from desktop.article.states import State
from desktop.library import drafts
from desktop.library.believed import believed_day
from desktop.library.database import Database
from desktop.library.encoding import unpacked
from desktop.library.saving import ready, record_step
from desktop.library.schema import articles as table

_BELIEVED = "publishing-day"

_WAITING = sa.select(table.c.content).where(
    table.c.deleted_at.is_(None),
    table.c.state == State.SCHEDULED.value,
    ~drafts.is_begun(table.c.id),
)
"""What is scheduled, found by the index of states: there are never many."""


def publish_all_due(
    database: Database, when: datetime, *, stays: Callable[[Article], object]
) -> list[UUID]:
    """Publish what is due at `when`, as the program itself, and return what was published.

    An article of which `stays` says something true is left as it is, and so is one that somebody
    changes meanwhile.
    """
    with database.writing() as connection:
        believed = believed_day(connection, _BELIEVED, when.astimezone(UTC).date())
        due = _due(connection, min(when, _end_of(believed)))
    going = [article for article in due if not stays(article)]
    return [article.id for article in going if _published(database, article, when)]


def _end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time.min, UTC)


def _due(connection: Connection, when: datetime) -> list[Article]:
    waiting = (unpacked(content) for content in connection.execute(_WAITING).scalars())
    return [article for article in waiting if is_due(article, when)]


def _published(database: Database, article: Article, when: datetime) -> bool:
    moved, step = publish_due(article, when)
    said = ready(moved)
    with database.writing() as connection:
        found = connection.execute(_WAITING.where(table.c.id == article.id)).scalar()
        if found is None or unpacked(found) != article:
            return False
        record_step(connection, said, step)
    return True
