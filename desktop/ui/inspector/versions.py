"""The versions of the article, each of which can be brought back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library import Reason, Version
from desktop.ui.controls import Button, note
from desktop.ui.moments import day_and_clock


def reason_name(reason: Reason) -> str:
    """Return why a version was kept, in a word or two."""
    return {
        Reason.SAVE: tr("Saved"),
        Reason.IMPORT: tr("Imported"),
        Reason.FIELDS: tr("Fields changed"),
        Reason.RESTORE: tr("Restored"),
        Reason.SYNC: tr("From the portal"),
        Reason.SYNC: tr("From the portal"),
        Reason.TRANSITION: tr("State changed"),
        Reason.DRAFT: tr("Unsaved text kept"),
    }[reason]


def version_name(version: Version) -> str:
    """Return how a version is called where several are to choose from."""
    kept = day_and_clock(version.kept_at)
    return f"{version.number}. {kept} · {reason_name(version.reason)}"


class Versions(QWidget):
    """Lists versions, newest first."""

    restore_requested = Signal(int)
    comparison_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setObjectName("list")
        self._list.setAccessibleName(tr("Versions"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        self._list.itemSelectionChanged.connect(self._show_whether)
        self._none = note(tr("No version yet. Saving makes one."))
        self._compare = Button(tr("Show what changed since"), self._ask_what, picture="git-diff")
        self._restore = Button(
            tr("Restore this version"), self._ask, picture="clock-counter-clockwise"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._none, self._list, self._compare, self._restore):
            column.addWidget(part)
        self.show_versions([])

    def show_versions(self, versions: list[Version]) -> None:
        """List `versions`, the newest first."""
        self._list.clear()
        for version in sorted(versions, key=lambda version: -version.number):
            item = QListWidgetItem(version_name(version))
            item.setData(Qt.ItemDataRole.UserRole, version.number)
            self._list.addItem(item)
        for part in (self._list, self._compare, self._restore):
            part.setVisible(bool(versions))
        self._none.setVisible(not versions)
        rows = min(6, len(versions))
        self._list.setFixedHeight(max(1, rows) * (self.fontMetrics().height() + 16) + 8)
        self._show_whether()

    def _show_whether(self) -> None:
        self._restore.setEnabled(self._list.currentRow() > 0)
        self._compare.setEnabled(self._list.currentRow() >= 0)

    def _ask_what(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.comparison_requested.emit(item.data(Qt.ItemDataRole.UserRole))

    def _ask(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.restore_requested.emit(item.data(Qt.ItemDataRole.UserRole))
