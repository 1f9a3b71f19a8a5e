"""What can stand in an article's way through the newsroom."""

from desktop.article.states import State
from desktop.errors import ExpectedError


class StepRefused(ExpectedError):
    """An article may not go from the state `before` to the state `after`."""

    def __init__(self, before: State, after: State) -> None:
        super().__init__(before, after)
        self.before = before
        self.after = after


class ReasonMissing(ExpectedError):
    """The step to `after` needs a reason that can be read later."""

    def __init__(self, after: State) -> None:
        super().__init__(after)
        self.after = after
