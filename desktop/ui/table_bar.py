"""The line that asks how large a new table is, where the text is and not over it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, Tick, ToolButton, action, label
from desktop.ui.flow import Flow

ROWS, COLUMNS = 3, 3
MOST_ROWS, MOST_COLUMNS = 50, 12
"""What a reader can still follow; rows and columns can be added to any table later."""


class TableBar(QFrame):
    """Asks for rows, columns and the header row; Enter inserts the table, Escape leaves it."""

    table_chosen = Signal(int, int, bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inline")
        self._rows, self._columns = _Number(MOST_ROWS), _Number(MOST_COLUMNS)
        self._header = Tick(tr("Header row"), tr("The first row says what stands in each column."))
        flow = Flow(spacing=12)
        flow.addWidget(self._rows.with_label(tr("Rows")))
        flow.addWidget(self._columns.with_label(tr("Columns")))
        for control in (
            self._header,
            Button(tr("Insert the table"), self._insert, kind="primary"),
            Button(tr("Cancel"), self._leave),
        ):
            flow.addWidget(control)
        for number in (self._rows, self._columns):
            number.lineEdit().returnPressed.connect(self._insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addLayout(flow)
        self.hide()

    def ask(self) -> None:
        """Ask for a new table, beginning with the ordinary one."""
        self._rows.setValue(ROWS)
        self._columns.setValue(COLUMNS)
        self._header.setChecked(True)
        self.show()
        self._rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self._rows.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _insert(self) -> None:
        self.hide()
        self.table_chosen.emit(self._rows.value(), self._columns.value(), self._header.isChecked())

    def _leave(self) -> None:
        self.hide()
        self.left.emit()


class _Number(QSpinBox):
    """A number from 1 on, with a button on either side that is large enough to hit."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.setRange(1, most)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def with_label(self, name: str) -> QWidget:
        """Return the number with its label above and its buttons beside it."""
        made = QWidget()
        row = QHBoxLayout()
        row.setSpacing(4)
        fewer = action(tr("{name}: one fewer", name=name), "minus", self.stepDown)
        more = action(tr("{name}: one more", name=name), "plus", self.stepUp)
        for control in (ToolButton(fewer), self, ToolButton(more)):
            row.addWidget(control)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(name, self))
        column.addLayout(row)
        return made
