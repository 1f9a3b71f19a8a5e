"""A menu whose signs are as large as its words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QStyle

from desktop.ui.icons import icon


class Menu(QMenu):
    """Draws its ticks, and the arrows to its menus: Qt's own do not grow with the text.

    An entry that has an icon shows with that whether it is ticked, as the style sheet says.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the signs where the style sheet leaves room for them."""
        super().paintEvent(event)
        painter = QPainter(self)
        for entry in self.actions():
            if entry.menu() is not None:
                self._draw("caret-right", painter, entry, Qt.AlignmentFlag.AlignRight)
            elif entry.isChecked() and entry.icon().isNull():
                self._draw("check", painter, entry, Qt.AlignmentFlag.AlignLeft)
        painter.end()

    def _draw(self, sign: str, painter: QPainter, entry: QAction, edge: Qt.AlignmentFlag) -> None:
        side = self.fontInfo().pixelSize()
        room = self.actionGeometry(entry).adjusted(side // 2, 0, -(side // 2), 0)
        place = QStyle.alignedRect(
            self.layoutDirection(), edge | Qt.AlignmentFlag.AlignVCenter, QSize(side, side), room
        )
        mode = QIcon.Mode.Normal if entry.isEnabled() else QIcon.Mode.Disabled
        icon(sign, beside_words=True).paint(painter, place, mode=mode)
