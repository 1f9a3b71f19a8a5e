"""What the states of an article are called."""

from desktop.article.states import State
from desktop.language import tr


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
