"""A map as it will look: the outlines of its areas, the agency's own one filled."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.export.site.outlines import rings_of_path
from desktop.export.site.views import Region
from desktop.language import tr

_LETTERS = 16
"""How many letters high the drawing is."""
_MARGIN = 8


class MapDrawing(QWidget):
    """Draws areas in the window's colours."""

    def __init__(self) -> None:
        super().__init__()
        self._outlines: list[tuple[str, QPainterPath]] = []
        self._marked = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_areas(self, areas: tuple[Region, ...], marked: str) -> None:
        """Draw `areas`; the one called `marked` is the agency's own."""
        self._outlines = [(area.name, path_of(area.outline)) for area in areas]
        self._marked = marked
        self.setVisible(bool(areas))
        self.setFixedHeight(_LETTERS * self.fontInfo().pixelSize())
        self.setAccessibleName(tr("The map of {count} areas", count=len(areas)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the areas as large as there is room, the agency's own one last."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fitting = self._fitting()
        for name, outline in sorted(self._outlines, key=lambda area: area[0] == self._marked):
            marked = name == self._marked and bool(name)
            colour = self.palette().color
            ground = QPalette.ColorRole.Highlight if marked else QPalette.ColorRole.Base
            painter.setBrush(colour(ground))
            painter.setPen(QPen(colour(QPalette.ColorRole.Text), 1))
            painter.drawPath(fitting.map(outline))
        painter.end()

    def _fitting(self) -> QTransform:
        box = QRectF()
        for _name, outline in self._outlines:
            box = box.united(outline.boundingRect())
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        scale = min(room.width() / (box.width() or 1), room.height() / (box.height() or 1))
        middle = room.center() - QPointF(box.center() * scale)
        return QTransform(scale, 0, 0, scale, middle.x(), middle.y())


def path_of(outline: str) -> QPainterPath:
    """Return the path data `outline` of an area as what a painter draws."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings_of_path(outline):
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
    return path
