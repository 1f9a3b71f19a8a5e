"""Articles with a bar below their words: each one's share of the most there can be."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.site.statistics.parts import ArticleList

SHARE = Qt.ItemDataRole.UserRole + 1
"""An item's share, 0 to 1."""

THICK, SIDE, FOOT = 0.5, 0.45, 0.7
"""Lines' heights: of a bar, and of the room at its sides and below it."""


class ChartedArticles(ArticleList):
    """Articles that stand out, each with its bar."""

    def __init__(self, name: str) -> None:
        super().__init__(name, extra=THICK + FOOT)
        self._list.setItemDelegate(BarBelow(self._list))

    def show_shares(self, articles: list[tuple[str, str, float]]) -> None:
        """List articles: (32 digits of the id, words, share between 0 and 1)."""
        self.show_articles([(name, words) for name, words, _share in articles])
        for row, (_name, _words, share) in enumerate(articles):
            item = self._list.item(row)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            item.setData(SHARE, share)


class BarBelow(QStyledItemDelegate):
    """Draws the bar; the item keeps room for it below its words."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the item, then its bar."""
        super().paint(painter, option, index)
        place, filled = bar_of(option, float(index.data(SHARE) or 0.0))
        chosen = option.state & QStyle.StateFlag.State_Selected
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Highlight
        painter.save()
        painter.fillRect(filled, option.palette.color(role))
        painter.setPen(QPen(option.palette.color(role if chosen else QPalette.ColorRole.Mid)))
        painter.drawRect(place)
        painter.restore()


def bar_of(option: QStyleOptionViewItem, share: float) -> tuple[QRectF, QRectF]:
    """Return where the whole bar stands in the item, and the part of it that is filled."""
    line = option.fontMetrics.height()
    room = QRectF(option.rect)
    top = room.bottom() - (THICK + FOOT) * line
    whole = QRectF(room.left() + SIDE * line, top, room.width() - 2 * SIDE * line, THICK * line)
    return whole, QRectF(whole.topLeft(), whole.size()).adjusted(
        0, 0, -whole.width() * (1 - share), 0
    )
