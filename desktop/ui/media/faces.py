"""The small pictures of what is in sight: read on threads, kept while there is room."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, QThreadPool, Signal
from PySide6.QtGui import QImage, QPixmap

_KEPT = 400
"""Pictures that are kept decoded: some windows full, 300 KB each."""
_WAITED_FOR = 80
"""Pictures that are waited for at once; who scrolls on no longer waits for those passed by."""
_AT_ONCE = 2

Find = Callable[[str, int], Path | None]
"""Gives the small file of a picture by its SHA-256 and width; called on a thread."""


class Faces(QObject):
    """Gives the picture of a medium, or nothing and asks for it; `arrived` tells when it is there."""

    arrived = Signal(str)
    _read = Signal(str, object)

    def __init__(self, find: Find, width: int) -> None:
        super().__init__()
        self._find, self._width = find, width
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._wanted: OrderedDict[str, None] = OrderedDict()
        self._busy = 0
        self._closed = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_AT_ONCE)
        self._pool.setThreadPriority(QThread.Priority.LowPriority)
        self._read.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def face(self, media: str) -> QPixmap | None:
        """Return the picture, null for one that cannot be shown; None as long as it is read."""
        if media in self._kept:
            self._kept.move_to_end(media)
            return self._kept[media]
        self._wanted[media] = None
        self._wanted.move_to_end(media)
        while len(self._wanted) > _WAITED_FOR:
            self._wanted.popitem(last=False)
        self._begin()
        return None

    def close(self) -> None:
        """Wait for what is being read, and read nothing more."""
        self._closed = True
        self._wanted.clear()
        self._pool.waitForDone()

    def _begin(self) -> None:
        while self._wanted and self._busy < _AT_ONCE and not self._closed:
            media, _ = self._wanted.popitem()
            self._busy += 1
            self._pool.start(lambda media=media: self._look(media))

    def _look(self, media: str) -> None:
        file = self._find(media, self._width)
        self._read.emit(media, QImage(str(file)) if file else QImage())

    def _take(self, media: str, image: QImage) -> None:
        self._busy -= 1
        self._kept[media] = QPixmap.fromImage(image)
        self._wanted.pop(media, None)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        if not self._closed:
            self.arrived.emit(media)
            self._begin()
