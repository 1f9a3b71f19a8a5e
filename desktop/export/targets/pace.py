"""How long a job will still take, from how it went of late."""

from collections import deque

from desktop.progress import Progress

_WINDOW = 20.0
"""Seconds that count as of late: long enough to be calm, short enough to follow the line."""

_ENOUGH = 2.0
"""Seconds after which a first guess is worth showing."""


class TimeLeft:
    """Fed with each `Progress` and the time it came; knows no clock itself."""

    def __init__(self) -> None:
        self._steps: deque[tuple[float, int]] = deque()

    def after(self, progress: Progress, now: float) -> float | None:
        """Return the seconds left at `now` (seconds of any clock), None while nobody can say."""
        if self._steps and progress.done < self._steps[-1][1]:
            self._steps.clear()  # another job
        self._steps.append((now, progress.done))
        while len(self._steps) > 2 and self._steps[1][0] <= now - _WINDOW:  # noqa: PLR2004
            self._steps.popleft()
        began, done = self._steps[0]
        if now - began < _ENOUGH or progress.done == done or not progress.total:
            return None
        each = (now - began) / (progress.done - done)
        return max(0, progress.total - progress.done) * each
