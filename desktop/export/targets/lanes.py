"""Several files at once: over connections of their own, or by a process of its own.

A far server costs waiting, a near folder the system's work; both can go on beside ours.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.export.targets.errors import NotVerified, TargetError
from desktop.export.targets.manifest import entry_of
from desktop.export.targets.target import Multiplying, Target, Writing, proof_of
from desktop.export.targets.values import Put, SiteFile

if TYPE_CHECKING:
    from desktop.export.targets.writer import Writer

LANES = 4
"""Few enough for servers that limit the connections of a user."""

TOGETHER = 8
"""Files that a process is given at a time: so few that the line between two holds them."""

WORTH_IT = 500
"""Files from which on a process is worth its start."""

_LARGE = 4_000_000
"""Bytes that are not copied to another process only to be written there."""


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
    """What goes on beside the connection of `target`, for about `total` files; to be closed.

    As many further connections as the server lets in, or the process of a target that has one.
    """

    def __init__(self, target: Target, total: int) -> None:
        self.first = Lane(target)
        self._lanes = [self.first]
        self._pool: ThreadPoolExecutor | None = None
        self._writer: Writer | None = None
        self._starts_writer = total >= WORTH_IT and has_room()
        self._count = LANES if isinstance(target, Multiplying) else 1

    @property
    def count(self) -> int:
        """How many files are best put together."""
        return TOGETHER if self._writer and self._writer.works() else self._count

    def put(self, files: Sequence[SiteFile]) -> list[Put]:
        """Put `files` of different paths; return what became of them or of those put before.

        Of each one it is told once.
        """
        if self._writer and self._writer.works():
            if sum(_size(file) for file in files) < _LARGE:
                return self._writer.put(files)
            return [*self._writer.rest(), *((file, None) for file in files)]
        told = [*self.rest(), *self._put_over_lanes(files)]
        self._start_writer()
        return told

    def rest(self) -> list[Put]:
        """Return what became of the files that nothing was told of yet."""
        return self._writer.rest() if self._writer else []

    def close(self) -> None:
        """Close all connections but the first, which is not ours."""
        for lane in self._lanes[1:]:
            lane.target.close()
        if self._pool is not None:
            self._pool.shutdown()
        if self._writer is not None:
            self._writer.close()

    def _put_over_lanes(self, files: Sequence[SiteFile]) -> list[Put]:
        """Put at most as many files as there are lanes; a single one is not even tried."""
        if len(files) > 1:
            self._open()
        if len(files) < 2 or self._pool is None:  # noqa: PLR2004
            return [(file, None) for file in files]
        made = [file.made() for file in files]  # here: pages in the making share much
        there = list(self._pool.map(_put, self._lanes, made))
        return there + [(file, None) for file in made[len(there) :]]  # fewer lanes than hoped for

    def _start_writer(self) -> None:
        """Start the target's process, if it has one and the machine has a core for it."""
        target = self.first.target
        if self._starts_writer and isinstance(target, Writing):
            with suppress(OSError):
                self._writer = target.writer()
        self._starts_writer = False

    def _open(self) -> None:
        first = self.first.target
        while len(self._lanes) < self._count and isinstance(first, Multiplying):
            try:
                self._lanes.append(Lane(first.another()))
            except TargetError:
                self._count = len(self._lanes)
        if self._count > 1 and self._pool is None:
            self._pool = ThreadPoolExecutor(self._count, thread_name_prefix="bantin-upload")


def has_room() -> bool:
    """Return whether this computer can do two things at a time."""
    return (os.cpu_count() or 1) > 1


def _size(file: SiteFile) -> int:
    """Return the bytes of `file`; what is still to be made is small."""
    return len(file.content) if isinstance(file.content, bytes) else 0


def _put(lane: Lane, file: SiteFile) -> Put:
    try:
        lane.put(file)
    except TargetError:
        return file, None
    return file, entry_of(file.data)
