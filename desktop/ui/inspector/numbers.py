"""The number of the item in the text that holds the caret."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, label, note

MOST = 9999
"""No list of an article goes further; the profile itself keeps any number."""


class Numbering(QWidget):
    """Asks for the number of this item; `numbered` carries it, `continued` goes on from above."""

    numbered = Signal(int)
    continued = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._number = QSpinBox()
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setRange(0, MOST)
        self._number.lineEdit().returnPressed.connect(self._set)
        self._on = Button(tr("Go on from the list above"), self.continued.emit)
        row = QHBoxLayout()
        row.addWidget(self._number, 1)
        row.addWidget(Button(tr("Set the number"), self._set))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(tr("Number of this item"), self._number))
        column.addLayout(row)
        column.addWidget(note(tr("Within a list, a new list begins at this item.")))
        column.addWidget(self._on)

    def show_number(self, number: int, *, can_continue: bool) -> None:
        """Show the item's number, except while one is being typed."""
        self._on.setEnabled(can_continue)
        if not self._number.hasFocus():
            self._number.setValue(number)

    def take_focus(self) -> None:
        """Put the caret into the number."""
        self._number.setFocus()
        self._number.selectAll()

    def _set(self) -> None:
        self._number.interpretText()
        self.numbered.emit(self._number.value())
