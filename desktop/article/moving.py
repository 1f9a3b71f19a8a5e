"""Steps on the road from draft to publication: what they ask for and what they leave behind."""

from dataclasses import replace
from datetime import datetime

from desktop.article.content import content_hash
from desktop.article.errors import MomentMissing, ReasonMissing, StepRefused
from desktop.article.model import Article
from desktop.article.states import State, Transition, may_go

EXPLAINED = (State.RETURNED, State.WITHDRAWN)
"""States that an article reaches only with a reason: its author and later readers ask for it."""

PROGRAM = "Bản Tin"
"""Who takes the steps that nobody takes: a schedule whose moment has come."""

APPROVED = (State.APPROVED, State.SCHEDULED)
"""States that rest on an approval of the exact content."""


def move(
    article: Article, to: State, *, who: str, when: datetime, reason: str = ""
) -> tuple[Article, Transition]:
    """Return `article` in the state `to` and the event to append to its history.

    `when` is aware and in UTC. A first publication sets `published_at`. Raises StepRefused,
    ReasonMissing, and MomentMissing where a schedule has no moment to come.
    """
    if not may_go(article.state, to):
        raise StepRefused(article.state, to)
    if to in EXPLAINED and not reason.strip():
        raise ReasonMissing(to)
    if to is State.SCHEDULED and not is_to_come(article.publish_at, when):
        raise MomentMissing(article.publish_at)
    event = Transition(
        who=who,
        when=when,
        before=article.state,
        after=to,
        reason=reason.strip(),
        content=content_hash(article),
    )
    first = to is State.PUBLISHED and article.published_at is None
    published_at = when if first else article.published_at
    return replace(article, state=to, published_at=published_at), event


def is_to_come(moment: datetime | None, when: datetime) -> bool:
    """Tell whether something can be scheduled for `moment`, seen from `when`."""
    return moment is not None and moment > when


def is_due(article: Article, when: datetime) -> bool:
    """Tell whether `article` is scheduled for a moment that has come at `when`."""
    moment = article.publish_at
    return article.state is State.SCHEDULED and moment is not None and moment <= when


def publish_due(article: Article, when: datetime) -> tuple[Article, Transition]:
    """Return `article`, which is due at `when`, as published at its moment, and the event.

    The event tells when the step was really taken, which may be later. Raises StepRefused.
    """
    dated = replace(article, published_at=article.published_at or article.publish_at)
    return move(dated, State.PUBLISHED, who=PROGRAM, when=when)


def as_arrived(article: Article, when: datetime) -> Article:
    """Return `article`, which came in a file at `when`, in a state that its dates bear out.

    What is published has been so since the date it bears, now at the latest. A schedule holds for
    a moment that is to come: an old file publishes nothing by itself.
    """
    if article.state is State.PUBLISHED and article.published_at is None:
        return replace(article, published_at=min(article.date or when, when))
    if article.state is State.SCHEDULED and not is_to_come(article.publish_at, when):
        return replace(article, state=State.APPROVED)
    return article


def after_edit(before: Article, edited: Article) -> Article:
    """Return `edited` in the state that it may keep: an edit voids an approval.

    An approved or scheduled article whose content changed goes back to `submitted`; its
    publication date stays as a wish. One whose date was taken away waits for none any more.
    """
    if before.state in APPROVED and content_hash(before) != content_hash(edited):
        return replace(edited, state=State.SUBMITTED)
    if edited.state is State.SCHEDULED and edited.publish_at is None:
        return replace(edited, state=State.APPROVED)
    return edited
