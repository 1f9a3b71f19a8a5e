"""Looks at the library after every start, and tells the writer only of what it finds."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from desktop.article.model import now
from desktop.errors import ExpectedError
from desktop.language import tr, trn
from desktop.library import Problem
from desktop.progress import Job, Progress
from desktop.ui.background import Background, Later
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import Workplace

AT_REST = 30_000
"""Milliseconds after the library opened: a start has other things to do."""

TOPIC = "integrity"


class Look(Protocol):
    """A look at the library."""

    def look(self) -> Job[tuple[Problem, ...]]:
        """Return what is not as it should be."""
        ...

    def stop(self) -> None:
        """End it at once."""
        ...


class Checkup(Protocol):
    """What is needed of the library."""

    def glance(self) -> Look:
        """Return a quick look."""
        ...

    def whole(self) -> Look:
        """Return a look at everything."""
        ...

    def note_whole(self, now: datetime) -> None:
        """Remember when everything was looked at."""
        ...

    def is_due(self, now: datetime) -> bool:
        """Tell whether everything is to be looked at again."""
        ...


class Checking:
    """Drives the looks on `gently`, a thread that gives way; `mend` is what the writer may ask."""

    def __init__(
        self,
        checkup: Checkup,
        place: Workplace,
        gently: Background,
        *,
        mend: Callable[[], None],
        later: Later,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._checkup, self._place, self._gently = checkup, place, gently
        self._mend, self._clock = mend, clock
        self._look: Look | None = None
        self._stopped = False
        self._forget = later(AT_REST, self._begin)

    def stop(self) -> None:
        """End what is under way, and begin nothing more."""
        self._stopped = True
        self._forget()
        if self._look:
            self._look.stop()

    def _begin(self) -> None:
        self._drive(self._checkup.glance(), self._glanced)

    def _drive(self, look: Look, done: Callable[[tuple[Problem, ...]], None]) -> None:
        self._look = look
        self._gently.drive(look.look(), self._goes_on, done, self._failed)

    def _goes_on(self, _progress: Progress) -> bool:
        return not self._stopped

    def _glanced(self, found: tuple[Problem, ...]) -> None:
        if found:
            self._tell(found)
        elif not self._stopped:
            clock = self._clock()
            self._gently.run(lambda: self._checkup.is_due(clock), self._go_on, self._failed)

    def _go_on(self, due: bool) -> None:  # noqa: FBT001 - an answer, not a mode
        if due and not self._stopped:
            self._drive(self._checkup.whole(), self._saw_whole)

    def _saw_whole(self, found: tuple[Problem, ...]) -> None:
        if self._stopped:
            return
        clock = self._clock()
        self._gently.run(lambda: self._checkup.note_whole(clock), _ignore, self._failed)
        if found:
            self._tell(found)

    def _tell(self, found: Sequence[Problem]) -> None:
        said = trn(
            "One place in the library is not whole. Your articles stay as they are; mending makes "
            "a backup first.",
            "{count} places in the library are not whole. Your articles stay as they are; mending "
            "makes a backup first.",
            len(found),
        )
        mend = Offer(tr("Mend…"), self._mend, primary=True)
        self._place.teller.tell(Message(text=said, grave=True, offers=(mend,), topic=TOPIC))

    def _failed(self, error: ExpectedError) -> None:
        if not self._stopped:
            self._place.tell_error(error)


def _ignore(_none: None) -> None:
    """Nothing is said of a library that is whole."""
