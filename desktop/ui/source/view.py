"""The source in the page's place: the text, what would become of it, and what to do with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from desktop.language import tr
from desktop.ui.background import Pause, later
from desktop.ui.controls import Button, note
from desktop.ui.flow import Flow
from desktop.ui.source.checking import Remark, remarks
from desktop.ui.source.text import SourceText

_PAUSE, _LONGEST = 300, 1000
"""Milliseconds after a key, and at most, until the changed lines are looked at."""
_LINES_SHOWN = 4
_REMARKS_PART = 0.25
"""The part of the height that remarks may take before they scroll."""
_FIELD_WIDTH = 180


class SourceView(QFrame):
    """Shows a source; `applied` carries it as it was changed, `left` leaves everything as it was."""

    applied = Signal(str)
    left = Signal()
    steps_changed = Signal()
    """There may be more or less to undo, or to do again."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inline")
        self.setAccessibleName(tr("HTML source"))
        self._before = ""
        self._text, self._looked_for = SourceText(), QLineEdit()
        self._text.setAccessibleName(tr("HTML source of the article"))
        self._said, self._remarks = note(), QListWidget()
        self._remarks.setObjectName("list")
        self._remarks.setAccessibleName(tr("What would change"))
        self._remarks.setWordWrap(True)
        self._checking = Pause(self.check, pause=_PAUSE, longest=_LONGEST, later=later)
        self._text.textChanged.connect(self._checking.changed)
        for available in (self._text.undoAvailable, self._text.redoAvailable):
            available.connect(lambda _available: self.steps_changed.emit())
        self._looked_for.returnPressed.connect(self._find)
        self._remarks.itemActivated.connect(self._go)
        self._remarks.itemClicked.connect(self._go)
        self._lay_out()

    @property
    def changed(self) -> bool:
        """Whether anything stands otherwise than at the beginning."""
        return self._text.lines != self._before

    @property
    def source(self) -> str:
        """The source as it stands."""
        return self._text.lines

    @property
    def can_undo(self) -> bool:
        """Whether something was written that can be undone."""
        return self._text.document().isUndoAvailable()

    @property
    def can_redo(self) -> bool:
        """Whether something was undone that can be done again."""
        return self._text.document().isRedoAvailable()

    def begin(self, source: str) -> None:
        """Show `source`."""
        self._before = source
        self._text.setPlainText(source)
        self._checking.forget()
        self._tell(())
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self, source: str) -> None:
        """Take `source` for what the article has now."""
        self._checking.forget()
        self._before = source
        self._tell(())

    def step(self, *, forward: bool) -> None:
        """Undo what was written last, or with `forward` do again what was undone last."""
        (self._text.redo if forward else self._text.undo)()

    def check(self) -> None:
        """Say what would become of the lines that were changed."""
        self._checking.forget()
        self._tell(remarks(self.source, self._before))

    def look_for(self) -> None:
        """Put the keyboard into the field that looks for words in the source."""
        self._looked_for.setFocus(Qt.FocusReason.OtherFocusReason)
        self._looked_for.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape and not self.changed:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look at no lines that are out of sight."""
        super().hideEvent(event)
        self._checking.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the text its room."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self._looked_for.setPlaceholderText(tr("Find in the source"))
        self._looked_for.setAccessibleName(tr("Find in the source"))
        self._looked_for.setMinimumWidth(_FIELD_WIDTH)
        flow = Flow(spacing=12)
        flow.addWidget(self._looked_for)
        for button in (
            Button(tr("Check"), self._check_now),
            Button(tr("Apply"), self._apply, kind="primary"),
            Button(tr("Cancel"), self.left.emit),
        ):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(flow)
        column.addWidget(self._text, 1)
        for part in (self._said, self._remarks):
            column.addWidget(part)

    def _check_now(self) -> None:
        self.check()
        if self._remarks.count():
            self._remarks.setCurrentRow(0)
            self._remarks.setFocus()

    def _apply(self) -> None:
        self._checking.forget()
        self.applied.emit(self.source)

    def _find(self) -> None:
        words = self._looked_for.text()
        if words and not self._text.find(words):
            cursor = self._text.textCursor()
            cursor.setPosition(0)
            self._text.setTextCursor(cursor)
            self._text.find(words)

    def _tell(self, found: tuple[Remark, ...]) -> None:
        self._remarks.clear()
        for remark in found:
            for words in _words(remark):
                item = QListWidgetItem(words)
                item.setData(Qt.ItemDataRole.UserRole, remark.line)
                self._remarks.addItem(item)
        self._remarks.setVisible(bool(found))
        self._fit()
        if found:
            said = tr("Not everything can stay as you wrote it. Enter goes to the line.")
        elif self.changed:
            said = tr("Everything you changed can stay as it is.")
        else:
            said = tr("Nothing is changed yet. A line is a block of the article.")
        self._said.setText(said)

    def _fit(self) -> None:
        line = self.fontMetrics().height() + 16
        rows = max(1, min(_LINES_SHOWN, self._remarks.count()))
        most = max(line, round(self.height() * _REMARKS_PART))
        self._remarks.setFixedHeight(min(rows * line + 8, most))

    def _go(self, item: QListWidgetItem) -> None:
        self._text.show_line(item.data(Qt.ItemDataRole.UserRole))


def _words(remark: Remark) -> list[str]:
    """Return what happens to a line, a sentence each."""
    if remark.removed:
        return [
            tr("Line {line}: “{what}” goes.", line=remark.line, what=removal.detail)
            for removal in remark.removed
        ]
    if not remark.written:
        return [tr("Line {line}: nothing of it is left.", line=remark.line)]
    return [tr("Line {line} becomes: {html}", line=remark.line, html=remark.written)]
