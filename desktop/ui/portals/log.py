"""Lists of lines that each lead to an article: the log of a sync, and what is to be decided."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop.article.post import Conflict
from desktop.language import tr
from desktop.ui.icons import icon
from desktop.ui.portals.conflict_words import happened
from desktop.ui.portals.words import LogLine
from desktop.ui.site.publishing.sight import breakable

MOST_LINES = 200
"""Lines that the log keeps; the oldest goes first."""
_MOST_CONFLICTS = 4
"""Rows of conflicts above which their list scrolls."""
_LINES = 3
"""Lines of a conflict: a title of a usual length, and what happened."""
_KEY = Qt.ItemDataRole.UserRole


class LineList(QListWidget):
    """Rows of `lines` lines with an icon each, `rows` of them in sight; a click or Enter chooses."""

    def __init__(
        self, name: str, *, rows: int, lines: int = 1, choose: Callable[[object], None]
    ) -> None:
        super().__init__()
        self._rows, self._lines = rows, lines
        self.setObjectName("list")
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(lambda item: choose(item.data(_KEY)))
        self.itemActivated.connect(lambda item: choose(item.data(_KEY)))
        self._fit()

    def fit(self, *, rows: int) -> None:
        """Be high enough for `rows` rows."""
        self._rows = rows
        self._fit()

    def add(self, picture: str, text: str, key: object) -> None:
        """Add a line that stands for `key`."""
        item = QListWidgetItem(icon(picture, QPalette.ColorRole.Text), breakable(text))
        item.setData(_KEY, key)
        item.setToolTip(text)
        self.addItem(item)

    def current(self) -> object:
        """Return what the chosen line stands for, or the first one does; None: there is none."""
        item = self.currentItem() or self.item(0)
        return item.data(_KEY) if item else None

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        side = self.fontInfo().pixelSize()
        self.setIconSize(QSize(side, side))
        words = self._lines * self.fontMetrics().lineSpacing()
        row = words + round(0.9 * side) + 2  # the style sheet's 6u twice
        self.setFixedHeight(self._rows * row + 2 * self.frameWidth() + 4)


class Log(LineList):
    """What became of each article; `article_chosen` asks to open one."""

    article_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Log of the sync"), rows=7, choose=self._choose)

    def add_lines(self, lines: Sequence[LogLine]) -> None:
        """Tell some more, and keep the newest in sight."""
        for line in lines[-MOST_LINES:]:
            self.add(line.picture, line.text, line.article_id)
        while self.count() > MOST_LINES:
            self.takeItem(0)
        self.scrollToBottom()

    def _choose(self, key: object) -> None:
        if isinstance(key, UUID):
            self.article_chosen.emit(key)


class ConflictList(LineList):
    """What is to be decided; `conflict_chosen` asks to decide one."""

    conflict_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Conflicts"), rows=1, lines=_LINES, choose=lambda _key: None)
        self.itemActivated.connect(lambda _item: self.resolve())

    def show_conflicts(self, conflicts: tuple[Conflict, ...]) -> None:
        """List `conflicts`; the chosen one stays chosen."""
        row = max(0, self.currentRow())
        self.clear()
        self.fit(rows=max(1, min(len(conflicts), _MOST_CONFLICTS)))
        for each in conflicts:
            title = each.mine.title or tr("Without a title")
            self.add("warning", f"{title}\n{happened(each.kind)}", each)
        self.setCurrentRow(min(row, len(conflicts) - 1))

    def resolve(self) -> None:
        """Ask to decide the chosen one."""
        conflict = self.current()
        if conflict:
            self.conflict_chosen.emit(conflict)
