"""What readers of the open article did, in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, note


class Readers(QWidget):
    """Shows a few lines, and leads to all figures."""

    figures_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = note(property_name="said")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(
            Button(tr("Readers' figures…"), self.figures_requested.emit, picture="chart-bar")
        )

    def show_words(self, text: str) -> None:
        """Show what is known."""
        self._words.setText(text)
