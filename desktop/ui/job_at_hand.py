"""The part of a panel that shows the job at hand, how far it is, and what came of the last."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.progress import Progress
from desktop.ui.controls import Button, note, restyle
from desktop.ui.site.publishing.sight import breakable


class JobAtHand(QWidget):
    """Takes no room while there is nothing to show."""

    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._step, self._said = note(), note()
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Progress"))
        self.cancel = Button(tr("Cancel"), self.cancel_requested.emit)
        """Hidden unless a job runs."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._step, self._bar, self.cancel, self._said):
            column.addWidget(part)
        self._said.hide()
        self.show_running(running=False)

    def show_progress(self, words: str, progress: Progress) -> None:
        """Show what is being done, and how far it is."""
        self._step.setText(words)
        self._bar.setMaximum(progress.total)
        self._bar.setValue(progress.done)
        self._said.hide()

    def show_running(self, *, running: bool) -> None:
        """Show the job, or hide it."""
        for part in (self._step, self._bar, self.cancel):
            part.setVisible(running)
        self.setVisible(running or not self._said.isHidden())

    def show_said(self, words: str, *, failed: bool) -> None:
        """Show what came of it, and have it read aloud."""
        self._said.setText(breakable(words))
        self._said.setAccessibleName(words)
        restyle(self._said, "problem", value=failed)
        self._said.show()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._said, QAccessible.Event.Alert))

    def hide_said(self) -> None:
        """Show no longer what came of the last job."""
        self._said.hide()
        self.setVisible(not self.cancel.isHidden())
