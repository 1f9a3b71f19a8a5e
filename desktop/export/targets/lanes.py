"""Several files at once, each over a connection of its own: a far server costs waiting, not work."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from desktop.export.targets.errors import NotVerified, TargetError
from desktop.export.targets.target import Multiplying, Target, proof_of
from desktop.export.targets.values import SiteFile

LANES = 4
"""Few enough for servers that limit the connections of a user."""


class Lane:
    """One connection to `target`."""

    def __init__(self, target: Target) -> None:
        self.target = target
        self._holds = proof_of(target)

    def put(self, file: SiteFile) -> None:
        """Write `file` and see that it is there; raises `NotVerified` and the target's errors."""
        self.target.write(file.path, file.data)
        if not self.holds(file):
            raise NotVerified(file.path)

    def holds(self, file: SiteFile) -> bool:
        """Return whether `file` is there; raises the target's errors."""
        return self._holds(file.path, file.data)


class Lanes:
    """The connections beside that of `target`, as many as the server lets in; to be closed."""

    def __init__(self, target: Target) -> None:
        self.first = Lane(target)
        self._lanes = [self.first]
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
        there = list(self._pool.map(_put, self._lanes, files))
        return there + [False] * (len(files) - len(there))  # fewer connections than hoped for

    def close(self) -> None:
        """Close all connections but the first, which is not ours."""
        for lane in self._lanes[1:]:
            lane.target.close()
        if self._pool is not None:
            self._pool.shutdown()

    def _open(self) -> None:
        first = self.first.target
        while len(self._lanes) < self.count and isinstance(first, Multiplying):
            try:
                self._lanes.append(Lane(first.another()))
            except TargetError:
                self.count = len(self._lanes)
        if self.count > 1 and self._pool is None:
            self._pool = ThreadPoolExecutor(self.count, thread_name_prefix="bantin-upload")


def _put(lane: Lane, file: SiteFile) -> bool:
    try:
        lane.put(file)
    except TargetError:
        return False
    return True
