"""A file of the site that is read again when it changed: an export needs no restart."""

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from desktop.errors import ExpectedError

Value = TypeVar("Value")
_PAUSE = 1.0
"""Seconds for which a file is taken as unchanged."""

_log = logging.getLogger(__name__)


class Watched(Generic[Value]):
    """What `read` makes of the file at `path`; `value` until it was read.

    A file that cannot be read (an upload may be under way) leaves the last value standing; so does
    one that is missing, unless `missing` says what stands for it then.
    """

    def __init__(
        self,
        path: Path,
        read: Callable[[bytes], Value],
        value: Value,
        *,
        missing: Value | None = None,
    ) -> None:
        self._path = path
        self._read = read
        self._value = value
        self._missing = missing
        self._stamp: tuple[int, int] | None = None
        self._look_at = 0.0

    def value(self) -> Value:
        """Return the newest value."""
        now = time.monotonic()
        if now >= self._look_at:
            self._look_at = now + _PAUSE
            self._look()
        return self._value

    def _look(self) -> None:
        stamp = _stamp(self._path)
        if stamp is None:
            self._value = self._value if self._missing is None else self._missing
        elif stamp != self._stamp:
            self._take()
        self._stamp = stamp

    def _take(self) -> None:
        try:
            self._value = self._read(self._path.read_bytes())
        except (OSError, ExpectedError) as error:
            _log.warning("%s is left as it was read before: %r", self._path, error)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
