"""Notices of what a sync brought, in the message bar, and the open article that follows it."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.progress import Progress
from desktop.ui.messages import Message, Offer
from desktop.ui.portals.portals import Ask
from desktop.ui.portals.rest import is_offline
from desktop.ui.portals.words import to_decide, what_came
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.sync.job import Outcome, Report

HELD = "held"
"""The topic of the message that the portal has another text of the open article."""


class Notices:
    """Tells what came; `show` brings the sync panel into sight.

    `open_id` returns the open article, `follow` shows it anew as the library has it, `leave`
    closes it; `changed` is told when the library is another.
    """

    def __init__(
        self,
        place: Workplace,
        *,
        open_id: Callable[[], UUID],
        follow: Callable[[UUID], None],
        leave: Callable[[UUID], None],
        changed: Callable[[], None],
        show: Callable[[], None],
    ) -> None:
        self._place, self._open_id, self._show = place, open_id, show
        self._follow, self._leave, self._changed = follow, leave, changed
        self._told: set[str] = set()
        """Portals whose trouble was told; once is enough until a sync succeeds."""
        self._touched = False
        """Whether the library is another since it was last told."""

    def began(self, ask: Ask) -> None:
        """Take note that a sync begins: nothing to tell."""

    def progressed(self, ask: Ask, step: Progress) -> None:
        """Let the open article follow what became of it."""
        from desktop.sync.job import SyncProgress

        outcome = step.outcome if isinstance(step, SyncProgress) else None
        if outcome is None or ask.dry_run:
            return
        self._touched = True
        if outcome.article_id == self._open_id():
            self._follow_outcome(outcome)

    def ended(self, ask: Ask, report: "Report") -> None:
        """Tell what came, and what a person has to decide."""
        self._told.discard(ask.portal)
        if ask.dry_run:
            return
        self._show_library()
        came = what_came(report, ask.portal)
        if came:
            self._tell(came, "came")
        if report.conflicts and ask.by_itself:  # whoever asked has them before their eyes
            self._tell(to_decide(report.conflicts), "conflicts")

    def failed(self, ask: Ask, error: ExpectedError) -> None:
        """Tell once why a portal cannot be synced by itself; no network is told elsewhere."""
        self._show_library()
        if not ask.by_itself or is_offline(error) or ask.portal in self._told:
            return
        from desktop.sync.errors import Passing, SyncRuns

        if not isinstance(error, Passing | SyncRuns):
            self._told.add(ask.portal)
            text = tr(
                "“{portal}” is not synced by itself. {reason}",
                portal=ask.portal,
                reason=self._place.sentence(error),
            )
            self._tell(text, "sync-trouble")

    def stopped(self, ask: Ask) -> None:  # noqa: ARG002 - a listener's signature
        """Show the library as it now is."""
        self._show_library()

    def _show_library(self) -> None:
        if self._touched:
            self._touched = False
            self._changed()

    def _follow_outcome(self, outcome: "Outcome") -> None:
        from desktop.sync.job import Action

        if outcome.article_id is None:
            return
        if outcome.action in (Action.PULLED, Action.MERGED):
            self._place.teller.withdraw(HELD)
            self._follow(outcome.article_id)
        elif outcome.action is Action.BINNED:
            self._leave(outcome.article_id)
            self._tell_binned(outcome)
        elif outcome.action is Action.HELD:
            self._tell_held()

    def _tell(self, text: str, topic: str) -> None:
        offers = (Offer(tr("Show"), self._show),)
        self._place.teller.tell(Message(text=text, topic=topic, offers=offers))

    def _tell_held(self) -> None:
        text = tr(
            "A colleague changed this on the portal; it will be merged when you save and sync."
        )
        self._place.teller.tell(Message(text=text, topic=HELD))

    def _tell_binned(self, outcome: "Outcome") -> None:
        text = tr("“{title}” was deleted on the portal; it is in the bin.", title=outcome.title)
        self._place.teller.tell(Message(text=text, topic="binned-there"))
