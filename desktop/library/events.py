"""The steps an article has taken: events that are only ever appended."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.states import State, Transition
from desktop.library.schema import events


def append(connection: Connection, article_id: UUID, step: Transition) -> None:
    """Append `step` to what the article, whose row is there, has gone through."""
    row = sa.insert(events).values(
        article=article_id,
        who=step.who,
        happened_at=step.when,
        state_before=step.before.value,
        state_after=step.after.value,
        reason=step.reason,
        hash=step.content,
    )
    connection.execute(row)


def read_all(connection: Connection, article_id: UUID) -> list[Transition]:
    """Return the article's steps, the first one first."""
    query = sa.select(events).where(events.c.article == article_id).order_by(events.c.number)
    return [
        Transition(
            who=row.who,
            when=row.happened_at,
            before=State(row.state_before),
            after=State(row.state_after),
            reason=row.reason,
            content=row.hash,
        )
        for row in connection.execute(query)
    ]
