"""How often the page may die before it is no longer started again by itself."""

import time
from collections.abc import Callable

MOST, WITHIN = 3, 30.0
"""The third death within 30 seconds is no accident any more: the text itself brings it about."""


class Deaths:
    """Counts the page's deaths; `clock` returns seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._moments: list[float] = []

    def too_many(self) -> bool:
        """Count one more death and tell whether it was one too many."""
        moment = self._clock()
        self._moments = [*(each for each in self._moments if moment - each < WITHIN), moment]
        return len(self._moments) >= MOST

    def forget(self) -> None:
        """Begin to count anew."""
        self._moments.clear()
