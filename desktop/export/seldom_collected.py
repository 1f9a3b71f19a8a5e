"""Where much is made at once that stays: there is little garbage for Python to look for."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_MADE = 50_000
"""Values after which Python looks for garbage: it does so after 700 otherwise."""


class _Count:
    """How many blocks are under way, and the thresholds before the first."""

    lock = Lock()
    blocks = 0
    before = (0, 0, 0)


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let Python look for garbage seldom, in this block and all that run beside it.

    To look through what a program holds takes a third of the time of a small export.
    """
    with _Count.lock:
        if not _Count.blocks:
            _Count.before = gc.get_threshold()
            gc.set_threshold(_MADE, *_Count.before[1:])
        _Count.blocks += 1
    try:
        yield
    finally:
        with _Count.lock:
            _Count.blocks -= 1
            if not _Count.blocks:
                gc.set_threshold(*_Count.before)
