"""One long job at a time: backups, the way back to one, mending, packages; and what came of it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.progress import Job, Progress
from desktop.ui.background import Background
from desktop.ui.workplace import Workplace

Result = TypeVar("Result")


class KeepingView(Protocol):
    """How the panel shows it."""

    def show_progress(self, words: str, progress: Progress) -> None:
        """Show what is being done, and how far it is."""
        ...

    def show_ended(self, words: str, *, failed: bool) -> None:
        """Show what came of it."""
        ...


class Keeping:
    """Drives the jobs on `apart`, beside the thread of drafts; `renew` shows which backups are."""

    def __init__(
        self,
        view: KeepingView,
        place: Workplace,
        apart: Background,
        *,
        renew: Callable[[], None],
    ) -> None:
        self._view, self._place, self._apart, self._renew = view, place, apart, renew
        self._running = self._stopped = False
        self._words = ""

    def begin(self, job: Job[Result], words: str, said: Callable[[Result], str]) -> None:
        """Drive `job`, which does what `words` say; `said` puts its result into a sentence."""
        if self._running:
            job.close()
            return
        self._running, self._stopped, self._words = True, False, words
        self._view.show_progress(words, Progress(0, 0))
        self._apart.drive(job, self._goes_on, lambda result: self._end(said(result)), self._failed)

    def cancel(self) -> None:
        """Stop after the step at hand."""
        self._stopped = True

    def _goes_on(self, progress: Progress) -> bool:
        if self._stopped:
            self._end(tr("Stopped. No article was lost."), failed=True)
            return False
        self._view.show_progress(self._words, progress)
        return True

    def _failed(self, error: ExpectedError) -> None:
        self._end(self._place.sentence(error), failed=True)

    def _end(self, words: str, *, failed: bool = False) -> None:
        self._running = False
        self._view.show_ended(words, failed=failed)
        self._renew()
