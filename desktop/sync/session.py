"""What every part of a sync's run has in hand, and what it tells."""

from collections.abc import Callable, Container, Generator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from desktop.article.model import Article
from desktop.article.post import Base, Conflict, ConflictKind
from desktop.article.states import State
from desktop.library.values import LocalCopy
from desktop.sync.comparing import DECIDED_THERE
from desktop.sync.conversion import says_the_same
from desktop.sync.errors import Passing, PortalTrouble
from desktop.sync.outcomes import Action, Outcome, SyncProgress
from desktop.sync.plan import Local
from desktop.sync.portal import Capabilities, PostField
from desktop.sync.retrying import CALM, LINE, Pace

if TYPE_CHECKING:
    from desktop.article.post import PortalAccount
    from desktop.library import Library
    from desktop.library.sync_records import SyncRecords
    from desktop.sync.portal import Portal

Answer = TypeVar("Answer")
Steps = Generator[SyncProgress, None, Answer]
"""A part of a run: yields what it tells and can be closed at each yield."""


class RunEnds(Exception):
    """The portal as a whole cannot be asked any more; `trouble` is why."""

    def __init__(self, trouble: PortalTrouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


_AT_HOME = (State.DRAFT, State.RETURNED)
_SENT = (Action.CREATED, Action.UPDATED)

_SEVERAL = 2

_DOWN_AFTER = 3
"""Troubles of the line in a row, with nothing arriving between, after which a run ends."""


@dataclass(slots=True)
class Session:
    """One run between a library and a portal.

    `left` are articles that this run has to leave alone: their parcel's fate is unknown.
    `parked` ones it only sends nothing of. `incomplete` ones are there without files that the
    portal did not take, which this run tries again. `allowed` go though they bear the mark of a
    state secret.
    """

    library: "Library"
    account: "PortalAccount"
    portal: "Portal"
    pace: Pace = CALM
    dry_run: bool = False
    patient: bool = False
    allowed: Container[UUID] = frozenset()
    outcomes: list[Outcome] = field(default_factory=list)
    left: set[UUID] = field(default_factory=set)
    parked: set[UUID] = field(default_factory=set)
    sent: set[UUID] = field(default_factory=set)
    incomplete: set[UUID] = field(default_factory=set)
    behind: bool = False
    thorough_at: datetime | None = None
    asked: bool = False
    clashing: set[UUID] = field(default_factory=set)
    done: int = 0
    total: int = 0
    failures: int = 0

    @property
    def name(self) -> str:
        """The portal's name, under which the library remembers it."""
        return self.account.name

    @property
    def records(self) -> "SyncRecords":
        """The library's memory of portals."""
        return self.library.records

    @property
    def heard(self) -> frozenset[PostField]:
        """The fields in which the article follows what this portal decided otherwise.

        Of several portals each may give an article another slug: then each keeps its own.
        """
        alone = len(self.records.accounts()) < _SEVERAL
        return DECIDED_THERE if alone else frozenset({PostField.STATE})

    @property
    def capabilities(self) -> Capabilities:
        """What the portal can do."""
        return self.portal.capabilities

    def same(self, one: Article, other: Article) -> bool:
        """Tell whether this portal would learn the same of both articles."""
        return says_the_same(one, other, self.capabilities)

    def local(self, base: Base | None, copy: LocalCopy | None) -> Local | None:
        """Return what the article has become since the base."""
        if copy is None:
            return None
        changed = base is None or not self.same(copy.article, base.article)
        return Local(
            changed=changed or (base is not None and self.links_found(base)),
            binned=copy.binned,
            written_on=copy.has_draft,
            stays_home=self.account.submitted_only and copy.article.state in _AT_HOME,
        )

    def links_found(self, base: Base) -> bool:
        """Tell whether an article that had no address there when it was linked to has one now."""
        return any(self.records.permalink(self.name, each) for each in base.loose)

    def conflict(self, article_id: UUID) -> Conflict | None:
        """Return the article's conflict with this portal, if there is one."""
        if article_id not in self.clashing:
            return None
        return self.records.conflict(self.name, article_id)

    def is_blocked(self, article_id: UUID) -> bool:
        """Tell whether a person has to decide before the article is sent again.

        Words that were written over block nothing: they are only kept.
        """
        known = self.conflict(article_id)
        return known is not None and known.kind is not ConflictKind.OVERTAKEN

    def expect_news(self) -> None:
        """Note that posts become known here which the portal's cursor does not count yet.

        Should the run break off, the next one compares every id: one of them could have gone.
        """
        cursor = None if self.dry_run else self.records.cursor(self.name)
        if cursor and cursor.thorough_at and self.thorough_at is None:
            self.thorough_at = cursor.thorough_at
            self.records.keep_cursor(self.name, replace(cursor, thorough_at=None))

    def tell(
        self, outcome: Outcome | None = None, *, steps: int = 0, what: str = ""
    ) -> SyncProgress:
        """Note `outcome` and return the progress that tells it."""
        self.done += steps
        self.total = max(self.total, self.done)
        title = outcome.title if outcome else what
        if outcome is not None and not self._told(outcome):
            self.outcomes.append(outcome)
            return SyncProgress(self.done, self.total, title, outcome)
        return SyncProgress(self.done, self.total, title)

    def _told(self, outcome: Outcome) -> bool:
        """Tell whether it was told already: what goes twice, for its links, was sent once."""
        if outcome.action is Action.HELD:
            return outcome in self.outcomes
        if outcome.action not in _SENT or outcome.article_id is None or outcome.trouble:
            return False
        told = outcome.article_id in self.sent
        self.sent.add(outcome.article_id)
        return told

    def insist(self, ask: Callable[[], Answer], what: str = "") -> Steps[Answer]:
        """Return the answer of `ask`, a request that writes nothing, tried again when it may help.

        Raises the trouble of the last try, or `RunEnds`.
        """
        attempt = 0
        while True:
            attempt += 1
            try:
                answer = ask()
            except Passing as trouble:
                if not self.worth_another(trouble, attempt):
                    raise
                yield from self.wait(trouble, attempt, what)
            else:
                self.failures = 0
                return answer

    def worth_another(self, trouble: Passing, attempt: int) -> bool:
        """Tell whether to try again in this run; raises `RunEnds` when the line is."""
        self.failures = self.failures + 1 if isinstance(trouble, LINE) else 0
        if self.failures >= _DOWN_AFTER:
            raise RunEnds(trouble) from trouble
        return attempt < self.pace.tries and trouble.retry_after <= self.pace.longest

    def wait(self, trouble: Passing, attempt: int, what: str = "") -> Steps[None]:
        """Let the pause before the next try go by, in steps in which the run can be closed."""
        left = self.pace.pause(trouble, attempt)
        while left > 0:
            yield self.tell(what=what)
            self.pace.sleep(min(left, self.pace.step))
            left -= self.pace.step
