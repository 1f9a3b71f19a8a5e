"""One thing at a time that is done with many articles: how far it is, and how it is stopped."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.progress import Job, Progress
from desktop.ui.background import Background
from desktop.ui.messages import Message
from desktop.ui.workplace import Workplace

Result = TypeVar("Result")


class Foot(Protocol):
    """Where it is shown."""

    def show_progress(self, words: str, progress: Progress) -> None:
        """Tell what is being done, and how far it is."""
        ...

    def show_idle(self) -> None:
        """Show that nothing is being done."""
        ...


class Running:
    """Drives jobs on `apart`, a thread beside that of drafts."""

    def __init__(self, foot: Foot, place: Workplace, apart: Background) -> None:
        self._foot, self._place, self._apart = foot, place, apart
        self._busy = self._cancelled = False

    def cancel(self) -> None:
        """Stop after the step that is under way."""
        self._cancelled = True

    def tell(self, message: Message) -> None:
        """Tell the writer what came of it."""
        self._place.teller.tell(message)

    def run(
        self,
        job: Job[Result],
        words: Callable[[Progress], str],
        *,
        done: Callable[[Result], None],
        stopped: Callable[[], None],
    ) -> None:
        """Drive `job`, telling `words` of each step, then call `done`, or `stopped` if it was.

        While another is under way, that is told and nothing begun.
        """
        if self._busy:
            text = tr("Something is still being done with other articles. Wait for it, or stop it.")
            self._place.teller.tell(Message(text=text, topic="busy"))
            return
        self._busy, self._cancelled = True, False

        def step(progress: Progress) -> bool:
            if self._cancelled:
                self._end()
                stopped()
                return False
            self._foot.show_progress(words(progress), progress)
            return True

        def ended(result: Result) -> None:
            self._end()
            done(result)

        def failed(error: ExpectedError) -> None:
            self._end()
            stopped()
            self._place.tell_error(error)

        self._apart.drive(job, step, ended, failed)

    def _end(self) -> None:
        self._busy = False
        self._foot.show_idle()
