"""The queue: syncs that go by themselves, and wait quietly while there is no network."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from desktop.article.post import PortalAccount
from desktop.errors import ExpectedError
from desktop.progress import Progress
from desktop.ui.background import Pause
from desktop.ui.portals.portals import Ask, Portals
from desktop.ui.portals.rest import Rest, is_offline
from desktop.ui.portals.running import Runs
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.sync.job import Report

AFTER_START = 5_000
"""Milliseconds before the first sync: whoever starts the program wants to write."""
AFTER_SAVE, LONGEST_AFTER_SAVE = 10_000, 60_000
BETWEEN = 600_000
"""Milliseconds from the end of a sync to the next one that nothing else asks for."""
AFTER_RETURN = 2_000
"""Milliseconds for a network that has just come back to find its names."""
FIRST_RETRY, LONGEST_RETRY = 30_000, 900_000


class Network(Protocol):
    """Whether there is a line to anywhere, as far as the system can say."""

    def is_there(self) -> bool:
        """Tell whether there is one; True when nobody can say."""
        ...


class Queue:
    """Begins the syncs of portals that are `automatic`: at the start, after a save, at times.

    `resting` is told whenever the answer changes to why nothing goes.
    """

    def __init__(
        self,
        portals: Portals,
        runs: Runs,
        place: Workplace,
        network: Network,
        *,
        paused: bool,
        resting: Callable[[Rest], None],
    ) -> None:
        self._portals, self._runs, self._place = portals, runs, place
        self._network, self._resting = network, resting
        self._paused, self._closed = paused, False
        self._lost = False
        """Whether the last try found no line to the portal."""
        self._retry = FIRST_RETRY
        self._forget: Callable[[], None] = lambda: None
        self._given_up: set[str] = set()
        """Portals that need a person before it makes sense to ask them again."""
        self._saving = Pause(
            self.go, pause=AFTER_SAVE, longest=LONGEST_AFTER_SAVE, later=place.later
        )
        runs.tell(self)

    @property
    def rest(self) -> Rest:
        """Why nothing goes by itself just now."""
        if self._paused:
            return Rest.PAUSED
        return Rest.NO_NETWORK if self._lost or not self._network.is_there() else Rest.NONE

    def start(self) -> None:
        """Begin, once the writer can write."""
        self._go_in(AFTER_START)
        self._resting(self.rest)

    def saved(self) -> None:
        """Take note of a new version: it goes after a pause."""
        if not self._paused and not self._closed:
            self._saving.changed()

    def network_changed(self) -> None:
        """Take note that the system's word about the network is another."""
        self._resting(self.rest)
        if self._network.is_there():
            self._retry = FIRST_RETRY
            self._go_in(AFTER_RETURN)

    def accounts_changed(self) -> None:
        """Take note that a person has seen to the portals: what was given up may go again."""
        self._given_up.clear()
        self._go_in(AFTER_SAVE)

    def pause(self) -> None:
        """Let nothing go by itself any more."""
        self._paused = True
        self._forget()
        self._saving.forget()
        self._resting(self.rest)

    def go_on(self) -> None:
        """Let syncs go by themselves again."""
        self._paused = False
        self._go_in(BETWEEN)
        self._resting(self.rest)

    def close(self) -> None:
        """Begin nothing more, and leave no timer behind."""
        self._closed = True
        self._forget()
        self._saving.forget()

    def go(self) -> None:
        """Begin what is due."""
        if self._paused or self._closed:
            return
        if not self._network.is_there():
            self._resting(self.rest)
            self._go_in(self._backed_off())
            return
        self._go_in(BETWEEN)
        self._place.background.run(self._portals.accounts, self._begin, lambda _error: None)

    def began(self, ask: Ask) -> None:
        """Take note that a sync begins; one that a person begins may be the cure."""
        if not ask.by_itself:
            self._given_up.discard(ask.portal)

    def progressed(self, ask: Ask, step: Progress) -> None:
        """Take note of a step: nothing follows from it."""

    def ended(self, ask: Ask, report: "Report") -> None:
        """Go again soon when something waits; else in a while."""
        self._reached()
        if ask.dry_run:
            return
        if report.waiting:
            self._go_in(self._backed_off())
        else:
            self._retry = FIRST_RETRY
            self._go_in(BETWEEN)

    def failed(self, ask: Ask, error: ExpectedError) -> None:
        """Try again soon what may go by itself; leave the rest to a person."""
        from desktop.sync import errors

        if is_offline(error):
            self._lost = True
            self._resting(self.rest)
        else:
            self._reached()
        if isinstance(error, errors.Passing):
            self._go_in(max(self._backed_off(), round(1000 * error.retry_after)))
        elif not isinstance(error, errors.SyncRuns):
            self._given_up.add(ask.portal)

    def stopped(self, ask: Ask) -> None:
        """Take note of a sync that a person stopped: it goes again at its time."""

    def _reached(self) -> None:
        if self._lost:
            self._lost = False
            self._resting(self.rest)

    def _begin(self, accounts: list[PortalAccount]) -> None:
        names = [each.name for each in accounts if each.automatic]
        due = [name for name in names if name not in self._given_up]
        if not self._closed:
            self._runs.begin(*(Ask(portal=name, by_itself=True) for name in due))

    def _backed_off(self) -> int:
        wait, self._retry = self._retry, min(2 * self._retry, LONGEST_RETRY)
        return wait

    def _go_in(self, milliseconds: int) -> None:
        self._forget()
        if not self._paused and not self._closed:
            self._forget = self._place.later(milliseconds, self.go)
