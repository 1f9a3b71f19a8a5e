"""The picture on the table, with the crop and what is hidden drawn over it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from desktop.article.recipe import AS_IT_IS, Area, Recipe, Size
from desktop.language import tr
from desktop.ui.picture_editing.grips import GRIPS, MOVE, Grip, drawn

if TYPE_CHECKING:
    from desktop.exchange.developing import Plate

_GRIP = 14
"""Pixels of a grip as drawn; a mouse takes it from twice as far."""
_MARGIN = 16
_STEP = 0.01
_SHADE = QColor(0, 0, 0, 150)
_ARROWS = {
    Qt.Key.Key_Left: (-_STEP, 0.0),
    Qt.Key.Key_Right: (_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -_STEP),
    Qt.Key.Key_Down: (0.0, _STEP),
}
_CURSORS = {
    (0, 0): Qt.CursorShape.SizeAllCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
}


class Canvas(QWidget):
    """Shows the picture; `changed` carries a recipe and the word that joins it to the last one."""

    changed = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("The picture and its crop"))
        self.setAccessibleDescription(
            tr("Arrows move the crop; with Shift they make it smaller or larger.")
        )
        self.shape: float | None = None
        """Width over height in pixels that the crop keeps."""
        self._image = QImage()
        self._recipe, self._original = AS_IT_IS, (1, 1)
        self._hiding = False
        self._held: tuple[Grip, QPointF, Area] | None = None
        self._gestures = 0

    def show_proof(self, proof: "Plate") -> None:
        """Show how the picture looks."""
        size = (proof.width, proof.height, proof.width * 4)
        self._image = QImage(proof.data, *size, QImage.Format.Format_RGBA8888).copy()
        self.update()

    def show_recipe(self, recipe: Recipe, original: Size) -> None:
        """Show the crop and the hidden areas of `recipe`."""
        self._recipe, self._original = recipe, original
        self.update()

    def hide_areas(self, *, hiding: bool) -> None:
        """Let the mouse draw areas to be hidden, and the keys move the last of them."""
        self._hiding = hiding
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a comfortable size."""
        return QSize(640, 480)

    def minimumSizeHint(self) -> QSize:
        """Be content with little."""
        return QSize(200, 160)

    def crop_rect(self) -> QRectF:
        """Return where the crop is drawn, in the widget's pixels."""
        return self._on_screen(self._recipe.crop)

    # How it is drawn.

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, a shade over what goes, the grips, and frames around what is hidden."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing
        )
        if not self._image.isNull():
            painter.drawImage(self._room(), self._image)
            self._draw_crop(painter)
            for area in self._recipe.blurred:
                seen = self._recipe.in_frame(area, self._original)
                _frame(painter, self._on_screen(seen), dashed=True)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().highlight().color(), 3))
            painter.drawRect(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.end()

    def _draw_crop(self, painter: QPainter) -> None:
        room, crop = self._room(), self.crop_rect()
        for part in (
            QRectF(room.left(), room.top(), room.width(), crop.top() - room.top()),
            QRectF(room.left(), crop.bottom(), room.width(), room.bottom() - crop.bottom()),
            QRectF(room.left(), crop.top(), crop.left() - room.left(), crop.height()),
            QRectF(crop.right(), crop.top(), room.right() - crop.right(), crop.height()),
        ):
            painter.fillRect(part, _SHADE)
        self._draw_words(painter, crop)
        _frame(painter, crop, dashed=False)
        if self._held or self._recipe.straighten:
            _thirds(painter, crop)
        for grip in () if self._hiding else GRIPS:
            square = QRectF(0, 0, _GRIP, _GRIP)
            square.moveCenter(_grip_point(crop, grip))
            painter.setPen(QPen(QColor(0, 0, 0), 2))
            painter.fillRect(square, QColor(255, 255, 255))
            painter.drawRect(square)

    def _draw_words(self, painter: QPainter, crop: QRectF) -> None:
        """Draw the watermark about as `desktop.exchange.developing` will write it."""
        if not self._recipe.watermark:
            return
        height = max(7, round(max(crop.width(), crop.height()) * 0.028))
        font = QFont(self.font())
        font.setPixelSize(height)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        inside = crop.adjusted(0, 0, -height * 0.8, -height * 0.6)
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        for offset, colour in ((1, QColor(0, 0, 0, 170)), (0, QColor(255, 255, 255, 230))):
            painter.setPen(colour)
            painter.drawText(inside.translated(offset, offset), corner, self._recipe.watermark)

    # What the mouse and the keys do.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a grip, of the crop, or begin an area to be hidden."""
        if event.button() is not Qt.MouseButton.LeftButton or self._image.isNull():
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._gestures += 1
        at = event.position()
        if self._hiding:
            start = self._in_frame(at)
            self._held = (Grip(1, 1), at, Area(*start, 0.0, 0.0))
            return
        grip = self._grip_at(at)
        self._held = (grip, at, self._recipe.crop) if grip else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw what is held, or show what could be."""
        if not self._held:
            grip = None if self._hiding else self._grip_at(event.position())
            cross = Qt.CursorShape.CrossCursor if self._hiding else Qt.CursorShape.ArrowCursor
            self.setCursor(_CURSORS[grip.across, grip.down] if grip else cross)
            return
        if not self._hiding:
            self._draw_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; an area that was drawn is hidden."""
        if self._held and self._hiding:
            (left, top), (right, bottom) = (
                self._in_frame(self._held[1]),
                self._in_frame(event.position()),
            )
            self._hide(
                Area(min(left, right), min(top, bottom), abs(right - left), abs(bottom - top))
            )
        self._held = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the crop, or the last hidden area, by arrows; with Shift change its size."""
        by = _ARROWS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        larger = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        grip = Grip(1 if by[0] else 0, 1 if by[1] else 0) if larger else MOVE
        if self._hiding:
            self._move_hidden(grip, by)
        else:
            self._crop(drawn(self._recipe.crop, grip, by, self._parts()), "keys")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def add_hidden(self) -> None:
        """Hide an area in the middle of the crop, which arrows then move."""
        crop = self._recipe.crop
        self._hide(
            Area(
                crop.left + crop.width * 0.4,
                crop.top + crop.height * 0.4,
                crop.width * 0.2,
                crop.height * 0.2,
            )
        )
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw_to(self, at: QPointF) -> None:
        if not self._held:
            return
        grip, start, area = self._held
        room = self._room()
        by = (at.x() - start.x()) / room.width(), (at.y() - start.y()) / room.height()
        self._crop(drawn(area, grip, by, self._parts()), f"drawing {self._gestures}")

    def _crop(self, crop: Area, joined: str) -> None:
        self.changed.emit(replace(self._recipe, crop=crop), joined)

    def _hide(self, area: Area) -> None:
        if min(area.width, area.height) < _STEP:
            return
        hidden = self._recipe.in_original(area, self._original)
        self.changed.emit(replace(self._recipe, blurred=(*self._recipe.blurred, hidden)), "")

    def _move_hidden(self, grip: Grip, by: tuple[float, float]) -> None:
        if not self._recipe.blurred:
            return
        *others, last = self._recipe.blurred
        moved = self._moved(last, by) if grip == MOVE else self._grown(last, by)
        self.changed.emit(replace(self._recipe, blurred=(*others, moved)), "hiding")

    def _moved(self, area: Area, by: tuple[float, float]) -> Area:
        """Return the `area` of the original that is seen so much further on."""
        middle = (area.left + area.width / 2, area.top + area.height / 2)
        x, y = self._recipe.frame_point(middle, self._original)
        there = self._recipe.original_point((x + by[0], y + by[1]), self._original)
        return replace(
            area, left=there[0] - area.width / 2, top=there[1] - area.height / 2
        ).kept_inside()

    def _grown(self, area: Area, by: tuple[float, float]) -> Area:
        across, down = by[::-1] if self._recipe.turns % 2 else by
        return replace(area, width=area.width + across, height=area.height + down).kept_inside()

    def _parts(self) -> float | None:
        width, height = self._recipe.frame(self._original)
        return None if self.shape is None else self.shape * height / width

    def _grip_at(self, at: QPointF) -> Grip | None:
        crop = self.crop_rect()
        near = [grip for grip in GRIPS if _is_near(_grip_point(crop, grip), at)]
        if near:
            return near[0]
        return MOVE if crop.contains(at) else None

    def _room(self) -> QRectF:
        """Return where the picture is drawn: as large as fits, in the middle."""
        width, height = self._recipe.frame(self._original)
        inside = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        scale = max(0.001, min(inside.width() / width, inside.height() / height))
        room = QRectF(0, 0, width * scale, height * scale)
        room.moveCenter(inside.center())
        return room

    def _on_screen(self, area: Area) -> QRectF:
        room = self._room()
        return QRectF(
            room.left() + area.left * room.width(),
            room.top() + area.top * room.height(),
            area.width * room.width(),
            area.height * room.height(),
        )

    def _in_frame(self, at: QPointF) -> tuple[float, float]:
        room = self._room()
        across = (at.x() - room.left()) / room.width()
        down = (at.y() - room.top()) / room.height()
        return min(1.0, max(0.0, across)), min(1.0, max(0.0, down))


def _grip_point(crop: QRectF, grip: Grip) -> QPointF:
    return QPointF(
        crop.center().x() + grip.across * crop.width() / 2,
        crop.center().y() + grip.down * crop.height() / 2,
    )


def _is_near(point: QPointF, at: QPointF) -> bool:
    return max(abs(point.x() - at.x()), abs(point.y() - at.y())) <= _GRIP


def _frame(painter: QPainter, rect: QRectF, *, dashed: bool) -> None:
    """Draw a frame that is seen on any picture: white on black."""
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0), 4))
    painter.drawRect(rect)
    painter.setPen(QPen(QColor(255, 255, 255), 2, style))
    painter.drawRect(rect)


def _thirds(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(QPen(QColor(255, 255, 255, 130), 1))
    for part in (1 / 3, 2 / 3):
        x, y = rect.left() + rect.width() * part, rect.top() + rect.height() * part
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
