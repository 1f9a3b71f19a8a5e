"""The grid of media: a model, and how one is drawn."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.language import tr
from desktop.library.shelved import Shelved
from desktop.ui.icons import icon
from desktop.ui.media.dragging import dragged
from desktop.ui.media.faces import Faces
from desktop.ui.media.words import brief, is_picture, sign, spoken

MediumRole = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex

_WIDE, _HIGH, _SPACE = 10, 7, 0.5
"""The room of a picture, and around it, in letters' heights."""


class Tiles(QAbstractListModel):
    """The media that are listed; `more_wanted` asks for those that follow, once for each part."""

    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._media: list[Shelved] = []
        self._more = False

    def show(self, media: list[Shelved], *, more: bool) -> None:
        """Put `media` in place of what was listed; `more` says that others follow."""
        self.beginResetModel()
        self._media, self._more = list(media), more
        self.endResetModel()

    def add(self, media: list[Shelved], *, more: bool) -> None:
        """Put `media` below what is listed."""
        self._more = more
        if media:
            first = len(self._media)
            self.beginInsertRows(QModelIndex(), first, first + len(media) - 1)
            self._media += media
            self.endInsertRows()

    def renew(self, medium: Shelved) -> None:
        """Show what is known of a medium now."""
        row = self.row_of(medium.media.hash)
        if row.isValid():
            self._media[row.row()] = medium
            self.dataChanged.emit(row, row)

    def row_of(self, media: str) -> QModelIndex:
        """Return the index of the medium, or one that is not valid."""
        for row, medium in enumerate(self._media):
            if medium.media.hash == media:
                return self.index(row)
        return QModelIndex()

    def canFetchMore(self, parent: _Index) -> bool:
        """Tell whether others follow that nobody has asked for yet."""
        return self._more and not parent.isValid()

    def fetchMore(self, _parent: _Index) -> None:
        """Ask for those that follow; they arrive later."""
        self._more = False
        self.more_wanted.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many media there are."""
        return 0 if parent.isValid() else len(self._media)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return what the grid shows, says and hands on."""
        medium = self._media[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return medium.media.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(medium)
        return medium if role == MediumRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:  # noqa: ARG002
        """Say that every medium can be chosen and dragged."""
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled

    def mimeData(self, indexes: "list[QModelIndex]") -> QMimeData:  # type: ignore[override]  # noqa: N802 - Qt's own name
        """Return what is dragged into the text."""
        return dragged([index.data(MediumRole) for index in indexes])


class TilePainter(QStyledItemDelegate):
    """Draws the picture or its sign, below it the name and the measures, one line each."""

    def __init__(self, view: QWidget, faces: Faces) -> None:
        super().__init__(view)
        self._faces = faces

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """Return the size that the text asks for."""
        em = option.font.pixelSize()
        lines = QFontMetrics(option.font).height() + QFontMetrics(_small(option.font)).height()
        space = round(_SPACE * em)
        return QSize(_WIDE * em + 4 * space, _HIGH * em + lines + 5 * space)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the medium."""
        medium: Shelved = index.data(MediumRole)
        em, chosen = option.font.pixelSize(), _is(option, QStyle.StateFlag.State_Selected)
        space = round(_SPACE * em)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        _paint_ground(painter, option, chosen=chosen)
        room = option.rect.adjusted(2 * space, 2 * space, -2 * space, -2 * space)
        box = QRect(room.left(), room.top(), room.width(), _HIGH * em)
        self._paint_face(painter, option, box, medium, chosen=chosen)
        room.setTop(box.bottom() + space)
        _paint_words(painter, option, room, medium, chosen=chosen)
        painter.restore()

    def _paint_face(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        medium: Shelved,
        *,
        chosen: bool,
    ) -> None:
        face = self._faces.face(medium.media.hash) if is_picture(medium.media) else None
        if face and not face.isNull():
            size = face.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(0, 0, *size.boundedTo(face.size()).toTuple())
            place.moveCenter(box.center())
            painter.drawPixmap(place, face)
            return
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.PlaceholderText
        side = round(box.height() * 0.5)
        place = QRect(0, 0, side, side)
        place.moveCenter(box.center())
        painter.setPen(option.palette.color(QPalette.ColorRole.Mid))
        icon(sign(medium.media), role).paint(painter, place)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, *, chosen: bool) -> None:
    ground = option.rect.adjusted(3, 3, -3, -3)
    if chosen or _is(option, QStyle.StateFlag.State_MouseOver):
        role = QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Midlight
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.color(role))
        painter.drawRoundedRect(ground, 6, 6)
    if _is(option, QStyle.StateFlag.State_HasFocus):
        ring = QPalette.ColorRole.Text if chosen else QPalette.ColorRole.Highlight
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(option.palette.color(ring), 3))
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6)


def _paint_words(
    painter: QPainter, option: QStyleOptionViewItem, room: QRect, medium: Shelved, *, chosen: bool
) -> None:
    lines = ((medium.media.name, option.font), (_measures(medium), _small(option.font)))
    role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
    for text, font in lines:
        metrics = QFontMetrics(font)
        line = QRect(room.left(), room.top(), room.width(), metrics.height())
        painter.setFont(font)
        painter.setPen(option.palette.color(role))
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
        room.setTop(line.bottom() + 1)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.PlaceholderText


def _measures(medium: Shelved) -> str:
    if not medium.group:
        return brief(medium.media)
    group = tr("Group {number}", number=medium.group)
    return f"{group} · {medium.media.width} × {medium.media.height}"


def _is(option: QStyleOptionViewItem, state: QStyle.StateFlag) -> bool:
    return bool(option.state & state)


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(round(font.pixelSize() * 13 / 15))
    return made
