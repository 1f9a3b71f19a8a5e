"""Sound and film dropped on the text: they go to the window as files, not through the page.

The page would have to read a film whole and hand it over as text, only to get its name back.
"""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QDragLeaveEvent, QDropEvent
from PySide6.QtWebEngineWidgets import QWebEngineView


class RecordingDrops(QObject):
    """Takes drops on `view` that are sound and film alone; all others are the page's."""

    dropped = Signal(list, QPoint)
    """The files, and where on the view they were dropped."""

    def __init__(self, view: QWebEngineView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the drop of recordings from the page, which thinks that the drag went elsewhere."""
        if event.type() is not QEvent.Type.Drop:
            return False
        drop = cast("QDropEvent", event)
        files = _recordings(drop)
        if not files:
            return False
        drop.acceptProposedAction()
        QCoreApplication.postEvent(self._view, QDragLeaveEvent())
        self.dropped.emit(files, drop.position().toPoint())
        return True


def _recordings(drop: QDropEvent) -> list[Path]:
    """Return the files that are dropped if every one is a recording."""
    from desktop.exchange.recordings import SUFFIXES

    urls = drop.mimeData().urls()
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    fit = all(file.suffix.lower().removeprefix(".") in SUFFIXES for file in files)
    return files if fit and len(files) == len(urls) else []
