"""What is kept for nothing: decoded pictures in the page, free memory in the C library.

Chromium gives a decoded picture, 1 MB and more, back only five minutes after it was last drawn,
or with the page: after 200 articles with three pictures each that made 600 MB.
"""

import sys
from collections.abc import Iterable
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

MOST_PICTURES = 20
"""Some 35 MB; loading the page anew takes a quarter of a second."""

_REST_MS = 2000
"""After an article was opened or patched: pictures, proofing and the draft are done by then."""


class Wear:
    """Counts the pictures of the bodies that a page had to show one after the other."""

    def __init__(self) -> None:
        self._pictures = 0

    def begin(self) -> None:
        """Begin to count for a new page."""
        self._pictures = 0

    def leave(self, blocks: Iterable[str]) -> bool:
        """Count a body that gives way, in HTML; tell whether the page has to give way with it."""
        self._pictures += sum(block.count("<img ") for block in blocks)
        return self._pictures >= MOST_PICTURES


def at_rest(parent: QObject) -> QTimer:
    """Return a clock that gives memory back once it was not started again for two seconds.

    In 200 articles a tenth of what the window's process has comes free and stays with it otherwise;
    giving 40 MB back takes 1.5 ms.
    """
    clock = QTimer(parent, singleShot=True, interval=_REST_MS)
    clock.timeout.connect(give_back)
    return clock


def give_back() -> None:
    """Hand free memory back to the system: the C library of Linux keeps it in hundreds of pieces."""
    if sys.platform == "linux":
        import ctypes

        with suppress(AttributeError):  # not every C library there has it
            ctypes.CDLL(None).malloc_trim(0)
