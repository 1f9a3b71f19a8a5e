"""Bars: days side by side, and a share of a whole. What they show stands beside them in words."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.vietnamese.numbers import format_number

_GAP = 0.25
"""Part of a bar's room that stays empty beside it."""

_WIDEST = 3
"""Lines' heights that a bar and its gap take at most; a day's name fits below it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it stands for, in full and as short as fits below it, and how high it is."""

    name: str
    short: str
    count: int
    words: str


class DayBars(QWidget):
    """Days as bars, the oldest at the left; the highest count is written at its line."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show `bars`."""
        self._bars = bars
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for ten lines' height."""
        line = self.fontMetrics().height()
        return QSize(16 * line, 10 * line)

    def minimumSizeHint(self) -> QSize:
        """Be content with a narrow place."""
        return QSize(0, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Name the day under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._at(event.pos().x())
            QToolTip.showText(event.globalPos(), f"{at.name}: {at.words}" if at else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the highest count's line, the bars, and the days below the first and last."""
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room, highest = self._room(), max(1, *(bar.count for bar in self._bars))
        palette = self.palette()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid)))
        for y in (room.top(), room.bottom()):
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        line = self.fontMetrics().height()
        top = QRectF(room.left(), room.top() - line, room.width(), line)
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft, format_number(highest))
        feet = QRectF(room.left(), room.bottom(), self._step() * len(self._bars), line * 1.3)
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.drawText(feet, Qt.AlignmentFlag.AlignLeft | bottom, self._bars[0].short)
        if len(self._bars) > 1:
            painter.drawText(feet, Qt.AlignmentFlag.AlignRight | bottom, self._bars[-1].short)
        self._draw_bars(painter, room, highest)
        painter.end()

    def _draw_bars(self, painter: QPainter, room: QRectF, highest: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        step = self._step()
        for at, bar in enumerate(self._bars):
            height = room.height() * bar.count / highest
            left = room.left() + step * (at + _GAP / 2)
            painter.drawRect(QRectF(left, room.bottom() - height, step * (1 - _GAP), height))

    def _room(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(0, line * 1.2, self.width(), self.height() - 2.6 * line)

    def _step(self) -> float:
        """Return the room of a bar and its gap: a few days are not drawn as walls."""
        return max(1.0, min(self.width() / len(self._bars), _WIDEST * self.fontMetrics().height()))

    def _at(self, x: int) -> Bar | None:
        at = int(x / self._step()) if self._bars else 0
        return self._bars[at] if 0 <= at < len(self._bars) else None


class ShareBar(QWidget):
    """A part of a whole as one bar, as wide as its place."""

    def __init__(self, part: int, whole: int) -> None:
        super().__init__()
        self._share = part / whole if whole else 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for two thirds of a line."""
        return QSize(100, round(self.fontMetrics().height() * 0.66))

    def minimumSizeHint(self) -> QSize:
        """Be content with a narrow place."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the whole as a frame and the part in it."""
        painter = QPainter(self)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid)))
        painter.drawRect(frame)
        filled = QRectF(frame.left(), frame.top(), frame.width() * self._share, frame.height())
        painter.fillRect(filled, self.palette().color(QPalette.ColorRole.Highlight))
        painter.end()
