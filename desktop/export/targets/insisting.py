"""Trying again when the line is cut: after pauses that double, in which a user can still stop."""

import time
from collections.abc import Callable, Sequence

from desktop.export.targets.errors import LineError, NotVerified
from desktop.progress import Job, Progress, Result

PAUSES: Sequence[float] = (0.5, 1, 2, 4, 8, 16)
"""Seconds between tries: half a minute together, enough for a router to come back."""

_SLICE = 0.25
"""Seconds after which a pause looks whether the user wants to stop."""


def insist(
    step: Callable[[], Result], here: Callable[[], Progress], pauses: Sequence[float]
) -> Job[Result]:
    """Do `step`, again after each pause while the line is down; yields `here()` while it waits."""
    for pause in pauses:
        try:
            return step()
        except (LineError, NotVerified):
            yield from _wait(pause, here)
    return step()


def _wait(seconds: float, here: Callable[[], Progress]) -> Job[None]:
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        yield here()
        time.sleep(min(left, _SLICE))
