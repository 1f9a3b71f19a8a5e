"""Work away from the window: one thread, in order; what it brings comes back to the window's own.

One thread means that a draft written before a save can never overtake it.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.errors import ExpectedError
from desktop.progress import Job, Progress

Result = TypeVar("Result")
Done = Callable[[Result], None]
Failed = Callable[[ExpectedError], None]


class Background(Protocol):
    """Where presenters send work; both answers arrive on the caller's own thread."""

    def run(self, work: Callable[[], Result], done: Done[Result], failed: Failed) -> None:
        """Do `work`, then call `done` with what it returned or `failed` with what it raised."""
        ...

    def drive(
        self,
        job: Job[Result],
        progressed: Callable[[Progress], bool],
        done: Done[Result],
        failed: Failed,
    ) -> None:
        """Drive `job` step by step; a step for which `progressed` says no is the last one."""
        ...


class Later(Protocol):
    """Calls back after a while, on the caller's own thread."""

    def __call__(self, milliseconds: int, act: Callable[[], None]) -> Callable[[], None]:
        """Call `act` once after `milliseconds`; the function returned forgets about it."""
        ...


def _nothing() -> None:
    """Begin nothing."""


class Worker(QObject):
    """The one background thread of the window."""

    _came_back = Signal(object)

    def __init__(self, begin: Callable[[], None] = _nothing) -> None:
        """Call `begin` on the thread before anything else."""
        super().__init__()
        self._pool = ThreadPoolExecutor(
            max_workers=1, thread_name_prefix="bantin-worker", initializer=begin
        )
        self._closed = self._given_up = False
        self._came_back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], Result], done: Done[Result], failed: Failed) -> None:
        """Do `work` on the thread; a bug in it is raised here, in the window's thread."""

        def carry() -> None:
            try:
                result = work()
            except ExpectedError as error:
                situation = error
                self._came_back.emit(lambda: failed(situation))
            except BaseException as bug:  # noqa: BLE001 - handed to the window's thread, raised there
                fault = bug
                self._came_back.emit(lambda: _raise(fault))
            else:
                self._came_back.emit(lambda: done(result))

        self._pool.submit(carry)

    def drive(
        self,
        job: Job[Result],
        progressed: Callable[[Progress], bool],
        done: Done[Result],
        failed: Failed,
    ) -> None:
        """Drive `job` one step at a time, so that a draft can be written between two steps."""

        def stepped(step: "Progress | _End[Result]") -> None:
            if isinstance(step, _End):
                done(step.result)
            elif progressed(step):
                self.run(lambda: _next(job), stepped, failed)
            else:
                self.run(job.close, lambda _none: None, failed)

        self.run(lambda: _next(job), stepped, failed)

    def close(self) -> None:
        """Finish what was begun and end the thread; answers find nobody any more."""
        self._closed = True
        self._pool.shutdown(wait=not self._given_up)

    def give_up(self) -> None:
        """Wait for nothing any more, not even for what is under way."""
        self._closed = self._given_up = True
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _deliver(self, answer: Callable[[], None]) -> None:
        if not self._closed:
            answer()


class _End(Generic[Result]):
    """The end of a job."""

    def __init__(self, result: Result) -> None:
        self.result = result


def _next(job: Job[Result]) -> "Progress | _End[Result]":
    try:
        return next(job)
    except StopIteration as end:
        return _End(end.value)


def _raise(fault: BaseException) -> None:
    raise fault


def later(milliseconds: int, act: Callable[[], None]) -> Callable[[], None]:
    """Call `act` from Qt's event loop after `milliseconds`; returns what forgets about it."""
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    timer.start(milliseconds)
    return timer.stop


class Pause:
    """Waits for a pause in a stream of changes, but never longer than `longest`."""

    def __init__(self, act: Callable[[], None], *, pause: int, longest: int, later: Later) -> None:
        self._act, self._pause, self._longest, self._later = act, pause, longest, later
        self._forget_pause: Callable[[], None] | None = None
        self._forget_longest: Callable[[], None] | None = None

    def changed(self) -> None:
        """Take note of a change: the act follows after the pause."""
        if self._forget_pause:
            self._forget_pause()
        self._forget_pause = self._later(self._pause, self.now)
        if not self._forget_longest:
            self._forget_longest = self._later(self._longest, self.now)

    def now(self) -> None:
        """Act at once if a change is waiting."""
        if self.forget():
            self._act()

    @property
    def waiting(self) -> bool:
        """Whether a change waits for its act."""
        return self._forget_pause is not None

    def forget(self) -> bool:
        """Let the waiting change go; return whether there was one."""
        waiting = self.waiting
        for stop in (self._forget_pause, self._forget_longest):
            if stop:
                stop()
        self._forget_pause = self._forget_longest = None
        return waiting
