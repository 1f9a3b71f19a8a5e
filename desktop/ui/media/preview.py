"""A medium seen large: its picture, or the sign of its kind."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.library.shelved import Shelved
from desktop.ui.icons import icon
from desktop.ui.media.faces import Faces
from desktop.ui.media.words import is_picture, sign, spoken

_HIGH, _LOW = 13, 6
"""Its height in letters' heights: with a picture, and with a sign."""


class Preview(QWidget):
    """Shows one medium as large as there is room."""

    def __init__(self, faces: Faces) -> None:
        super().__init__()
        self._faces = faces
        self._shown: Shelved | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        faces.arrived.connect(lambda _media: self.update())

    def show_medium(self, medium: Shelved) -> None:
        """Show `medium`."""
        self._shown = medium
        self.setAccessibleName(spoken(medium))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that the text asks for."""
        seen = self._shown is not None and is_picture(self._shown.media)
        return QSize(200, (_HIGH if seen else _LOW) * self.fontInfo().pixelSize())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture in the middle, never larger than it is."""
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        face = self._face()
        if face and not face.isNull():
            self._paint(painter, face)
        else:
            side = round(self.height() * 0.6)
            place = QRect(0, 0, side, side)
            place.moveCenter(self.rect().center())
            icon(sign(self._shown.media)).paint(painter, place)
        painter.end()

    def _face(self) -> QPixmap | None:
        media = self._shown.media if self._shown else None
        return self._faces.face(media.hash) if media and is_picture(media) else None

    def _paint(self, painter: QPainter, face: QPixmap) -> None:
        room = self.size().boundedTo(face.size())
        size = face.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter.drawPixmap(place, face)
