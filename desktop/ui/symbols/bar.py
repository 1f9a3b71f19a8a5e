"""The line that offers symbols above the text: looked for by name, chosen by mouse or keys."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from desktop.language import tr
from desktop.ui.controls import ToolButton, action, note
from desktop.ui.symbols.catalogue import Symbol, found

_ROWS = 3


class SymbolBar(QFrame):
    """Offers symbols; Enter or a click takes one, Escape leaves."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inline")
        self._recent = ""
        self._search = QLineEdit()
        self._search.setAccessibleName(tr("Look for a symbol by its name"))
        self._search.setPlaceholderText(tr("Name of a symbol, such as degree or arrow"))
        self._search.setClearButtonEnabled(True)
        self._grid = _Grid()
        self._name = note()
        self._none = note(tr("No symbol is called so. Try another word."))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._search, 1)
        head.addWidget(ToolButton(action(tr("Close the symbols"), "x", self._leave)))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(head)
        for part in (self._none, self._name, self._grid):
            column.addWidget(part)
        self._listen()
        self.hide()

    def ask(self, recent: str) -> None:
        """Offer the symbols, the `recent` signs first."""
        self._recent = recent
        self._search.clear()
        self._look("")
        self.show()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go down from the search into the symbols."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Down:
            return False
        self._grid.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _listen(self) -> None:
        self._search.textChanged.connect(self._look)
        self._search.returnPressed.connect(self._grid.take_current)
        self._search.installEventFilter(self)
        self._grid.taken.connect(self._take)
        self._grid.left_upwards.connect(self._search.setFocus)
        self._grid.named.connect(self._name.setText)

    def _look(self, words: str) -> None:
        fitting = found(words, self._recent)
        self._grid.show_symbols(fitting)
        self._grid.setVisible(bool(fitting))
        self._name.setVisible(bool(fitting))
        self._none.setVisible(not fitting)

    def _take(self, sign: str) -> None:
        self.hide()
        self.chosen.emit(sign)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()


class _Grid(QListWidget):
    taken = Signal(str)
    named = Signal(str)
    left_upwards = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("symbols")
        self.setAccessibleName(tr("Symbols"))
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._take)
        self.currentItemChanged.connect(lambda item, _before: self._tell(item))

    def show_symbols(self, shown: list[Symbol]) -> None:
        """Show these, the first one marked."""
        self.clear()
        side = round(self.fontMetrics().height() * 1.6)
        self.setGridSize(QSize(max(side, 32), max(side, 32)))
        for symbol in shown:
            item = QListWidgetItem(symbol.shown)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setData(Qt.ItemDataRole.UserRole, symbol)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, symbol.name)
            item.setToolTip(symbol.name)
            item.setSizeHint(self.gridSize())
            self.addItem(item)
        self.setCurrentRow(0)
        self.setFixedHeight(_ROWS * self.gridSize().height() + 2 * self.frameWidth() + 4)

    def take_current(self) -> None:
        """Take the symbol that is marked."""
        item = self.currentItem()
        if item is not None:
            self._take(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.take_current()
        elif event.key() == Qt.Key.Key_Up and self._in_first_row():
            self.left_upwards.emit()
        elif event.text().strip():
            self.left_upwards.emit()  # a letter is looked for
        else:
            super().keyPressEvent(event)

    def _in_first_row(self) -> bool:
        item = self.currentItem()
        return item is None or self.visualItemRect(item).top() <= self.gridSize().height() // 2

    def _take(self, item: QListWidgetItem) -> None:
        symbol: Symbol = item.data(Qt.ItemDataRole.UserRole)
        self.taken.emit(symbol.sign)

    def _tell(self, item: QListWidgetItem | None) -> None:
        symbol = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        self.named.emit(symbol.name if symbol else "")
