"""The headings as a tree in the right column; a click or Enter goes there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout

from desktop.editor.outline import Heading
from desktop.language import tr
from desktop.ui.controls import Button, note
from desktop.ui.side_panels import SidePanel

_ROLE = Qt.ItemDataRole


class OutlinePanel(SidePanel):
    """Shows headings one under the other; `heading_chosen` carries an index in reading order."""

    heading_chosen = Signal(int)
    heading_wanted = Signal()
    watched = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.entitle(tr("Outline"))
        self._items: list[QTreeWidgetItem] = []
        self._current = -1
        self._tree = QTreeWidget()
        self._tree.setObjectName("list")
        self._tree.setAccessibleName(tr("Headings of the article"))
        self._tree.setHeaderHidden(True)
        self._tree.setExpandsOnDoubleClick(False)
        self._tree.setWordWrap(True)
        self._tree.itemClicked.connect(lambda item, _column: self._choose(item))
        self._tree.itemActivated.connect(lambda item, _column: self._choose(item))
        self._none = note(
            tr(
                "No heading yet. Headings divide a long article; readers and screen readers go"
                " from one to the next."
            )
        )
        self._make = Button(tr("Make this paragraph a heading"), self.heading_wanted.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(self.head())
        for part in (self._none, self._make):
            column.addWidget(part)
        column.addWidget(self._tree, 1)
        column.addStretch()
        self.show_headings(())

    def take_focus(self) -> None:
        """Put the keyboard on the heading that the caret stands under."""
        shown = self._tree if self._items else self._make
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_headings(self, headings: tuple[Heading, ...]) -> None:
        """Show `headings`, each under the last one before it that stands higher."""
        if [self._level_and_text(item) for item in self._items] != [
            (heading.level, heading.text) for heading in headings
        ]:
            self._grow(headings)
        arrived = bool(headings) and self._make.hasFocus()
        self._tree.setVisible(bool(headings))
        if arrived:
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self._none.setVisible(not headings)
        self._make.setVisible(not headings)
        self.show_current(self._current)

    def show_current(self, index: int) -> None:
        """Mark the heading at `index`; -1 marks none."""
        self._current = index
        for place, item in enumerate(self._items):
            here = place == index
            font = item.font(0)
            font.setBold(here)
            item.setFont(0, font)
            item.setData(0, _ROLE.AccessibleDescriptionRole, tr("You are here.") if here else "")
        followed = not (self._tree.hasFocus() and self._tree.selectedItems())
        if 0 <= index < len(self._items) and followed:
            self._tree.setCurrentItem(self._items[index])

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the text while in sight."""
        super().showEvent(event)
        self.watched.emit(True)  # noqa: FBT003

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the text alone while out of sight."""
        super().hideEvent(event)
        self.watched.emit(False)  # noqa: FBT003

    def _grow(self, headings: tuple[Heading, ...]) -> None:
        focused = self._focused()
        self._tree.clear()
        self._items = []
        above: list[tuple[int, QTreeWidgetItem]] = []
        for heading in headings:
            while above and above[-1][0] >= heading.level:
                above.pop()
            item = QTreeWidgetItem(above[-1][1] if above else self._tree.invisibleRootItem())
            item.setText(0, heading.text.strip() or tr("(empty heading)"))
            item.setData(0, _ROLE.UserRole, (heading.level, heading.text))
            above.append((heading.level, item))
            self._items.append(item)
        self._tree.expandAll()
        if 0 <= focused < len(self._items):
            self._tree.setCurrentItem(self._items[focused])

    def _focused(self) -> int:
        """Return the index of the heading that has the keyboard; -1: none has."""
        item = self._tree.currentItem() if self._tree.hasFocus() else None
        return self._items.index(item) if item is not None else -1

    def _level_and_text(self, item: QTreeWidgetItem) -> object:
        return item.data(0, _ROLE.UserRole)

    def _choose(self, item: QTreeWidgetItem) -> None:
        self.heading_chosen.emit(self._items.index(item))
