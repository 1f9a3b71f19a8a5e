"""What another program writes into a library that is a file: `bantin` in a terminal, a second window.

A library of several people tells of itself (`colleagues`); a file has to be asked.
"""

from collections.abc import Callable
from typing import Protocol

from desktop.errors import ExpectedError
from desktop.ui.workplace import Workplace

PAUSE = 4_000
"""Milliseconds between two looks: one indexed row is read, which no disk notices."""


class Counted(Protocol):
    """What is needed of the library."""

    def change(self) -> int:
        """Return the number of the last change to an article."""
        ...


class ChangesElsewhere:
    """Looks every few seconds, and calls `changed` when the library is another than it was."""

    def __init__(self, library: Counted, place: Workplace, *, changed: Callable[[], None]) -> None:
        self._library, self._place, self._changed = library, place, changed
        self._known: int | None = None
        self._closed = False
        self._forget: Callable[[], None] = lambda: None
        self._look()

    def close(self) -> None:
        """Look no more."""
        self._closed = True
        self._forget()

    def _look(self) -> None:
        self._place.background.run(self._library.change, self._compare, self._not_now)

    def _compare(self, number: int) -> None:
        former, self._known = self._known, number
        if former not in (None, number) and not self._closed:
            self._changed()
        self._again()

    def _not_now(self, _error: ExpectedError) -> None:
        """Ask again: who wants something of a library that is away is told so there."""
        self._again()

    def _again(self) -> None:
        if not self._closed:
            self._forget = self._place.later(PAUSE, self._look)
