"""The list of articles: a model of entries, and how one is drawn and read aloud."""

from html import escape
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.language import tr
from desktop.library import Entry
from desktop.state_names import state_name
from desktop.ui.icons import icon
from desktop.ui.moments import day_and_clock

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.article.post import SyncState

EntryRole = Qt.ItemDataRole.UserRole
StateRole = Qt.ItemDataRole.UserRole + 1
"""Where the article stands with the portals: a `SyncState`, or None."""
_Index = QModelIndex | QPersistentModelIndex


def spoken(entry: Entry, state: "SyncState | None" = None) -> str:
    """Return what a screen reader says of `entry`: all of it, nothing cut."""
    parts = [
        title_of(entry),
        _word(state),
        state_name(entry.state),
        day_and_clock(entry.modified_at),
        entry.plain_snippet,
    ]
    return ", ".join(part for part in parts if part)


def _word(state: "SyncState | None") -> str:
    if state is None:
        return ""
    from desktop.ui.portals import states  # for libraries that have a portal

    return states.word(state)


def title_of(entry: Entry) -> str:
    """Return the title, or what stands for one that is not written yet."""
    return entry.title or tr("Without a title")


class Entries(QAbstractListModel):
    """The entries that are listed; `more_wanted` asks for those that follow, once for each part."""

    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []
        self._states: dict[UUID, SyncState] = {}
        self._more = False

    def show(
        self,
        entries: list[Entry],
        *,
        more: bool = False,
        states: "Mapping[UUID, SyncState] | None" = None,
    ) -> None:
        """Put `entries` in place of what was listed; `more` says that others follow."""
        self.beginResetModel()
        self._entries, self._more, self._states = list(entries), more, dict(states or {})
        self.endResetModel()

    def add(
        self, entries: list[Entry], *, more: bool, states: "Mapping[UUID, SyncState] | None" = None
    ) -> None:
        """Put `entries` below what is listed, each only once."""
        self._states.update(states or {})
        listed = {entry.id for entry in self._entries}
        added = [entry for entry in entries if entry.id not in listed]
        self._more = more
        if added:
            first = len(self._entries)
            self.beginInsertRows(QModelIndex(), first, first + len(added) - 1)
            self._entries += added
            self.endInsertRows()

    def canFetchMore(self, parent: _Index) -> bool:
        """Tell whether others follow that nobody has asked for yet."""
        return self._more and not parent.isValid()

    def fetchMore(self, _parent: _Index) -> None:
        """Ask for those that follow; they arrive later."""
        self._more = False
        self.more_wanted.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many entries there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return what the list shows, says and hands on."""
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(entry, self._states.get(entry.id))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(entry)
        if role == StateRole:
            return self._states.get(entry.id)
        return entry if role == EntryRole else None

    def _tip(self, entry: Entry) -> str:
        lines = [title_of(entry), _word(self._states.get(entry.id))]
        return "".join(f"<p>{escape(line)}</p>" for line in lines if line)  # so that it wraps

    def row_of(self, article_id: UUID | None) -> QModelIndex:
        """Return the index of the article, or one that is not valid."""
        for row, entry in enumerate(self._entries):
            if entry.id == article_id:
                return self.index(row)
        return QModelIndex()


class EntryPainter(QStyledItemDelegate):
    """Draws the title in up to two lines; below it state, day and the words that were found.

    Each entry has room for two lines, so that a long list is measured by its first.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """Return the size that the text asks for."""
        lines = 2 * _title_metrics(option).height() + _small_metrics(option).height()
        return QSize(200, lines + 4 + 2 * _space(option))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the entry."""
        entry: Entry = index.data(EntryRole)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, chosen=chosen)
        space = _space(option)
        room = option.rect.adjusted(space + 4, space, -space - 4, -space)
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(ink))
        room.setTop(self._paint_title(painter, option, room, title_of(entry)))
        if not chosen:
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        self._paint_facts(painter, option, room, entry, index.data(StateRole))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, chosen: bool
    ) -> None:
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

    def _paint_title(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, title: str
    ) -> int:
        """Draw the title and return where it ends."""
        font, height = _title_font(option), _title_metrics(option).height()
        lines = two_lines(title, font, room.width())
        top = room.top() + (height // 2 if len(lines) == 1 else 0)
        painter.setFont(font)
        for text in lines:
            _draw(painter, QRect(room.left(), top, room.width(), height), text)
            top += height
        return top

    def _paint_facts(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        entry: Entry,
        state: "SyncState | None",
    ) -> None:
        metrics = _small_metrics(option)
        facts = [state_name(entry.state), day_and_clock(entry.modified_at), entry.plain_snippet]
        line = QRect(room.left(), room.top() + 4, room.width(), metrics.height())
        if state:
            facts = [*_pressing(state), *facts]
            self._paint_sign(painter, option, line, state)
            room = room.adjusted(0, 0, -line.height() - 4, 0)
        text = " · ".join(fact for fact in facts if fact)
        painter.setFont(_small_font(option))
        _draw(painter, line, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width()))

    def _paint_sign(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, state: "SyncState"
    ) -> None:
        """Draw the sign of `state` at the end of the line; each has its own shape."""
        from desktop.ui.portals import states

        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        side = line.height()
        sign = QRect(line.right() - side + 1, line.top(), side, side)
        icon(states.picture(state), role).paint(painter, sign)


def _pressing(state: "SyncState") -> list[str]:
    """Return the words that a writer should meet without looking for them."""
    from desktop.ui.portals import states

    return [states.word(state)] if state in states.PRESSING else []


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


def _draw(painter: QPainter, line: QRect, text: str) -> None:
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _title_font(option: QStyleOptionViewItem) -> QFont:
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _small_font(option: QStyleOptionViewItem) -> QFont:
    font = QFont(option.font)
    font.setPixelSize(round(option.font.pixelSize() * 13 / 15))
    return font


def _title_metrics(option: QStyleOptionViewItem) -> QFontMetrics:
    return QFontMetrics(_title_font(option))


def _small_metrics(option: QStyleOptionViewItem) -> QFontMetrics:
    return QFontMetrics(_small_font(option))


def _space(option: QStyleOptionViewItem) -> int:
    return round(option.font.pixelSize() * 8 / 15)
