"""A process of its own that writes the files of a folder while the next pages are made.

Opening and closing a file takes as long as making a page, on Windows under an antivirus many
times as long. The process knows nothing but the folder; what it could not write its maker does.
"""

import signal
from collections.abc import Sequence
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


_Order = tuple[str, bytes, bool]
"""A path and all of its file, or, if it says so, what the press makes it of."""


class Writer:
    """The process, and the files that it was given last; raises `OSError` if it does not start."""

    def __init__(self, root: str) -> None:
        context = get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, root), daemon=True)
        self._process.start()
        theirs.close()
        self._given: Sequence[SiteFile] = ()
        self._works = False
        self._press: Press | None = None

    def works(self) -> bool:
        """Return whether the process is there: it takes a moment to start, and may have ended."""
        if not self._works and not self._given:
            self._works = self._has_started()
        return self._works

    def put(self, files: Sequence[SiteFile]) -> list[Put]:
        """Hand `files` over; return what became of those before.

        While the process is busy with those, what it could make is made here.
        """
        busy = bool(self._given) and not self._line.poll()
        try:
            self._line.send([self._order(file, busy=busy) for file in files])
        except OSError:
            self._works = False
            return [*self.rest(), *((file, None) for file in files)]
        before = self.rest()
        self._given = files
        return before

    def _order(self, file: SiteFile, *, busy: bool) -> _Order:
        """Return the file for the other side: all of it, or what the press makes it of."""
        content = file.content
        if isinstance(content, bytes):
            return file.path, content, False
        packed = None if busy else content.packed()
        if packed is None:
            return file.path, content.made(), False
        if content.press is not self._press:
            self._press = content.press
            self._line.send(content.press)
        return file.path, packed, True

    def rest(self) -> list[Put]:
        """Wait for the files that were handed over; return what became of them."""
        given, self._given = self._given, ()
        if not given:
            return []
        try:
            entries = self._line.recv()
        except (EOFError, OSError):
            self._works = False
            entries = [None] * len(given)
        return list(zip(given, entries, strict=True))

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


def _serve(line: Connection, root: str) -> None:
    """Write what comes until the line is closed."""
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
