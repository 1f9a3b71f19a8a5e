"""What the states of an article and the steps between them are called."""

from desktop.article.states import State
from desktop.language import tr
from desktop.vietnamese import fold


def state_name(state: State) -> str:
    """Return what a newsroom calls `state`."""
    return {
        State.DRAFT: tr("Draft"),
        State.SUBMITTED: tr("Awaiting approval"),
        State.RETURNED: tr("Returned"),
        State.APPROVED: tr("Approved"),
        State.SCHEDULED: tr("Scheduled"),
        State.PUBLISHED: tr("Published"),
        State.WITHDRAWN: tr("Withdrawn"),
    }[state]


def states_called(typed: str) -> list[State]:
    """Return the states whose name, or value, begins like the folded words `typed`."""
    asked = typed.replace(" ", "").replace("-", "")
    return [
        state
        for state in State
        if any(
            name.startswith(asked)
            for name in (fold(state_name(state)).replace(" ", ""), state.value)
        )
    ]


def step_name(state: State) -> str:
    """Return what the button says that takes an article to `state`."""
    return {
        State.DRAFT: tr("Back to draft"),
        State.SUBMITTED: tr("Submit"),
        State.RETURNED: tr("Return"),
        State.APPROVED: tr("Approve"),
        State.SCHEDULED: tr("Schedule"),
        State.PUBLISHED: tr("Mark as published"),
        State.WITHDRAWN: tr("Withdraw"),
    }[state]
