"""Syncs, one at a time, whoever asks for them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from desktop.errors import ExpectedError
from desktop.progress import Job, Progress
from desktop.ui.background import Background
from desktop.ui.portals.portals import Ask, Portals

if TYPE_CHECKING:
    from desktop.sync.job import Report


class Listener(Protocol):
    """Whoever wants to know how syncs go."""

    def began(self, ask: Ask) -> None:
        """Take note that a sync begins."""
        ...

    def progressed(self, ask: Ask, step: Progress) -> None:
        """Take note of a step of it."""
        ...

    def ended(self, ask: Ask, report: "Report") -> None:
        """Take note of what it did."""
        ...

    def failed(self, ask: Ask, error: ExpectedError) -> None:
        """Take note that the portal as a whole could not be synced."""
        ...

    def stopped(self, ask: Ask) -> None:
        """Take note that it was stopped between two steps."""
        ...


class Runs:
    """Runs syncs on `line`, one after the other; a portal that is being synced is not begun anew."""

    def __init__(self, portals: Portals, line: Background) -> None:
        self._portals, self._line = portals, line
        self._listeners: list[Listener] = []
        self._waiting: list[Ask] = []
        self._stopping = False
        self._then: list[Callable[[], None]] = []
        self.running: Ask | None = None
        """The sync under way."""

    @property
    def more(self) -> bool:
        """Whether another sync follows the one under way."""
        return bool(self._waiting)

    def tell(self, listener: Listener) -> None:
        """Let `listener` know from now on."""
        self._listeners.append(listener)

    def begin(self, *asks: Ask) -> None:
        """Sync, one after the other, once those before are done."""
        for ask in asks:
            if ask.portal not in {each.portal for each in (self.running, *self._waiting) if each}:
                self._waiting.append(ask)
        self._next()

    def stop(self, then: Callable[[], None] = lambda: None) -> None:
        """Stop after the request under way and begin no other, then go on with `then`."""
        self._waiting.clear()
        if self.running is None:
            then()
            return
        self._stopping = True
        self._then.append(then)

    def _next(self) -> None:
        if self.running or not self._waiting:
            return
        ask = self.running = self._waiting.pop(0)
        self._stopping = False
        for each in self._listeners:
            each.began(ask)

        def progressed(step: Progress) -> bool:
            for each in self._listeners:
                each.progressed(ask, step)
            return True

        def done(report: "Report | None") -> None:
            self._end(lambda each: each.ended(ask, report) if report else each.stopped(ask))

        self._line.drive(
            self._stoppable(self._portals.sync(ask)),
            progressed,
            done,
            lambda error: self._end(lambda each: each.failed(ask, error)),
        )

    def _stoppable(self, job: "Job[Report]") -> "Job[Report | None]":
        """Do `job` until a stop is asked for; then let go of it and return None."""
        while not self._stopping:
            try:
                step = next(job)
            except StopIteration as end:
                report: Report = end.value
                return report
            yield step
        job.close()
        return None

    def _end(self, tell: Callable[[Listener], None]) -> None:
        self.running = None
        then, self._then = self._then, []
        for each in self._listeners:
            tell(each)
        for act in then:
            act()
        self._next()
