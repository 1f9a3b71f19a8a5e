"""What readers see of the table in the text besides its cells: its caption, and its columns' widths."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from desktop.editor.state import TableAt
from desktop.language import tr
from desktop.ui.background import Pause, later
from desktop.ui.controls import label, note
from desktop.ui.inspector.fields import one_line
from desktop.ui.inspector.form import LONGEST, PAUSE, Paragraph

_STEP, _MOST = 5, 95
"""Percent: what a body says of widths (`desktop.article.body.widths`)."""


class TableWords(QWidget):
    """Fields for a table; `captioned` carries the caption, `widened` the column's width in percent."""

    captioned = Signal(str)
    widened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._caption, self._width = Paragraph(), QSpinBox()
        self._typing = Pause(self._take, pause=PAUSE, longest=LONGEST, later=later)
        self._caption.edited.connect(self._typing.changed)
        self._caption.left.connect(self.flush)
        self._width.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._width.setRange(0, _MOST)
        self._width.setSingleStep(_STEP)
        self._width.setSuffix(" %")
        self._width.setSpecialValueText(tr("As its words need"))
        self._width.setKeyboardTracking(False)
        self._width.valueChanged.connect(self._widen)
        self._column = label("", self._width)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(tr("Caption of the table"), self._caption))
        column.addWidget(self._caption)
        column.addWidget(self._column)
        column.addWidget(self._width)
        column.addWidget(
            note(tr("In steps of 5 %. The border between two columns can be dragged, too."))
        )

    def show_table(self, table: TableAt) -> None:
        """Show `table`, except for what is being typed."""
        self._show_caption(table.caption)
        self._column.setText(tr("Width of column {number}", number=table.column + 1))
        self._width.setAccessibleName(self._column.text())
        width = table.widths[table.column] if table.column < len(table.widths) else 0
        if width != self._width.value():
            self._width.blockSignals(True)  # noqa: FBT003
            self._width.setValue(width)
            self._width.blockSignals(False)  # noqa: FBT003

    def take_focus(self) -> None:
        """Put the caret into the caption."""
        self._caption.setFocus()
        self._caption.selectAll()

    def focus_width(self) -> None:
        """Put the caret into the width of the column."""
        self._width.setFocus()
        self._width.selectAll()

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        self._typing.now()

    def _show_caption(self, caption: str) -> None:
        if not self._caption.hasFocus() and caption != self._caption.toPlainText():
            self._caption.blockSignals(True)  # noqa: FBT003
            self._caption.setPlainText(caption)
            self._caption.blockSignals(False)  # noqa: FBT003

    def _take(self) -> None:
        self.captioned.emit(one_line(self._caption.toPlainText()))

    def _widen(self, width: int) -> None:
        self.widened.emit(round(width / _STEP) * _STEP)
