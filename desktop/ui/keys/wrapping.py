"""Rows of a tree as high as their words ask for: Qt itself gives each one line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

_TALL = 10_000


class WrappingRows(QStyledItemDelegate):
    """Lets the words of `view` wrap at the width of their column."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        view.setWordWrap(True)
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        view.header().sectionResized.connect(view.scheduleDelayedItemsLayout)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of a cell whose words wrap."""
        size = super().sizeHint(option, index)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        metrics, words = shown.fontMetrics, shown.text
        plain = metrics.size(0, words)
        room = self._width(index) - (size.width() - plain.width())
        flags = Qt.TextFlag.TextWordWrap.value
        wrapped = metrics.boundingRect(QRect(0, 0, room, _TALL), flags, words).height()
        return QSize(size.width(), size.height() + max(0, wrapped - plain.height()))

    def _width(self, index: QModelIndex | QPersistentModelIndex) -> int:
        if self._view.isFirstColumnSpanned(index.row(), index.parent()):
            return self._view.viewport().width()
        return self._view.columnWidth(index.column())
