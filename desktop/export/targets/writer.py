"""A process of its own that writes the files of a folder while the next pages are made.

Opening and closing a file takes as long as making a page, on Windows under an antivirus many
times as long. The process knows nothing but the folder; what it could not write its maker does,
and what it has no time for.
"""

import signal
from collections import deque
from collections.abc import Iterable, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.export.targets.errors import TargetError
from desktop.export.targets.manifest import Entry, entry_of
from desktop.export.targets.values import Press, Put, SiteFile

if TYPE_CHECKING:
    from desktop.export.targets.folder import FolderTarget


_AHEAD = 4
"""Times that files are handed over before the first ones are told of: more always wait for it."""

_Order = tuple[str, bytes, bool]
"""A path and all of its file, or, if it says so, what the press makes it of."""


class Writer:
    """The process, and the files that it was given last; raises `OSError` if it does not start."""

    def __init__(self, root: str, press: type[Press] | None = None) -> None:
        """Start it; it imports what a `press` needs before it says that it works."""
        context = get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, root, press), daemon=True)
        self._process.start()
        theirs.close()
        self._given: deque[Sequence[SiteFile]] = deque()
        self._works = False
        self._press: Press | None = None
        self._presses: Press | None = None
        """The press that is needed, and that which the process has."""

    def works(self) -> bool:
        """Return whether the process is there: it takes a moment to start, and may have ended."""
        if not self._works and not self._given:
            self._works = self._has_started()
        return self._works

    def put(self, files: Sequence[SiteFile]) -> list[Put]:
        """Hand `files` over; return what became of earlier ones.

        What it cannot take, and all of them while it has enough to do, is told to be nowhere.
        """
        told = self._told()
        if not self._works or len(self._given) >= _AHEAD:
            return [*told, *_left(files)]
        orders = list(map(self._order, files))
        taken = [file for file, order in zip(files, orders, strict=True) if order]
        try:
            self._tell([order for order in orders if order])
        except OSError:
            self._works = False
            return [*told, *self.rest(), *_left(files)]
        self._given.append(taken)
        return [*told, *_left(file for file, order in zip(files, orders, strict=True) if not order)]

    def rest(self) -> list[Put]:
        """Wait for the files that were handed over; return what became of them."""
        told: list[Put] = []
        while self._given:
            told += self._received()
        return told

    def _told(self) -> list[Put]:
        """Return what became of files by now, without waiting."""
        told: list[Put] = []
        while self._given and self._has_told():
            told += self._received()
        return told

    def _has_told(self) -> bool:
        try:
            return self._line.poll()
        except OSError:
            return True  # it is gone, and who listens is told so

    def _received(self) -> list[Put]:
        given = self._given.popleft()
        try:
            entries = self._line.recv()
        except (EOFError, OSError):
            self._works = False
            entries = [None] * len(given)
        return list(zip(given, entries, strict=True))

    def _tell(self, orders: list[_Order]) -> None:
        if self._press is not self._presses:
            self._presses = self._press
            self._line.send(self._press)
        self._line.send(orders)

    def _order(self, file: SiteFile) -> _Order | None:
        """Return the file for the other side, all of it or what the press makes it of."""
        content = file.content
        if isinstance(content, bytes):
            return file.path, content, False
        packed = content.packed()
        if packed is None:
            return None
        self._press = content.press
        return file.path, packed, True

    def close(self) -> None:
        """End the process, which has nothing more to do."""
        self._line.close()
        self._process.join()
        self._process.close()

    def _has_started(self) -> bool:
        try:
            return self._line.poll() and self._line.recv() is None
        except (EOFError, OSError):
            return False


def _left(files: Iterable[SiteFile]) -> list[Put]:
    return [(file, None) for file in files]


def _serve(line: Connection, root: str, _press: type[Press] | None) -> None:
    """Write what comes until the line is closed; to be given a kind of press imports it."""
    from desktop.export.targets.folder import FolderTarget

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to both; the maker decides
    target = FolderTarget(Path(root))
    with suppress(EOFError, OSError):  # the maker is done, or gone
        line.send(None)
        press: Press | None = None
        while True:
            told: Press | list[_Order] = line.recv()
            if isinstance(told, list):
                line.send([_written(target, press, order) for order in told])
            else:
                press = told


def _written(target: "FolderTarget", press: Press | None, order: _Order) -> Entry | None:
    path, data, is_packed = order
    try:
        if press and is_packed:
            data = press.make(data)
        target.write(path, data)
    except TargetError:
        return None
    return entry_of(data) if target.holds(path, data) else None
