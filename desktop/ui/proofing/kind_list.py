"""The list as one goes through it: Enter goes to the words, a click on the tick mends them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from desktop.language import tr
from desktop.ui.proofing.found import Kind
from desktop.ui.proofing.painter import RowPainter
from desktop.ui.proofing.rows import Row, Rows


class KindList(QListView):
    """Lists what was found by kind; `chosen` carries the row with the keyboard, or None."""

    chosen = Signal(object)
    go_requested = Signal(int)
    mend_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("found")
        self.setAccessibleName(tr("What was found"))
        self._rows, self._painter = Rows(), RowPainter(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.activated.connect(self._activate)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._tell())

    def show_kinds(self, kinds: Sequence[Kind]) -> None:
        """List `kinds`; the place in the list stays, or what follows it."""
        before, place = self.row(), self.currentIndex().row()
        above = self.verticalScrollBar().value()
        if self._rows.show(kinds):
            self._come_back(before, place)
            self.verticalScrollBar().setValue(above)

    def row(self) -> Row | None:
        """Return the row with the keyboard."""
        return self._rows.row(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a writer who comes by keyboard a place to start from."""
        nowhere = not self.currentIndex().isValid()
        super().focusInEvent(event)
        if nowhere and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.setCurrentIndex(self._rows.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold and unfold a heading by the arrows, as in every tree."""
        row = self.row()
        turns = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}
        if row and row.found is None and turns.get(Qt.Key(event.key())) is row.folded:
            self._fold(row)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mend at the tick; elsewhere go to the words, or fold a heading."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._rows.row(index)
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if row.found and row.found.finding.mendable and self._on_mend(index, event):
            self.mend_requested.emit(row.found.id)
        else:
            self._activate(index)

    def _on_mend(self, index: QModelIndex, event: QMouseEvent) -> bool:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return self._painter.mend_area(option).contains(event.position().toPoint())

    def _activate(self, index: QModelIndex) -> None:
        row = self._rows.row(index)
        if row and row.found:
            self.go_requested.emit(row.found.id)
        elif row:
            self._fold(row)

    def _fold(self, row: Row) -> None:
        self._rows.fold(row)
        self._come_back(row, 0)

    def _come_back(self, before: Row | None, place: int) -> None:
        found = self._rows.place_of(before) if before else -1
        if before and found < 0:
            found = min(place, self._rows.rowCount() - 1)
        self.setCurrentIndex(self._rows.index(found, 0))
        self._tell()

    def _tell(self) -> None:
        self.chosen.emit(self.row())
