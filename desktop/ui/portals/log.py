"""Lists of lines that each lead to an article: the log of a sync, and what is to be decided."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.article.post import Conflict
from desktop.conflict_names import conflict_name
from desktop.language import tr
from desktop.ui.icons import icon
from desktop.ui.portals.words import LogLine
from desktop.ui.site.publishing.sight import breakable

MOST_LINES = 200
"""Lines that the log keeps; the oldest goes first."""
_ROWS = 7
"""Rows of one line that the log has room for."""
_MOST_CONFLICTS = 3
"""Rows of conflicts above which their list scrolls."""
_KEY = Qt.ItemDataRole.UserRole


class _Wrapping(QStyledItemDelegate):
    """Asks for the height that the words need inside the style sheet's padding, which Qt forgets."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of a row at the width inside the padding."""
        inside = QStyleOptionViewItem(option)
        inside.rect = option.rect.adjusted(
            0, 0, -_around(option.widget) - option.decorationSize.width() // 3, 0
        )
        return super().sizeHint(inside, index)


def _around(inside: QWidget) -> int:
    """Return the pixels that the style sheet leaves around a row: 6u twice."""
    return round(0.9 * inside.fontInfo().pixelSize())


class LineList(QListWidget):
    """Lines with an icon each; a click or Enter chooses."""

    def __init__(self, name: str, *, choose: Callable[[object], None]) -> None:
        super().__init__()
        self.setObjectName("list")
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setItemDelegate(_Wrapping(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(lambda item: choose(item.data(_KEY)))
        self.itemActivated.connect(lambda item: choose(item.data(_KEY)))
        self.fit()

    def fit(self) -> None:
        """Be as high as is wanted at this width and text size."""
        side = self.fontInfo().pixelSize()
        self.setIconSize(QSize(side, side))
        self.setFixedHeight(self.rows_height() + 2 * self.frameWidth() + 4)

    @abstractmethod
    def rows_height(self) -> int:
        """Return how high the rows are that are to be in sight."""

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
            self.fit()


class Log(LineList):
    """What became of each article; `article_chosen` asks to open one."""

    article_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Log of the sync"), choose=self._choose)

    def rows_height(self) -> int:
        """Return the height of some rows of one line."""
        return _ROWS * (self.fontMetrics().height() + _around(self) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the newest in sight where it was."""
        bar = self.verticalScrollBar()
        at_end = bar.value() == bar.maximum()
        super().resizeEvent(event)
        if at_end:
            self.scrollToBottom()

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
        super().__init__(tr("Conflicts"), choose=lambda _key: None)
        self.itemActivated.connect(lambda _item: self.resolve())

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's own name
        """Follow what the words need at this width."""
        super().doItemsLayout()
        self.fit()

    def rows_height(self) -> int:
        """Return the height of the first rows, as they are laid out."""
        rows = map(self.item, range(min(self.count(), _MOST_CONFLICTS)))
        return sum(self.visualItemRect(row).height() for row in rows)

    def show_conflicts(self, conflicts: tuple[Conflict, ...]) -> None:
        """List `conflicts`; the chosen one stays chosen."""
        row = max(0, self.currentRow())
        self.clear()
        for each in conflicts:
            title = each.mine.title or tr("Without a title")
            self.add("warning", f"{title}\n{conflict_name(each.kind)}", each)
        self.setCurrentRow(min(row, len(conflicts) - 1))
        scrolls = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(scrolls if len(conflicts) > _MOST_CONFLICTS else never)

    def resolve(self) -> None:
        """Ask to decide the chosen one."""
        conflict = self.current()
        if conflict:
            self.conflict_chosen.emit(conflict)
