"""The line that asks how large a new table is, where the text is and not over it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, Tick, ToolButton, action, label
from desktop.ui.flow import Flow
from desktop.ui.link_bar import field

ROWS, COLUMNS = 3, 3
MOST_ROWS, MOST_COLUMNS = 50, 12
"""What a reader can still follow; rows and columns can be added to any table later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTable:
    """A table as the writer asks for it; without a caption the table has none."""

    rows: int = ROWS
    columns: int = COLUMNS
    header_row: bool = True
    header_column: bool = False
    caption: str = ""


class TableBar(QFrame):
    """Asks for size, header row and caption; Enter inserts the table, Escape leaves it."""

    table_chosen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inline")
        self._rows, self._columns = _Number(MOST_ROWS), _Number(MOST_COLUMNS)
        self._header = Tick(tr("Header row"), tr("The first row says what stands in each column."))
        self._first = Tick(
            tr("Header column"), tr("The first column says what stands in each row.")
        )
        self._caption = QLineEdit()
        self._caption.setPlaceholderText(tr("May stay empty"))
        flow = Flow(spacing=12)
        flow.addWidget(self._rows.with_label(tr("Rows")))
        flow.addWidget(self._columns.with_label(tr("Columns")))
        for part in (
            self._header,
            self._first,
            field(tr("Caption of the table"), self._caption),
            self._answers(),
        ):
            flow.addWidget(part)
        for line in (self._rows.lineEdit(), self._columns.lineEdit(), self._caption):
            line.returnPressed.connect(self._insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addLayout(flow)
        self.hide()

    def ask(self) -> None:
        """Ask for a new table, beginning with the ordinary one."""
        self._rows.setValue(ROWS)
        self._columns.setValue(COLUMNS)
        self._header.setChecked(True)
        self._first.setChecked(False)
        self._caption.clear()
        self.show()
        self._rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self._rows.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _answers(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Button(tr("Insert the table"), self._insert, kind="primary"))
        row.addWidget(Button(tr("Cancel"), self._leave))
        return made

    def _insert(self) -> None:
        self.hide()
        self.table_chosen.emit(
            NewTable(
                rows=self._rows.value(),
                columns=self._columns.value(),
                header_row=self._header.isChecked(),
                header_column=self._first.isChecked(),
                caption=self._caption.text().strip(),
            )
        )

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
