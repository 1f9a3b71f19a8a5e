"""The grid of media as one goes through it: by mouse, by keys, by dragging into the text."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop.language import tr
from desktop.library.shelved import Shelved
from desktop.ui.media.faces import Faces
from desktop.ui.media.tiles import MediumRole, TilePainter, Tiles

_EDGE = 4
"""Pixels from the corner at which the first tile in sight surely is."""


class MediaGrid(QListView):
    """Shows tiles; one is looked at, several can be chosen, a double click or Enter takes one."""

    looked_at = Signal(object)
    """The `Shelved` under the cursor, or None."""
    taken = Signal(object)
    chosen_counted = Signal(int)

    def __init__(self, tiles: Tiles, faces: Faces) -> None:
        super().__init__()
        self._tiles = tiles
        self.setObjectName("entries")
        self.setAccessibleName(tr("Pictures and files"))
        self.setModel(tiles)
        self.setItemDelegate(TilePainter(self, faces))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(lambda index: self.taken.emit(index.data(MediumRole)))
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self._tell())
        tiles.modelReset.connect(self._tell)
        faces.arrived.connect(self._draw)

    def chosen(self) -> list[Shelved]:
        """Return the media that are chosen, in their order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self._tiles.index(row).data(MediumRole) for row in rows]

    def choose(self, media: str) -> None:
        """Choose a medium, if it is listed."""
        index = self._tiles.row_of(media)
        if index.isValid():
            self.setCurrentIndex(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a writer who comes by keyboard a place to start from."""
        nowhere = not self.currentIndex().isValid()
        super().focusInEvent(event)
        if nowhere and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.setCurrentIndex(self._tiles.index(0))

    def _tell(self) -> None:
        chosen = self.chosen()
        self.chosen_counted.emit(len(chosen))
        self.looked_at.emit(chosen[0] if len(chosen) == 1 else None)

    def _draw(self, media: str) -> None:
        """Draw the tile whose picture has arrived, if it is in sight."""
        for row in self._in_sight():
            index = self._tiles.index(row)
            if index.data(MediumRole).media.hash == media:
                self.update(index)

    def _in_sight(self) -> range:
        first = self.indexAt(QPoint(_EDGE, _EDGE))
        if not first.isValid():
            return range(0)
        across = max(1, self.viewport().width() // max(1, self._tile().width()))
        down = self.viewport().height() // max(1, self._tile().height()) + 2
        return range(first.row(), min(first.row() + across * down, self._tiles.rowCount()))

    def _tile(self) -> QRect:
        return self.visualRect(self._tiles.index(0))
