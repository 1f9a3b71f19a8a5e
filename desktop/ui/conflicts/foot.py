"""The foot of the conflict window: how far the decision is, and the ways out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.language import tr
from desktop.ui.controls import Button, note
from desktop.ui.flow import Flow


class Foot(QFrame):
    """Offers to finish, to go on in the editor, and to leave it for later."""

    finish_requested = Signal()
    edit_requested = Signal()
    later_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._count = note()
        self._count.setWordWrap(False)
        self._count.setContentsMargins(4, 0, 0, 0)
        self._finish = Button(
            tr("Finish"), self.finish_requested.emit, picture="check", kind="primary"
        )
        self._edit = Button(
            tr("Keep both and go on in the editor"),
            self.edit_requested.emit,
            picture="pencil-simple",
        )
        self._later = Button(tr("Decide later"), self.later_requested.emit)
        line = Flow(spacing=8, centred=True)
        for part in (self._finish, self._edit, self._later, self._count):
            line.addWidget(part)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 8, 16, 10)
        self.column.addLayout(line)

    def offer_editing(self, *, offered: bool) -> None:
        """Offer to go on in the editor, or do not."""
        self._edit.setVisible(offered)
        self._fit()

    def show_count(self, decided: int, places: int) -> None:
        """Tell how many places are decided."""
        self._count.setText(tr("{decided} of {places} decided", decided=decided, places=places))
        self._count.setVisible(places > 1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for as many rows as the width needs: the buttons are never squeezed."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(self.column.totalHeightForWidth(self.width()))
