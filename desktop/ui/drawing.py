"""How an entry's words and ground are drawn, in the list and in the grid alike."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.article.model import now
from desktop.language import tr, trn
from desktop.library import Entry, Stays
from desktop.ui.moments import day_and_clock


def since(entry: Entry) -> str:
    """Return when the article was last modified, or how long it still lies in the bin, and why."""
    if entry.deleted_at is None:
        return day_and_clock(entry.modified_at)
    if entry.stays is Stays.PUBLISHED:
        return tr("kept, for it was published")
    if entry.stays is Stays.AWAITED:
        return tr("kept, for a portal waits for it")
    from desktop.library.bin import days_left

    days = days_left(entry.deleted_at, now())
    if days == 0:
        return tr("goes for good today")
    return trn("one day left", "{count} days left", days)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, *, chosen: bool) -> None:
    """Draw what is behind an entry: whether it is chosen, pointed at, or has the keyboard."""
    ground = option.rect.adjusted(5, 1, -5, -1)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if chosen or hovered:
        role = QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Midlight
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.color(role))
        painter.drawRoundedRect(ground, 6, 6)
    if option.state & QStyle.StateFlag.State_HasFocus:
        ring = QPalette.ColorRole.Text if chosen else QPalette.ColorRole.Highlight
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(option.palette.color(ring), 3))
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6)


def paint_title(
    painter: QPainter, option: QStyleOptionViewItem, room: QRect, lines: list[str]
) -> int:
    """Draw the lines of a title from the top of `room` and return where they end."""
    height, top = title_metrics(option).height(), room.top()
    painter.setFont(title_font(option))
    for text in lines:
        paint_line(painter, QRect(room.left(), top, room.width(), height), text)
        top += height
    return top


def paint_line(painter: QPainter, line: QRect, text: str) -> None:
    """Draw `text` at the left of `line`."""
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def two_lines(text: str, font: QFont, width: int) -> list[str]:
    """Return `text` as one or two lines at most `width` pixels wide; the second may be cut."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    layout.endLayout()
    end = first.textLength()
    if end >= len(text):
        return [text]
    rest = QFontMetrics(font).elidedText(text[end:], Qt.TextElideMode.ElideRight, width)
    return [text[:end].rstrip(), rest]


def title_font(option: QStyleOptionViewItem) -> QFont:
    """Return the font of titles."""
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def small_font(option: QStyleOptionViewItem) -> QFont:
    """Return the font of what stands below a title."""
    font = QFont(option.font)
    font.setPixelSize(round(option.font.pixelSize() * 13 / 15))
    return font


def title_metrics(option: QStyleOptionViewItem) -> QFontMetrics:
    """Return the measures of the font of titles."""
    return QFontMetrics(title_font(option))


def small_metrics(option: QStyleOptionViewItem) -> QFontMetrics:
    """Return the measures of the font below."""
    return QFontMetrics(small_font(option))


def margin(option: QStyleOptionViewItem) -> int:
    """Return the space around what is drawn."""
    return round(option.font.pixelSize() * 8 / 15)
