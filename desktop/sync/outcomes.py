"""What a sync tells: article by article while it runs, and as a whole at its end."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from desktop.article.post import ConflictKind
from desktop.errors import ExpectedError
from desktop.progress import Progress


class Action(StrEnum):
    """What became of an article, or in a dry run would."""

    CREATED = "created"
    UPDATED = "updated"
    TRASHED = "trashed"
    """Put into the portal's trash because it is in the bin here."""
    PULLED = "pulled"
    MERGED = "merged"
    BINNED = "binned"
    """Put into the bin here because it was deleted there."""
    CONFLICT = "conflict"
    HELD = "held"
    """Changed there and being written here: merged by the sync after it was saved."""
    FAILED = "failed"
    """A person has to do something first; `trouble` says what."""
    WAITING = "waiting"
    """In the outbox: `trouble` may be over by the next sync."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article.

    `trouble` also comes with an article that arrived, when the portal did not keep all of it.
    `conflict` comes with a conflict: which kind it is.
    """

    action: Action
    article_id: UUID | None
    title: str
    trouble: ExpectedError | None = None
    conflict: ConflictKind | None = None


_PUSHED = (Action.CREATED, Action.UPDATED)
_DELETED = (Action.TRASHED, Action.BINNED)


@dataclass(frozen=True, slots=True)
class Report:
    """What a sync did, in its order; an article that was in step already is not in it."""

    outcomes: tuple[Outcome, ...] = ()

    @property
    def pushed(self) -> int:
        """How many articles were made or changed on the portal."""
        return sum(each.action in _PUSHED for each in self.outcomes)

    @property
    def pulled(self) -> int:
        """How many articles came, or brought changes, from the portal."""
        return len(self._of(Action.PULLED))

    @property
    def merged(self) -> int:
        """How many articles were changed on both sides without touching each other."""
        return len(self._of(Action.MERGED))

    @property
    def deleted(self) -> int:
        """How many articles went to the trash there or into the bin here."""
        return sum(each.action in _DELETED for each in self.outcomes)

    @property
    def conflicts(self) -> tuple[Outcome, ...]:
        """Articles that a person has to decide on, as far as this sync found or refreshed them."""
        return self._of(Action.CONFLICT)

    @property
    def held(self) -> tuple[Outcome, ...]:
        """Articles that changed there and are being written here."""
        return self._of(Action.HELD)

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """Articles that need a person before they can go."""
        return self._of(Action.FAILED)

    @property
    def waiting(self) -> tuple[Outcome, ...]:
        """Articles that go with a later sync."""
        return self._of(Action.WAITING)

    def _of(self, action: Action) -> tuple[Outcome, ...]:
        return tuple(each for each in self.outcomes if each.action is action)


@dataclass(frozen=True, slots=True)
class SyncProgress(Progress):
    """A step of a sync: `outcome` when the step ended with one; `what` is the title at hand.

    While the sync waits to try again it yields the same step several times a second.
    """

    outcome: Outcome | None = None
