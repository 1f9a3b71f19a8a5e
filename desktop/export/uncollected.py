"""Where much is made at once that stays: there is no garbage for Python to look for."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Put off the search for garbage; ten thousand values that stay would start a dozen of them.

    To look through all that a program holds takes a fifth of the time of a small export.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
