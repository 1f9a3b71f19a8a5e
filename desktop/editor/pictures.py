"""Stores pictures on a thread of its own, one after the other, so that typing goes on."""

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from desktop.editor.media import MediaStore
from desktop.errors import ExpectedError


class PictureQueue(QObject):
    """Takes picture files and tells, in the same order, what became of each."""

    stored = Signal(int, object)
    """The token the picture was given with, and its `StoredPicture`."""
    refused = Signal(int, object)
    """The token, and the `ExpectedError` that says why."""

    def __init__(self, media: MediaStore, parent: QObject) -> None:
        super().__init__(parent)
        self._media = media
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def add(self, token: int, data: bytes, name: str) -> None:
        """Have the picture file `data`, called `name`, stored."""
        self._pool.start(_Storing(self, self._media, token, data, name))


class _Storing(QRunnable):
    def __init__(
        self, queue: PictureQueue, media: MediaStore, token: int, data: bytes, name: str
    ) -> None:
        super().__init__()
        self._queue = queue
        self._media = media
        self._token = token
        self._data = data
        self._name = name

    def run(self) -> None:
        try:
            picture = self._media.add_picture(self._data, self._name)
        except ExpectedError as error:
            self._queue.refused.emit(self._token, error)
        else:
            self._queue.stored.emit(self._token, picture)
