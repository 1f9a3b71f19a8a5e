"""Notices that the page hangs: keys are given, and nothing answers any more.

A page that is busy for a moment is left alone: only who misses two questions of 5 s each is told
of, and a machine that slept in between asks anew when it wakes.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

PATIENCE_MS = 5_000
QUESTIONS = 2
BETWEEN_MS = 2_000
"""The least time from an answer to the next question."""


class Watchdog(QObject):
    """Asks with `ask` after keys; `hung` when the page answered no more for 10 s."""

    hung = Signal()

    def __init__(self, ask: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._ask = ask
        self._missed = 0
        self._owed = False
        """Whether a key came while the last question was too young for another."""
        self._waiting = QTimer(self, singleShot=True)
        self._waiting.timeout.connect(self._miss)
        self._resting = QTimer(self, singleShot=True)
        self._resting.timeout.connect(self._rested)

    def watch(self, keys: QWidget | None) -> None:
        """Watch the keys that `keys` gets: another widget after the page died."""
        self.forget()
        if keys is not None:
            keys.installEventFilter(self)

    def forget(self) -> None:
        """Wait for no answer any more."""
        self._missed, self._owed = 0, False
        self._waiting.stop()
        self._resting.stop()

    def answer(self) -> None:
        """Take the page's answer."""
        self.forget()
        self._resting.start(BETWEEN_MS)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Ask after a key, once the last question is answered and no longer young."""
        if event.type() == QEvent.Type.KeyPress and not self._waiting.isActive():
            if self._resting.isActive():
                self._owed = True
            else:
                self._question()
        return False

    def _rested(self) -> None:
        if self._owed:
            self._owed = False
            self._question()

    def _question(self) -> None:
        self._waiting.start(PATIENCE_MS)
        self._ask()

    def _miss(self) -> None:
        self._missed += 1
        if self._missed < QUESTIONS:
            self._question()
        else:
            self.forget()
            self.hung.emit()
