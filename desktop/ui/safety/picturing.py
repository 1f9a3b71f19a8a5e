"""The web sizes of pictures, made while the writer rests; nobody needs to be told of them."""

from collections.abc import Callable
from time import monotonic
from typing import Protocol

from desktop.errors import ExpectedError
from desktop.progress import Job, Progress
from desktop.ui.background import Background, Later

AT_REST = 90_000
"""Milliseconds after the library opened: a start has other things to do."""
AGAIN = 20_000
"""Milliseconds between two looks at whether a picture has come."""
TYPING = 5
"""Seconds after a letter for which the writer counts as typing."""


class ReadyPictures(Protocol):
    """What holds a library's pictures ready."""

    def hold(self) -> Job[None]:
        """Make what is missing."""
        ...


class WebSizes:
    """Holds pictures ready on `gently`, a thread that gives way; `open_them` is called there."""

    def __init__(
        self,
        open_them: Callable[[], ReadyPictures],
        gently: Background,
        *,
        later: Later,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._open, self._gently, self._later, self._clock = open_them, gently, later, clock
        self._pictures: ReadyPictures | None = None
        self._typed = clock() - TYPING
        self._stopped = self._works = False
        self._forget = later(AT_REST, self._look)

    def note_typing(self) -> None:
        """Take note of a letter: what is under way goes on after a pause."""
        self._typed = self._clock()

    def stop(self) -> None:
        """Let what is under way end with the file at hand, and begin nothing more."""
        self._stopped = True
        self._forget()

    def _look(self) -> None:
        self._forget = self._later(AGAIN, self._look)
        if not self._works and self._may_work():
            self._works = True
            self._gently.drive(self._hold(), self._goes_on, self._ended, self._failed)

    def _hold(self) -> Job[None]:
        if self._pictures is None:
            self._pictures = self._open()
        yield from self._pictures.hold()

    def _goes_on(self, _file: Progress) -> bool:
        self._works = self._may_work()
        return self._works

    def _may_work(self) -> bool:
        return not self._stopped and self._clock() - self._typed >= TYPING

    def _ended(self, _none: None) -> None:
        self._works = False

    def _failed(self, _error: ExpectedError) -> None:
        self._works = False  # whoever writes is told of a library that is away
