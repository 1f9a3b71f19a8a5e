"""Trying again: a little in the run, the rest by later syncs.

A try that failed may have arrived all the same; whoever tries again looks that up first.
"""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.article.model import now
from desktop.sync.errors import NameNotFound, Passing, PortalTrouble, TimedOut, Unreachable

LINE = (NameNotFound, Unreachable, TimedOut)
"""Troubles of the line itself, not of one article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How patiently a run tries; `sleep` and `jitter` are for tests.

    A try that failed in passing is repeated after `first` seconds, then after twice as long, up
    to `tries` in all; half of each wait is left to chance, so that newsrooms whose line comes
    back do not all knock at once. A wait longer than `longest` is left to a later sync.
    """

    tries: int = 3
    first: float = 1.0
    longest: float = 30.0
    step: float = 0.1
    """Seconds of waiting after which the run can be closed."""
    sleep: Callable[[float], None] = time.sleep
    jitter: Callable[[], float] = random.random

    def pause(self, trouble: Passing, attempt: int) -> float:
        """Return the seconds to wait after `trouble` of try number `attempt` (from 1)."""
        backoff = self.first * 2.0 ** (attempt - 1)
        return max(trouble.retry_after, backoff * (0.5 + self.jitter() / 2))


CALM = Pace()
"""How a run tries that nobody tells else."""

_LATER_FIRST = timedelta(minutes=1)
_LATER_LONGEST = timedelta(hours=1)


def later(trouble: PortalTrouble, attempts: int) -> datetime | None:
    """Return when a sync that goes by itself tries again; None: when a person asks."""
    if not isinstance(trouble, Passing):
        return None
    grown = _LATER_FIRST * 2.0 ** min(attempts - 1, 6)
    told = timedelta(seconds=trouble.retry_after)
    return now() + min(max(grown, told), _LATER_LONGEST)


def is_due(retry_at: datetime | None, moment: datetime) -> bool:
    """Tell whether to go again at `moment`; a clock that was set back keeps nothing waiting."""
    if retry_at is None:
        return False
    return not timedelta() < retry_at - moment <= _LATER_LONGEST
