"""Files dropped on a panel."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.controls import restyle


class FileDrops(QObject):
    """Takes files dropped anywhere on `panel`, which shows by its edge that it would."""

    dropped = Signal(list)

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        panel.setAcceptDrops(True)
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Welcome files, and hand over those that are dropped."""
        if event.type() is QEvent.Type.DragEnter:
            return self._welcome(cast("QDragEnterEvent", event))
        if event.type() is QEvent.Type.DragLeave:
            restyle(self._panel, "welcoming", value=False)
        elif event.type() is QEvent.Type.Drop:
            return self._take(cast("QDropEvent", event))
        return super().eventFilter(watched, event)

    def _welcome(self, event: QDragEnterEvent) -> bool:
        if not _files(event):
            return False
        event.acceptProposedAction()
        restyle(self._panel, "welcoming", value=True)
        return True

    def _take(self, event: QDropEvent) -> bool:
        restyle(self._panel, "welcoming", value=False)
        event.acceptProposedAction()
        self.dropped.emit(_files(event))
        return True


def _files(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
