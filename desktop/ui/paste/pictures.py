"""The picture files of the paste panel: dragged into the portal's page, or named to its dialog."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop.language import tr
from desktop.ui.site.publishing.sight import breakable

if TYPE_CHECKING:
    from desktop.export.paste import PastePicture

_PATH = Qt.ItemDataRole.UserRole
_SIDE = 3
"""Lines of text that a small picture is high."""

_ROWS = 4
"""Pictures that are seen at once; more are scrolled to."""


class PictureFiles(QListWidget):
    """Shows small pictures with their file names; what is dragged out is the file."""

    chosen = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("list")
        self.setAccessibleName(tr("Pictures"))
        self.setWordWrap(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QListWidget.DragDropMode.DragOnly)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(lambda item: self.chosen.emit(item.data(_PATH)))
        self._fit()

    def show_pictures(self, pictures: "Sequence[PastePicture]", folder: Path) -> None:
        """Show other pictures, whose files are in `folder`."""
        self.clear()
        for picture in pictures:
            item = QListWidgetItem(breakable(picture.name))
            item.setData(_PATH, folder / picture.name)
            item.setToolTip(picture.caption or picture.alt or picture.name)
            self.addItem(item)
        self._fit()

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:  # noqa: N802 - Qt's own name
        """Return the files themselves, and their paths for whoever takes words."""
        paths: list[Path] = [item.data(_PATH) for item in items]
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        data.setText("\n".join(map(str, paths)))
        return data

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """Only copy: whoever takes a file leaves it here."""
        return Qt.DropAction.CopyAction

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        line = self.fontMetrics().height()
        size = QSize(_SIDE * line * 4 // 3, _SIDE * line)
        self.setIconSize(size)
        rows = min(_ROWS, max(1, self.count()))
        self.setFixedHeight(rows * (size.height() + line) + line)
        for row in range(self.count()):
            item = self.item(row)
            item.setIcon(_small(item.data(_PATH), size))


def _small(path: Path, size: QSize) -> QIcon:
    picture = QPixmap(str(path))
    if picture.isNull():
        return QIcon()
    return QIcon(
        picture.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    )
