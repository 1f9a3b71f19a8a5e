"""The panel in which the present search is kept, and those kept are renamed, ordered, removed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.language import tr
from desktop.library import SavedSearch
from desktop.ui.controls import Button, ToolButton, action, label, note
from desktop.ui.side_panels import SidePanel

_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable


class SearchesPanel(SidePanel):
    """Shows the kept searches; numbers in signals count from the top, from 0."""

    keep_requested = Signal(str)
    chosen = Signal(int)
    renamed = Signal(int, str)
    moved = Signal(int, int)
    """A search's number, and the number it is to have."""
    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.entitle(tr("Kept searches"))
        self._name = QLineEdit()
        self._name.returnPressed.connect(self._keep)
        self._present = note()
        self._list = QListWidget()
        self._list.setObjectName("list")
        self._list.setAccessibleName(tr("Kept searches"))
        self._list.setWordWrap(True)
        self._list.itemActivated.connect(lambda item: self.chosen.emit(self._list.row(item)))
        self._list.itemChanged.connect(self._rename)
        self._none = note(tr("No search is kept yet. Look for something, then keep it here."))
        self._tools = [
            action(tr("Look for it"), "magnifying-glass", self._choose),
            action(tr("Rename"), "pencil-simple", self._edit),
            action(tr("Further up"), "arrow-up", lambda: self._move(-1), keys="Alt+Up"),
            action(tr("Further down"), "arrow-down", lambda: self._move(1), keys="Alt+Down"),
            action(tr("Remove the search"), "trash", self._remove, keys="Del"),
        ]
        self._row = QWidget()
        self._lay_out()
        self.show_searches([])

    def show_present(self, words: str, name: str) -> None:
        """Say in `words` what would be kept, and propose a name for it."""
        self._present.setText(words)
        self._name.setText(name)

    def show_searches(self, searches: Sequence[SavedSearch], current: int = -1) -> None:
        """Show `searches`, the one with the number `current` chosen."""
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._list.clear()
        for each in searches:
            item = QListWidgetItem(each.name)
            item.setFlags(_FLAGS)
            item.setToolTip(each.wanted.words)
            self._list.addItem(item)
        self._list.setCurrentRow(current)
        self._list.blockSignals(False)  # noqa: FBT003
        self._list.setVisible(bool(searches))
        self._none.setVisible(not searches)
        self._row.setVisible(bool(searches))

    def take_focus(self) -> None:
        """Put the keyboard into the name of the present search."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(self.head())
        for part in (label(tr("Name of the present search"), self._name), self._name):
            column.addWidget(part)
        column.addWidget(self._present)
        column.addWidget(Button(tr("Keep this search"), self._keep, picture="bookmark-simple"))
        column.addWidget(self._none)
        column.addWidget(self._list, 1)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        for each in self._tools:
            each.setParent(self._list)
            each.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._list.addAction(each)
            row.addWidget(ToolButton(each))
        row.addStretch(1)
        column.addWidget(self._row)
        column.addStretch()

    def _keep(self) -> None:
        if name := self._name.text().strip():
            self.keep_requested.emit(name)

    def _choose(self) -> None:
        if self._list.currentRow() >= 0:
            self.chosen.emit(self._list.currentRow())

    def _edit(self) -> None:
        if item := self._list.currentItem():
            self._list.setFocus()
            self._list.editItem(item)

    def _rename(self, item: QListWidgetItem) -> None:
        self.renamed.emit(self._list.row(item), item.text().strip())

    def _move(self, by: int) -> None:
        row = self._list.currentRow()
        if row >= 0 and 0 <= row + by < self._list.count():
            self.moved.emit(row, row + by)

    def _remove(self) -> None:
        if self._list.currentRow() >= 0:
            self.removed.emit(self._list.currentRow())
