"""Scroll through the library's list in the application's window; print what the loop was held for.

The longest turn and that of 99 in 100, in milliseconds by the clock; the same of the processor
time that the window's own thread took, which other programs do not lengthen; the entries passed.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import desktop.editor
from desktop.ui.entry_list import EntryList
from tests.bench.figures import percentile

_REST_MS = 6000
"""Until the program has come up whole."""
_SECONDS = 20
_STEP = 120
"""Pixels a turn: a wheel that is spun."""


class Scroller:
    """Moves the list's bar a step in each turn of the loop, and times what lies between."""

    def __init__(self) -> None:
        found = (QApplication.allWidgets(), EntryList)
        self._list = next(each for each in found[0] if isinstance(each, found[1]))
        self._turns: list[float] = []
        self._worked: list[float] = []
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._turn)
        self._begun = self._last = time.perf_counter()
        self._spent = time.thread_time()

    def begin(self) -> None:
        self._begun = self._last = time.perf_counter()
        self._spent = time.thread_time()
        self._timer.start()

    def _turn(self) -> None:
        bar = self._list.verticalScrollBar()
        bar.setValue(bar.value() + _STEP)
        now = time.perf_counter()
        self._turns.append((now - self._last) * 1000)
        self._last = now
        spent = time.thread_time()
        self._worked.append((spent - self._spent) * 1000)
        self._spent = spent
        if now - self._begun > _SECONDS:
            self._timer.stop()
            entries = self._list.model().rowCount()
            told = [
                (max(each[5:]), percentile(each[5:], 0.99)) for each in (self._turns, self._worked)
            ]
            print(*told[0], *told[1], entries, flush=True)
            print("scrolled", flush=True)


def _is_filled() -> bool:
    lists = [each for each in QApplication.allWidgets() if isinstance(each, EntryList)]
    return bool(lists) and lists[0].model().rowCount() > 0


def main() -> int:
    scrollers: list[Scroller] = []

    def begin() -> None:
        scrollers.append(Scroller())
        scrollers[0].begin()

    def wait() -> None:
        """Begin some time after the list is filled: on a busy machine that takes its time."""
        QTimer.singleShot(_REST_MS, begin if _is_filled() else wait)

    class WatchedEditor(desktop.editor.ArticleEditor):
        def __init__(self, *given: object, **named: object) -> None:
            super().__init__(*given, **named)  # type: ignore[arg-type]
            self.ready.connect(lambda: QTimer.singleShot(_REST_MS, wait))

    desktop.editor.ArticleEditor = WatchedEditor  # type: ignore[misc]
    from desktop.start import run

    return run(Path(sys.argv[1]), "vi", None)


if __name__ == "__main__":
    sys.exit(main())
