"""A backup a day, made while the writer works; nothing is said of one that succeeds.

Once what is there is safe, old versions grow fewer, and what lay in the bin for long goes.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from desktop.article.model import now
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.progress import Job, Progress
from desktop.ui.background import Background, Later
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import Workplace

AT_REST = 60_000
"""Milliseconds after the library opened: a start has other things to do."""
AGAIN = 3_600_000
"""Milliseconds between two looks at whether a backup is due."""
OFTEN = timedelta(hours=20)
"""A little under a day, so that whoever comes each morning has a backup of each day."""

_TOPIC = "backup"


class Backups(Protocol):
    """What is needed of the library."""

    def back_up(self) -> Job[Path]:
        """Make a backup."""
        ...

    def last_backup(self) -> datetime | None:
        """Return when the last one was made."""
        ...

    def unbacked(self) -> bool:
        """Tell whether there is anything new."""
        ...

    def keep_house(self) -> Job[None]:
        """Let go what grew old."""
        ...

    def sweep(self) -> None:
        """Remove what killed jobs left."""
        ...


class BackingUp:
    """Makes the daily backup on `apart`, a thread of its own: drafts must not wait for it."""

    def __init__(
        self,
        library: Backups,
        place: Workplace,
        apart: Background,
        *,
        later: Later,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._library, self._place, self._apart = library, place, apart
        self._later, self._clock = later, clock
        self._stopped = False
        self._forget = later(AT_REST, self._begin_day)

    def stop(self) -> None:
        """Begin nothing more, and let what is under way end at its next step."""
        self._stopped = True
        self._forget()

    def _begin_day(self) -> None:
        self._apart.run(self._library.sweep, _ignore, self._place.tell_error)
        self._look()

    def _look(self) -> None:
        self._forget = self._later(AGAIN, self._look)  # a window may stay open for weeks
        self._apart.run(self._is_due, self._begin_if, self._tell)

    def _is_due(self) -> bool:
        made = self._library.last_backup()
        aged = made is None or self._clock() - made >= OFTEN
        return aged and self._library.unbacked()

    def _begin_if(self, due: bool) -> None:  # noqa: FBT001 - an answer, not a mode
        if due and not self._stopped:
            self.begin()

    def begin(self) -> None:
        """Make a backup now."""
        self._apart.drive(self._library.back_up(), self._goes_on, self._made, self._tell)

    def _goes_on(self, _progress: Progress) -> bool:
        return not self._stopped

    def _made(self, _path: Path) -> None:
        self._place.teller.withdraw(_TOPIC)
        self._apart.drive(
            self._library.keep_house(), self._goes_on, _ignore, self._place.tell_error
        )

    def _tell(self, error: ExpectedError) -> None:
        again = Offer(tr("Try again"), self.begin)
        said = tr("No backup could be made.") + " " + self._place.sentence(error)
        self._place.teller.tell(Message(text=said, grave=True, offers=(again,), topic=_TOPIC))


def _ignore(_nothing: None) -> None:
    """Nobody needs to be told which of a hundred old versions went."""
