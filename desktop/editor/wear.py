"""How many pictures the page has shown: it keeps them decoded for minutes after it let them go.

Chromium gives a decoded picture, 1 MB and more, back only five minutes after it was last drawn,
or with the page: after 200 articles with three pictures each that made 600 MB.
"""

import sys
from collections.abc import Iterable
from contextlib import suppress

MOST_PICTURES = 20
"""Some 35 MB; loading the page anew takes a quarter of a second."""


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


def give_back() -> None:
    """Hand free memory back to the system: the C library of Linux keeps it in hundreds of pieces."""
    if sys.platform == "linux":
        import ctypes

        with suppress(AttributeError):  # not every C library there has it
            ctypes.CDLL(None).malloc_trim(0)
