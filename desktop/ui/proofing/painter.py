"""How a row of the list is drawn: a heading in one line, a finding in two, with its mend beside."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.icons import icon
from desktop.ui.proofing.rows import Row, RowRole
from desktop.ui.proofing.signs import PICTURES, ink
from desktop.vietnamese.numbers import format_number

_Index = QModelIndex | QPersistentModelIndex
_Roles = QPalette.ColorRole


class RowPainter(QStyledItemDelegate):
    """Draws rows; `mend_area` is where a click mends at once."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size that the text asks for."""
        row: Row = index.data(RowRole)
        line = QFontMetrics(option.font).height()
        space = _space(option)
        if row.found is None:
            return QSize(200, max(line + 2 * space, 32))
        small = QFontMetrics(_small(option.font)).height() if row.rest else 0
        return QSize(200, max(line + small + space, 32))

    def mend_area(self, option: QStyleOptionViewItem) -> QRect:
        """Return the part of a finding's row that mends it."""
        side = max(24, round(option.font.pixelSize() * 1.9))
        area = QRect(0, 0, side, side)
        area.moveCenter(option.rect.center())
        area.moveRight(option.rect.right() - _space(option))
        return area

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row."""
        row: Row = index.data(RowRole)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, chosen=chosen)
        if row.found is None:
            _paint_heading(painter, option, row, chosen=chosen)
        else:
            self._paint_finding(painter, option, row, chosen=chosen)
        painter.restore()

    def _paint_finding(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, *, chosen: bool
    ) -> None:
        space = _space(option)
        room = option.rect.adjusted(space + _side(option) + space, space // 2, -space, -space // 2)
        if row.found and row.found.finding.mendable:
            area = self.mend_area(option)
            room.setRight(area.left() - 4)
            _paint_mend(painter, option, area, chosen=chosen)
        height = QFontMetrics(option.font).height()
        painter.setPen(_colour(option, _Roles.Text, chosen=chosen))
        _line(painter, option.font, QRect(room.left(), room.top(), room.width(), height), row.title)
        if row.rest:
            painter.setPen(_colour(option, _Roles.PlaceholderText, chosen=chosen))
            below = QRect(room.left(), room.top() + height, room.width(), room.height() - height)
            _line(painter, _small(option.font), below, row.rest)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, *, chosen: bool) -> None:
    ground = option.rect.adjusted(4, 1, -4, -1)
    if chosen or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.color(_Roles.Highlight if chosen else _Roles.Midlight))
        painter.drawRoundedRect(ground, 6, 6)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(option.palette.color(_Roles.Text if chosen else _Roles.Highlight), 3))
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6)


def _paint_heading(
    painter: QPainter, option: QStyleOptionViewItem, row: Row, *, chosen: bool
) -> None:
    space, side = _space(option), _side(option)
    room = option.rect.adjusted(space, 0, -space, 0)
    sign = QRect(room.left(), room.center().y() - side // 2, side, side)
    role = _Roles.HighlightedText if chosen else ink(row.kind.severity)
    icon(PICTURES[row.kind.severity], role).paint(painter, sign)
    arrow = QRect(room.right() - side, sign.top(), side, side)
    fold = "caret-right" if row.folded else "caret-down"
    icon(fold, _Roles.HighlightedText if chosen else _Roles.Text).paint(painter, arrow)
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold)
    count = format_number(len(row.kind.found))
    wide = QFontMetrics(font).horizontalAdvance(count)
    painter.setPen(_colour(option, _Roles.Text, chosen=chosen))
    number = QRect(arrow.left() - wide - space, room.top(), wide + 2, room.height())
    _line(painter, font, number, count)
    left = sign.right() + space
    title = QRect(left, room.top(), number.left() - space - left, room.height())
    _line(painter, font, title, row.title)


def _paint_mend(
    painter: QPainter, option: QStyleOptionViewItem, area: QRect, *, chosen: bool
) -> None:
    edge = _colour(option, _Roles.Mid, chosen=chosen)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, 6, 6)
    inner = area.adjusted(4, 4, -4, -4)
    icon("check", _Roles.HighlightedText if chosen else _Roles.Text).paint(painter, inner)


def _line(painter: QPainter, font: QFont, room: QRect, text: str) -> None:
    painter.setFont(font)
    one_line = " ".join(text.split())
    shown = QFontMetrics(font).elidedText(one_line, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _colour(option: QStyleOptionViewItem, role: QPalette.ColorRole, *, chosen: bool) -> QColor:
    return option.palette.color(_Roles.HighlightedText if chosen else role)


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(round(font.pixelSize() * 13 / 15))
    return made


def _side(option: QStyleOptionViewItem) -> int:
    return round(option.font.pixelSize() * 1.2)


def _space(option: QStyleOptionViewItem) -> int:
    return round(option.font.pixelSize() * 8 / 15)
