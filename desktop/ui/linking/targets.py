"""What a link may lead to inside the library, as a list to choose from."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop.language import tr
from desktop.ui.icons import icon

_MOST_ROWS = 6


class Kind(Enum):
    """What a target is."""

    ARTICLE = auto()
    ATTACHMENT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An article or an attachment: `href` is kept in the text, `name` and `detail` are shown."""

    kind: Kind
    href: str
    name: str
    detail: str = ""

    def words(self) -> str:
        """Return how the target is shown in the line for the address."""
        if self.kind is Kind.ARTICLE:
            return tr("Article: {title}", title=self.name)
        return tr("Attachment: {file}", file=self.name)


class TargetList(QListWidget):
    """Lists targets; Enter or a click chooses one, Up from the first goes back to the line."""

    chosen = Signal(object)
    left_upwards = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("list")
        self.setAccessibleName(tr("Articles and attachments to link to"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.itemClicked.connect(self._choose)

    def show_targets(self, targets: list[Target]) -> None:
        """List `targets`; without any the list is hidden."""
        self.clear()
        for target in targets:
            picture = "article" if target.kind is Kind.ARTICLE else "paperclip"
            words = " · ".join(part for part in (target.name, target.detail) if part)
            item = QListWidgetItem(icon(picture), words)
            item.setData(Qt.ItemDataRole.UserRole, target)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{target.words()} {target.detail}")
            item.setToolTip(target.words())
            self.addItem(item)
        self.setVisible(bool(targets))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of the rows, of six at most."""
        rows = min(_MOST_ROWS, max(1, self.count()))
        return QSize(320, rows * max(32, self.sizeHintForRow(0)) + 8)

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(120, self.sizeHint().height())

    def begin(self) -> None:
        """Take the keyboard to the first row."""
        self.setCurrentRow(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._choose(item)
        elif event.key() == Qt.Key.Key_Up and self.currentRow() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
