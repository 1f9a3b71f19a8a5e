"""Flushes under way: who waits for the page's last words, and for how long at most."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

LONGEST_WAIT_MS = 1500
"""A page that hangs holds nobody up longer: then the last known body has to do."""


class Flushes(QObject):
    """Calls each waiting function once: when the page answers, or when it takes too long."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[int, tuple[Callable[[], None], QTimer]] = {}
        self._last = 0

    def wait(self, done: Callable[[], None]) -> int:
        """Remember `done`; return the token with which the page answers."""
        self._last += 1
        timer = QTimer(self, singleShot=True, interval=LONGEST_WAIT_MS)
        timer.timeout.connect(partial(self.answer, self._last))
        timer.start()
        self._waiting[self._last] = (done, timer)
        return self._last

    def answer(self, token: int) -> None:
        """Call who waits with `token`, if anybody still does."""
        if token in self._waiting:
            done, timer = self._waiting.pop(token)
            timer.stop()
            timer.deleteLater()
            done()

    def answer_all(self) -> None:
        """Call everybody who waits: the page will not answer any more."""
        for token in list(self._waiting):
            self.answer(token)
