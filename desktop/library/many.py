"""Giving many articles the same fields: some at a time, each as a version, drafts untouched."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.content import content_hash
from desktop.article.model import Article, now
from desktop.article.moving import move
from desktop.article.setting import Setting, given, taken_back
from desktop.article.states import Transition, may_go
from desktop.library import articles, events
from desktop.library.database import Database
from desktop.library.saving import Ready, ready, save_article
from desktop.library.schema import articles as table
from desktop.library.values import Reason
from desktop.progress import Job, Progress

_TOGETHER = 20
"""Articles of one transaction: so long a draft may have to wait."""


@dataclass(frozen=True, slots=True)
class Given:
    """An article before and after it was given something; `held_back` from the state asked for."""

    before: Article
    after: Article
    held_back: bool = False


@dataclass(frozen=True, slots=True)
class _Plan:
    before: Article
    said: Ready
    version: int
    step: Transition | None = None
    held_back: bool = False


class Many:
    """What is done with many articles of a library at once. Thread-safe as `Library` is."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def give(
        self, ids: Sequence[UUID], setting: Setting, who: str, tell: Callable[[Given], object]
    ) -> Job[None]:
        """Give articles what `setting` says and `tell` of each, once it is kept.

        Steps are taken by `who`. One that somebody saves meanwhile is read anew; what lies in the
        bin is left alone. Raises `ReasonMissing` and `MomentMissing`.
        """
        return _change(self._database, ids, partial(_giving, setting, who), tell)

    def change(
        self,
        ids: Sequence[UUID],
        edit: Callable[[Article], Article],
        tell: Callable[[Given], object],
    ) -> Job[None]:
        """Make of articles what `edit` makes of each and `tell` of it, once it is kept."""

        def plan(article: Article, version: int) -> _Plan:
            return _Plan(article, ready(edit(article)), version)

        return _change(self._database, ids, plan, tell)

    def take_back(self, former: Sequence[Given], who: str) -> Job[None]:
        """Take back from articles what they were given; what was changed since stays."""
        by_id = {each.after.id: each for each in former}
        plan = partial(_taking_back, by_id, who)
        return _change(self._database, list(by_id), plan, lambda _given: None)


def _giving(setting: Setting, who: str, article: Article, version: int) -> _Plan:
    edited = given(article, setting)
    wanted = setting.state or edited.state
    if wanted is edited.state:
        return _Plan(article, ready(edited), version)
    if not may_go(edited.state, wanted):
        return _Plan(article, ready(edited), version, held_back=True)
    dated = replace(edited, publish_at=setting.publish_at or edited.publish_at)
    moved, step = move(dated, wanted, who=who, when=now(), reason=setting.reason)
    return _Plan(article, ready(moved), version, step)


def _taking_back(by_id: Mapping[UUID, Given], who: str, article: Article, version: int) -> _Plan:
    former = by_id[article.id]
    when = now()
    back = taken_back(former.before, former.after, article, when)
    step = Transition(who=who, when=when, before=article.state, after=back.state)
    return _Plan(article, ready(back), version, None if step.before is step.after else step)


def _change(
    database: Database,
    ids: Sequence[UUID],
    plan: Callable[[Article, int], _Plan],
    tell: Callable[[Given], object],
) -> Job[None]:
    for start in range(0, len(ids), _TOGETHER):
        yield Progress(start, len(ids))
        left = list(ids[start : start + _TOGETHER])
        while left:
            plans = [plan(*found) for found in _found(database, left)]
            with database.writing() as connection:
                fresh = [each for each in plans if _is_fresh(connection, each)]
                done = [_carried_out(connection, each) for each in fresh]
            for each in done:
                tell(each)
            left = [each.before.id for each in plans if each not in fresh]
    yield Progress(len(ids), len(ids))


def _found(database: Database, ids: Sequence[UUID]) -> Iterator[tuple[Article, int]]:
    named = sa.select(*table.c["id", "deleted_at"]).where(table.c.id.in_(ids))
    with database.reading() as connection:
        rows = connection.execute(named).all()
        outside = [row.id for row in rows if row.deleted_at is None]
        known = [articles.known(connection, each) for each in outside]
    return ((each.article, each.version) for each in known if each)


def _is_fresh(connection: Connection, plan: _Plan) -> bool:
    """Tell whether the article is what it was when read: saving takes one out of the bin."""
    known = sa.select(table.c.version).where(
        table.c.id == plan.before.id, table.c.deleted_at.is_(None)
    )
    return connection.execute(known).scalar() == plan.version


def _carried_out(connection: Connection, plan: _Plan) -> Given:
    if plan.said.article == plan.before:
        return Given(plan.before, plan.before, plan.held_back)
    saved = save_article(connection, plan.said, Reason.FIELDS)
    if plan.step is not None:
        hashed = replace(plan.step, content=content_hash(saved.article))
        events.append(connection, saved.article.id, hashed)
    return Given(plan.before, saved.article, plan.held_back)
