"""What can stand in an article's way through the newsroom."""

from dataclasses import dataclass
from datetime import datetime

from desktop.article.states import State
from desktop.errors import ExpectedError


@dataclass(eq=False)
class StepRefused(ExpectedError):
    """An article may not go from the state `before` to the state `after`."""

    before: State
    after: State


@dataclass(eq=False)
class ReasonMissing(ExpectedError):
    """The step to `after` needs a reason that can be read later."""

    after: State


@dataclass(eq=False)
class MomentMissing(ExpectedError):
    """Readers are to get the article at a moment to come, and `moment` is none."""

    moment: datetime | None
