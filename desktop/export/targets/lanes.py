"""Several files at once, each over a connection of its own: a far server costs waiting, not work."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from desktop.export.targets.errors import NotVerified, TargetError
from desktop.export.targets.target import Multiplying, Target, holds
from desktop.export.targets.values import SiteFile

LANES = 4
"""Few enough for servers that limit the connections of a user."""


def put(target: Target, file: SiteFile) -> None:
    """Write `file` and make sure that it is there; raises `NotVerified` and the target's errors."""
    target.write(file.path, file.data)
    if not holds(target, file.path, file.data):
        raise NotVerified(file.path)


class Lanes:
    """The connections beside `target`, as many as the server lets in; close them at the end."""

    def __init__(self, target: Target) -> None:
        self._targets = [target]
        self._pool: ThreadPoolExecutor | None = None
        self.count = LANES if isinstance(target, Multiplying) else 1

    def put(self, files: Sequence[SiteFile]) -> list[bool]:
        """Put `files`, at most `count` of different paths; return which of them are there now.

        A single file is not even tried: nothing is won by it.
        """
        if len(files) > 1:
            self._open()
        if len(files) < 2 or self._pool is None:  # noqa: PLR2004
            return [False] * len(files)
        there = list(self._pool.map(_put, self._targets, files))
        return there + [False] * (len(files) - len(there))  # fewer connections than hoped for

    def close(self) -> None:
        """Close all connections but the first, which is not ours."""
        for target in self._targets[1:]:
            target.close()
        if self._pool is not None:
            self._pool.shutdown()

    def _open(self) -> None:
        first = self._targets[0]
        while len(self._targets) < self.count and isinstance(first, Multiplying):
            try:
                self._targets.append(first.another())
            except TargetError:
                self.count = len(self._targets)
        if self.count > 1 and self._pool is None:
            self._pool = ThreadPoolExecutor(self.count, thread_name_prefix="bantin-upload")


def _put(target: Target, file: SiteFile) -> bool:
    try:
        put(target, file)
    except TargetError:
        return False
    return True
