"""The list of articles: a model of entries, and how one is drawn and read aloud."""

from dataclasses import replace
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
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.language import tr
from desktop.library import HIT_BEGINS, HIT_ENDS, Entry
from desktop.state_names import state_name
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
from desktop.ui.finding_articles.hits import near_hit, paint_hits
from desktop.ui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.article.post import SyncState

EntryRole = Qt.ItemDataRole.UserRole
StateRole = Qt.ItemDataRole.UserRole + 1
"""Where the article stands with the portals: a `SyncState`, or None."""
SnippetRole = Qt.ItemDataRole.UserRole + 2
"""`Entry.snippet`; who asks for it shows it, so one that is not here yet is fetched."""
_Index = QModelIndex | QPersistentModelIndex


def spoken(entry: Entry, state: "SyncState | None" = None) -> str:
    """Return what a screen reader says of `entry`: all of it, nothing cut."""
    parts = [
        title_of(entry),
        _word(state),
        state_name(entry.state),
        since(entry),
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
    snippets_wanted = Signal(list)
    """Hits came into sight whose words are not here; carries the articles' ids."""

    def __init__(self) -> None:
        super().__init__()
        self._awaited: set[UUID] = set()
        self._unasked: list[UUID] = []
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
        self._awaited, self._unasked = set(), []
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

    def tell(self, snippets: "Mapping[UUID, str]") -> None:
        """Put the words that were found to their entries."""
        for row, entry in enumerate(self._entries):
            if entry.id in snippets:
                self._entries[row] = replace(entry, snippet=snippets[entry.id], untold=False)
                self.dataChanged.emit(self.index(row), self.index(row))

    def _snippet(self, entry: Entry) -> str:
        """Return the words that were found; those that are not here are asked for in one go."""
        if entry.untold and entry.id not in self._awaited:
            self._awaited.add(entry.id)
            self._unasked.append(entry.id)
            if len(self._unasked) == 1:
                QTimer.singleShot(0, self, self._ask)
        return entry.snippet

    def _ask(self) -> None:
        unasked, self._unasked = self._unasked, []
        if unasked:
            self.snippets_wanted.emit(unasked)

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
            self._snippet(entry)
            return spoken(entry, self._states.get(entry.id))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(entry)
        if role == StateRole:
            return self._states.get(entry.id)
        if role == SnippetRole:
            return self._snippet(entry)
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
        lines = 2 * title_metrics(option).height() + small_metrics(option).height()
        return QSize(200, lines + 4 + 2 * margin(option))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the entry."""
        entry: Entry = index.data(EntryRole)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, chosen=chosen)
        around = margin(option)
        room = option.rect.adjusted(around + 4, around, -around - 4, -around)
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(ink))
        room.setTop(self._paint_title(painter, option, room, title_of(entry)))
        if not chosen:
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        self._paint_facts(painter, option, room, index)
        painter.restore()

    def _paint_title(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, title: str
    ) -> int:
        """Draw the title and return where it ends."""
        lines = two_lines(title, title_font(option), room.width())
        lower = title_metrics(option).height() // 2 if len(lines) == 1 else 0
        return paint_title(painter, option, room.adjusted(0, lower, 0, 0), lines)

    def _paint_facts(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        index: _Index,
    ) -> None:
        entry: Entry = index.data(EntryRole)
        state: SyncState | None = index.data(StateRole)
        metrics = small_metrics(option)
        facts = [state_name(entry.state), near_hit(index.data(SnippetRole)) or since(entry)]
        line = QRect(room.left(), room.top() + 4, room.width(), metrics.height())
        if state:
            facts = [*_pressing(state), *facts]
            self._paint_sign(painter, option, line, state)
            room = room.adjusted(0, 0, -line.height() - 4, 0)
        marked = " · ".join(fact for fact in facts if fact)
        text = marked.replace(HIT_BEGINS, "").replace(HIT_ENDS, "")
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        if marked == text:
            painter.setFont(small_font(option))
            paint_line(painter, line, shown)
        else:
            paint_hits(painter, line, small_font(option), marked, shown)

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
