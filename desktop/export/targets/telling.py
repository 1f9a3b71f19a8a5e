"""How an upload tells where it is."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.export.targets.insisting import insist
from desktop.progress import Job, Progress, Result


@dataclass(frozen=True, slots=True)
class Pace:
    """`total` files; told every `every` seconds, tried again after each of `pauses` (seconds)."""

    total: int
    every: float
    pauses: Sequence[float]


class Telling:
    """Counts files; what waits or begins is told as a `Progress`."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._done = 0
        self._told = -pace.every

    def count(self) -> None:
        """Take note that one file is done with."""
        self._done += 1

    def at(self, path: str) -> Job[None]:
        """Tell that `path` is at hand, unless something was told a moment ago."""
        now = time.monotonic()
        if now - self._told >= self._pace.every:
            self._told = now
            yield self._here(path)

    def insist(self, path: str, step: Callable[[], Result]) -> Job[Result]:
        """Do `step`, which concerns `path`, again while the line is down."""
        return (yield from insist(step, partial(self._here, path), self._pace.pauses))

    def _here(self, path: str) -> Progress:
        return Progress(min(self._done, self._pace.total), self._pace.total, path)
