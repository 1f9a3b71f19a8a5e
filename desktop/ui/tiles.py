"""How an entry is drawn in the grid: its cover, its title in two lines, state and day."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.library import Entry
from desktop.state_names import state_name
from desktop.ui.covers import Covers
from desktop.ui.drawing import (
    margin,
    paint_ground,
    paint_line,
    paint_title,
    since,
    small_font,
    small_metrics,
    title_font,
    title_metrics,
    two_lines,
)
from desktop.ui.entries import EntryRole, StateRole, title_of
from desktop.ui.icons import icon

LEAST = 8.6
"""A tile's least width, in sizes of the interface's letters: two in the narrowest library."""
_SHAPE = 2 / 3
"""Height of a cover by its width, as most cameras take pictures."""

_Index = QModelIndex | QPersistentModelIndex


class TilePainter(QStyledItemDelegate):
    """Draws tiles `width` pixels wide, as many as stand side by side in the list."""

    def __init__(self, covers: Covers, parent: QObject) -> None:
        super().__init__(parent)
        self.width = 0
        self._covers = covers

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """Return the size of a tile."""
        around = margin(option)
        words = 2 * title_metrics(option).height() + 2 * small_metrics(option).height()
        return QSize(self.width, self._cover_height(around) + words + 3 * around)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the tile."""
        entry: Entry = index.data(EntryRole)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paint_ground(painter, option, chosen=chosen)
        around = margin(option)
        room = option.rect.adjusted(around + 4, around, -around - 4, -around)
        frame = QRect(room.left(), room.top(), room.width(), self._cover_height(around))
        self._paint_cover(painter, option, frame, entry)
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(ink))
        room.setTop(frame.bottom() + around)
        lines = two_lines(title_of(entry), title_font(option), room.width())
        paint_title(painter, option, room, lines)
        room.setTop(room.top() + 2 * title_metrics(option).height())
        if not chosen:
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        self._paint_facts(painter, option, room, entry)
        self._paint_sign(painter, option, frame, index)
        painter.restore()

    def _cover_height(self, around: int) -> int:
        return round((self.width - 2 * around - 8) * _SHAPE)

    def _paint_cover(
        self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect, entry: Entry
    ) -> None:
        painter.save()
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(frame), 4, 4)
        painter.setClipPath(shape)
        painter.fillPath(shape, option.palette.color(QPalette.ColorRole.Midlight))
        cover = self._covers.cover(entry)
        if cover is not None:
            painter.drawPixmap(frame, cover, _middle(cover, frame.size()))
        else:
            side = frame.height() // 3
            sign = QRect(0, 0, side, side)
            sign.moveCenter(frame.center())
            icon("article", QPalette.ColorRole.PlaceholderText).paint(painter, sign)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Mid), 1))
        painter.drawPath(shape)
        painter.restore()

    def _paint_facts(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, entry: Entry
    ) -> None:
        metrics = small_metrics(option)
        painter.setFont(small_font(option))
        for number, fact in enumerate((state_name(entry.state), since(entry))):
            top = room.top() + number * metrics.height()
            line = QRect(room.left(), top, room.width(), metrics.height())
            elided = metrics.elidedText(fact, Qt.TextElideMode.ElideRight, line.width())
            paint_line(painter, line, elided)

    def _paint_sign(
        self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect, index: _Index
    ) -> None:
        """Draw where the article stands with the portals, on the ground of the words."""
        state = index.data(StateRole)
        if state is None:
            return
        from desktop.ui.portals import states  # for libraries that have a portal

        side = frame.height() // 4
        place = QRect(frame.right() - side - 3, frame.top() + 4, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.color(QPalette.ColorRole.Midlight))
        painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), 4, 4)
        icon(states.picture(state), QPalette.ColorRole.Text).paint(painter, place)


def _middle(cover: QPixmap, size: QSize) -> QRect:
    """Return the part of `cover` in the shape of `size`, as large as can be, from its middle."""
    part = size.scaled(cover.size(), Qt.AspectRatioMode.KeepAspectRatio)
    found = QRect(0, 0, part.width(), part.height())
    found.moveCenter(cover.rect().center())
    return found
