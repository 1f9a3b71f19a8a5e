"""The road of an article from draft to publication, and who may take which step.

Transitions are events that are only ever appended; an approval holds for the exact content
that was approved and is void once the content changes.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """Where an article stands in the newsroom."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """One step on the road: who took it, when (UTC), why, and for which content (SHA-256)."""

    who: str
    when: datetime
    before: State
    after: State
    reason: str = ""
    content: str = ""


STEPS: dict[State, tuple[State, ...]] = {
    State.DRAFT: (State.SUBMITTED,),
    State.SUBMITTED: (State.APPROVED, State.RETURNED, State.DRAFT),
    State.RETURNED: (State.SUBMITTED, State.DRAFT),
    State.APPROVED: (State.PUBLISHED, State.SCHEDULED, State.RETURNED),
    State.SCHEDULED: (State.PUBLISHED, State.APPROVED, State.RETURNED),
    State.PUBLISHED: (State.WITHDRAWN,),
    State.WITHDRAWN: (State.PUBLISHED, State.DRAFT),
}


def may_go(before: State, after: State) -> bool:
    """Tell whether an article may step from `before` to `after`."""
    return after in STEPS[before]
