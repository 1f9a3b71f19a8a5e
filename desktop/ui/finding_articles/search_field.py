"""The library's search field: a list below it proposes filters and what they may name.

Nothing is written into what is being typed: input methods such as UniKey send Backspaces of
their own. Down and Up choose, Tab and Enter take what is chosen, Esc closes the list.
"""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop.article.model import now
from desktop.language import tr
from desktop.ui.finding_articles.completing import Completion, Proposal, Vocabulary, completion
from desktop.vietnamese.dates import in_hanoi

_TAKING = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GAP = 4


class SearchField(QLineEdit):
    """Shows proposals over `below`, the widget that it stands in.

    `vocabulary_wanted` asks for what the library holds, each time that one comes here.
    """

    vocabulary_wanted = Signal()

    def __init__(self, below: QWidget) -> None:
        self._below = below
        self._proposals = _Proposals(below)
        super().__init__()
        self.setPlaceholderText(tr("Search the articles"))
        self.setAccessibleName(tr("Search the articles"))
        self.setAccessibleDescription(
            tr(
                "With or without tone marks; the list follows as you type. Down goes to what is"
                " proposed."
            )
        )
        self.setClearButtonEnabled(True)
        self._vocabulary = Vocabulary(in_hanoi(now()).date())
        self._completion: Completion | None = None
        self._proposals.itemClicked.connect(self._take)
        self.textEdited.connect(self.propose)

    def show_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Propose from what the library holds now."""
        self._vocabulary = vocabulary
        if self._completion is not None:
            self.propose()

    def begin_filter(self, name: str) -> None:
        """Write the name of a filter at the end, for its value to be chosen or typed."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)  # noqa: FBT003 - Qt's own signature
        apart = "" if not self.text() or self.text().endswith(" ") else " "
        self.insert(f"{apart}{name}:")
        self.propose()

    def propose(self) -> None:
        """Show what can be proposed at the caret."""
        at = self.cursorPosition()
        ends = self.text()[at : at + 1].strip() == ""
        self._completion = completion(self.text()[:at], self._vocabulary) if ends else None
        if self._completion is None:
            self._proposals.hide()
            return
        chosen = 0 if self._completion.of_values else -1
        self._proposals.show_all(self._completion.proposals, chosen)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the list that would leave the field or the window's mode."""
        if self._proposals.isVisible() and isinstance(event, QKeyEvent):
            kind = event.type()
            if kind is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if kind is QEvent.Type.KeyPress and self._steer(event):
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ask for what can be proposed."""
        super().focusInEvent(event)
        self.vocabulary_wanted.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        super().focusOutEvent(event)
        self._close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list below the field."""
        super().resizeEvent(event)
        self._place()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Keep the list below the field."""
        super().moveEvent(event)
        self._place()

    def _steer(self, event: QKeyEvent) -> bool:
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key == Qt.Key.Key_Escape:
            self._close()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._proposals.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in _TAKING and plain and self._proposals.currentItem():
            self._take(self._proposals.currentItem())
        else:
            return False
        return True

    def _take(self, item: QListWidgetItem) -> None:
        proposal: Proposal = item.data(Qt.ItemDataRole.UserRole)
        if self._completion is not None:
            start, end = self._completion.start, self.cursorPosition()
            self.setSelection(start, end - start)
            self.insert(proposal.written)
            self.propose()

    def _close(self) -> None:
        self._completion = None
        self._proposals.hide()

    def _place(self) -> None:
        if self._proposals.isVisible():
            corner = self.mapTo(self._below, QPoint(0, self.height() + _GAP))
            self._proposals.move(corner)
            room = self._below.width() - 2 * corner.x()
            self._proposals.resize(room, self._proposals.sizeHint().height())
            self._proposals.raise_()


class _Proposals(QListWidget):
    """The list; it never takes the keyboard."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("list")
        self.setAccessibleName(tr("Proposals for the search"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.hide()

    def show_all(self, proposals: tuple[Proposal, ...], chosen: int) -> None:
        """Show `proposals` with the one at `chosen` chosen; -1: none."""
        self.clear()
        for each in proposals:
            item = QListWidgetItem(f"{each.name} · {each.told}" if each.told else each.name)
            item.setToolTip(item.text())
            item.setData(Qt.ItemDataRole.UserRole, each)
            self.addItem(item)
        self.setCurrentRow(chosen)
        self.show()

    def step(self, by: int) -> None:
        """Choose the next one, or the one before; round at the ends."""
        row = self.currentRow()
        self.setCurrentRow((row + by) % self.count() if row >= 0 else (0 if by > 0 else -1))

    def sizeHint(self) -> QSize:
        """Return a size that shows every proposal, as far as there is room."""
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(200, min(rows + 2 * self.frameWidth() + 4, self._over.height() // 2))
