"""What merged by itself: nothing to decide, but nothing hidden either."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.article.post import Conflict
from desktop.ui.conflicts.fold_button import FoldButton
from desktop.ui.conflicts.folding import folded, is_folded
from desktop.ui.conflicts.marked_text import MarkedText
from desktop.ui.conflicts.question import Change, Spans, is_same
from desktop.ui.conflicts.tile import unmarked_note
from desktop.ui.conflicts.words import changed
from desktop.ui.controls import label


class ChangeRow(QWidget):
    """One change: where, and the words with their marks."""

    def __init__(self, name: str, spans: Spans) -> None:
        super().__init__()
        self._spans, [self._short] = spans, folded(spans)
        self._text = MarkedText(self._short)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(4)
        column.addWidget(label(name))
        column.addWidget(self._text)
        if is_same(spans):
            column.addWidget(unmarked_note())
        if is_folded(self._short):
            whole = FoldButton(name, self._show_text)
            column.addWidget(whole, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_text(self, *, whole: bool) -> None:
        self._text.show_parts(self._spans if whole else self._short)


class MergedPart(QWidget):
    """All changes of `conflict` that needed no decision."""

    def __init__(self, conflict: Conflict, changes: tuple[Change, ...]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(4)
        for change in changes:
            column.addWidget(ChangeRow(changed(conflict, change.side, change.name), change.spans))
