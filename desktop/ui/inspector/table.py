"""The words of the table in the text: its caption."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.background import Pause, later
from desktop.ui.controls import label
from desktop.ui.inspector.fields import one_line
from desktop.ui.inspector.form import LONGEST, PAUSE, Paragraph


class TableWords(QWidget):
    """The field for the caption; `captioned` carries it as typed."""

    captioned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._caption = Paragraph()
        self._typing = Pause(self._take, pause=PAUSE, longest=LONGEST, later=later)
        self._caption.edited.connect(self._typing.changed)
        self._caption.left.connect(self.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(tr("Caption of the table"), self._caption))
        column.addWidget(self._caption)

    def show_caption(self, caption: str) -> None:
        """Show `caption`, except while one is being typed."""
        if not self._caption.hasFocus() and caption != self._caption.toPlainText():
            self._caption.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            self._caption.setPlainText(caption)
            self._caption.blockSignals(False)  # noqa: FBT003

    def take_focus(self) -> None:
        """Put the caret into the caption."""
        self._caption.setFocus()
        self._caption.selectAll()

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        self._typing.now()

    def _take(self) -> None:
        self.captioned.emit(one_line(self._caption.toPlainText()))
