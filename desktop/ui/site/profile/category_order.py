"""A list of categories that are put into order."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.article.site import SiteProfile
from desktop.language import tr
from desktop.ui.controls import Button, label
from desktop.ui.flow import Flow
from desktop.ui.site.profile.reading import category_path

_MOST_ROWS = 12
_PATH = Qt.ItemDataRole.UserRole


def ordered(named: Iterable[str], used: Iterable[str]) -> list[str]:
    """Return the paths `named` in their order, then the first levels of those `used`.

    Deeper ones come in by being named alone: each path has a block of its own on the home page.
    """
    return list(dict.fromkeys([*named, *(path.partition("/")[0] for path in used)]))


def has_articles(path: str, used: Iterable[str]) -> bool:
    """Return whether one of the paths `used` is `path` or stands below it."""
    return any(each == path or each.startswith(f"{path}/") for each in used)


class CategoryOrder(QWidget):
    """Paths one below the other; `edited` carries all of them once one was moved or added."""

    edited = Signal(tuple)
    removed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._used: list[str] = []
        self._list = QListWidget()
        self._list.setObjectName("list")
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(lambda _row: self._show_ways())
        self._up = Button(tr("Up"), lambda: self.shift(-1), picture="arrow-up")
        self._down = Button(tr("Down"), lambda: self.shift(1), picture="arrow-down")
        self._remove = Button(tr("Remove the category"), self._drop, picture="trash")
        self._new = QLineEdit()
        self._new.returnPressed.connect(self._add)
        self._lay_out()
        self.show_paths([], [])

    def show_paths(self, paths: list[str], used: list[str]) -> None:
        """List `paths`; of those with nothing `used` in or below them it is said."""
        if paths == self.paths() and used == self._used and paths:
            return
        self._used = used
        row = max(0, self._list.currentRow())
        self._list.clear()
        for path in paths:
            known = has_articles(path, used)
            item = QListWidgetItem(
                path if known else tr("{category} (no article yet)", category=path)
            )
            item.setData(_PATH, path)
            self._list.addItem(item)
        self._list.setCurrentRow(min(row, len(paths) - 1))
        self._fit()
        self._show_ways()

    def paths(self) -> list[str]:
        """Return the paths in their order."""
        return [self._list.item(row).data(_PATH) for row in range(self._list.count())]

    def shift(self, step: int) -> None:
        """Move the chosen category up (-1) or down (1)."""
        row, paths = self._list.currentRow(), self.paths()
        if row < 0 or not 0 <= row + step < len(paths):
            return
        item = self._list.takeItem(row)
        self._list.insertItem(row + step, item)
        self._list.setCurrentRow(row + step)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the list once the style is known."""
        super().showEvent(event)
        self._fit()

    def _add(self) -> None:
        path = category_path(self._new.text())
        if path:
            self._new.clear()
            self.show_paths(list(dict.fromkeys([*self.paths(), path])), self._used)
            self._list.setCurrentRow(self.paths().index(path))
            self._tell()

    def _drop(self) -> None:
        row, paths = self._list.currentRow(), self.paths()
        gone = paths[row]
        self.show_paths([path for path in paths if path != gone], self._used)
        self._list.setFocus()
        self._tell()

        def put_back(profile: SiteProfile) -> SiteProfile:
            named = profile.categories
            return replace(profile, categories=(*named[:row], gone, *named[row:]))

        self.removed.emit(tr("“{name}” was removed.", name=gone), put_back)

    def _tell(self) -> None:
        self._show_ways()
        self.edited.emit(tuple(self.paths()))

    def _show_ways(self) -> None:
        row, paths = self._list.currentRow(), self.paths()
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < len(paths) - 1)
        self._remove.setEnabled(row >= 0 and self._can_go(paths[row]))

    def _can_go(self, path: str) -> bool:
        """Whether `path` would not come back by itself, as a first level with articles does."""
        return "/" in path or not has_articles(path, self._used)

    def _fit(self) -> None:
        rows = min(_MOST_ROWS, max(2, self._list.count()))
        line = max(self.fontMetrics().height(), self._list.sizeHintForRow(0))
        self._list.setFixedHeight(rows * line + 8)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("Categories"), self._list))
        column.addWidget(self._list)
        ways = Flow(spacing=8)
        for button in (self._up, self._down, self._remove):
            ways.addWidget(button)
        column.addLayout(ways)
        column.addWidget(label(tr("Another category, such as Tin tức/Sự kiện"), self._new))
        column.addWidget(self._new)
        column.addWidget(
            Button(tr("Add the category"), self._add, picture="plus"),
            0,
            Qt.AlignmentFlag.AlignLeft,
        )
