"""Labels with their counts, as a tree of paths or one under the other."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QHeaderView, QTreeWidget, QTreeWidgetItem

from desktop.article.labels import Label
from desktop.language import tr
from desktop.ui.icons import icon
from desktop.vietnamese import fold

_NAME = Qt.ItemDataRole.UserRole

_LEAST = 4
"""Labels that are in sight at least."""

_STEP = 1.4
"""Ems that a label stands in from the one that it lies below."""


class LabelTree(QTreeWidget):
    """Shows labels; `chosen` carries the name of one whose articles are asked for."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("list")
        self.setAccessibleName(tr("Labels with the number of their articles"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self._stand_in()
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemClicked.connect(self._clicked)
        self.itemActivated.connect(lambda item, _column: self.chosen.emit(item.data(0, _NAME)))

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw whether a label is unfolded, in the size and the colour of its words."""
        if not self.model().hasChildren(index):
            return
        chosen = self.selectionModel().isSelected(index)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        side = self.fontInfo().pixelSize()
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        place.moveRight(rect.right())
        sign = "caret-down" if self.isExpanded(index) else "caret-right"
        icon(sign, role).paint(painter, place)

    def changeEvent(self, event: QEvent) -> None:
        """Let what lies below a label stand in by what its sign takes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._stand_in()

    def _stand_in(self) -> None:
        self.setIndentation(round(self.fontInfo().pixelSize() * _STEP))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which some labels are in sight, however large the letters."""
        return QSize(super().minimumSizeHint().width(), _LEAST * 2 * self.fontMetrics().height())

    def show_labels(self, labels: Sequence[Label], *, as_tree: bool) -> None:
        """Show `labels`; in a tree each path below the one that it begins with."""
        chosen = self.chosen_names()
        self.setRootIsDecorated(as_tree)
        self.clear()
        items: dict[str, QTreeWidgetItem] = {}
        for each in labels:
            above, _, last = each.name.rpartition("/") if as_tree else ("", "", each.name)
            item = QTreeWidgetItem([last, str(each.count)])
            item.setData(0, _NAME, each.name)
            item.setToolTip(0, each.name)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            items[each.name] = item
            if above in items:
                items[above].addChild(item)
            else:
                self.addTopLevelItem(item)
        self.expandAll()
        self.choose(chosen)

    def chosen_names(self) -> list[str]:
        """Return the names of the chosen labels, from the top."""
        return [item.data(0, _NAME) for item in self._items() if item.isSelected()]

    def choose(self, names: Iterable[str]) -> None:
        """Choose the labels of these names, and no others."""
        wanted = set(names)
        self.clearSelection()
        for item in self._items():
            if item.data(0, _NAME) in wanted:
                item.setSelected(True)
                self.scrollToItem(item)

    def narrow(self, words: str) -> None:
        """Show only labels that hold `words`, accents aside, and what they lie below."""
        typed = fold(words).split()
        shown = set()
        for item in self._items():
            if all(word in fold(item.data(0, _NAME)) for word in typed):
                above: QTreeWidgetItem | None = item
                while above is not None:
                    shown.add(above.data(0, _NAME))
                    above = above.parent()
        for item in self._items():
            item.setHidden(item.data(0, _NAME) not in shown)

    def _clicked(self, item: QTreeWidgetItem) -> None:
        if QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.chosen.emit(item.data(0, _NAME))

    def _items(self) -> list[QTreeWidgetItem]:
        return self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
