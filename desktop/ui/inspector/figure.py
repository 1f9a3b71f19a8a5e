"""How a picture stands in the text: its width, and the ways to change the file behind it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.editor.state import PictureAt
from desktop.language import tr
from desktop.ui.controls import Button, label, note
from desktop.ui.flow import Flow
from desktop.ui.number_fields import WholeNumber

TEXT_WIDTH = 688
"""CSS pixels of a page's text at 100 % (43 rem in the theme `cong`): what percents are parts of."""
FULL_WIDTH = 1200
"""CSS pixels that fill the text at any text size."""
_LEAST = 16


class FigureTools(QWidget):
    """`sized` carries the width in CSS pixels that is asked for."""

    sized = Signal(int)
    editing_requested = Signal()
    file_requested = Signal()
    clipboard_requested = Signal()
    original_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._at: PictureAt | None = None
        self._pixels = WholeNumber(_LEAST, FULL_WIDTH, suffix=" px", step=10)
        self._percent = WholeNumber(1, 100, suffix=" %", step=5)
        self._pixels.valueChanged.connect(self.sized)
        self._percent.valueChanged.connect(
            lambda percent: self.sized.emit(round(percent * TEXT_WIDTH / 100))
        )
        self._soft = note(tr("It is shown larger than its file and may look soft."))
        self._own = Button(tr("Own size"), self._ask_own)
        self._original = Button(
            tr("Back to the original"),
            self.original_requested.emit,
            picture="arrow-counter-clockwise",
        )
        self._original.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(tr("Width in pixels"), self._pixels))
        column.addWidget(self._pixels)
        column.addWidget(label(tr("Width as a part of the text"), self._percent))
        column.addWidget(self._percent)
        column.addWidget(self._soft)
        column.addLayout(
            _row(Button(tr("Full width"), lambda: self.sized.emit(FULL_WIDTH)), self._own)
        )
        column.addSpacing(8)
        edit = Button(tr("Edit the picture…"), self.editing_requested.emit, picture="crop")
        other = Button(tr("Another file…"), self.file_requested.emit, picture="image")
        copied = Button(
            tr("From the clipboard"), self.clipboard_requested.emit, picture="clipboard"
        )
        column.addLayout(_row(edit, other, copied, self._original))

    def show_picture(self, at: PictureAt) -> None:
        """Show how wide the picture is, without telling anybody."""
        self._at = at
        width = min(at.width or at.own_width or TEXT_WIDTH, FULL_WIDTH)
        self._pixels.show_number(width)
        self._percent.show_number(min(100, round(100 * width / TEXT_WIDTH)))
        self._soft.setVisible(bool(at.own_width) and width > at.own_width)
        self._own.setEnabled(bool(at.own_width) and min(at.own_width, FULL_WIDTH) != width)

    def show_edited(self, *, edited: bool) -> None:
        """Offer the original, if the picture was made of one."""
        self._original.setVisible(edited)

    def _ask_own(self) -> None:
        if self._at and self._at.own_width:
            self.sized.emit(self._at.own_width)


def _row(*buttons: QWidget) -> Flow:
    row = Flow(spacing=8)
    for button in buttons:
        row.addWidget(button)
    return row
