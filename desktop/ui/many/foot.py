"""What stands below the list: how many articles are chosen there, and what can be done with them.

While something is being done with many, it says how far that is, and stops it.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from desktop.language import tr, trn
from desktop.progress import Progress
from desktop.ui.controls import Button, ToolButton, note
from desktop.ui.flow import Flow

ONE = 1
"""So many chosen in the library are what the open article is: nothing needs to be said of it."""


class ChosenFoot(QFrame):
    """Shows the list's own actions as buttons; `cancel_requested` stops what is under way."""

    cancel_requested = Signal()

    def __init__(self, in_library: Sequence[QAction], in_bin: Sequence[QAction]) -> None:
        super().__init__()
        self._binned = self._running = False
        self._chosen = self._listed = 0
        self._count, self._step = note(), note()
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Progress with the chosen articles"))
        self._cancel = Button(tr("Cancel"), self.cancel_requested.emit)
        self._tools = _tools(in_library, words=False), _tools(in_bin, words=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        for part in (self._count, *self._tools, self._step, self._bar, self._cancel):
            column.addWidget(part)
        self._show()

    def show_listed(self, count: int, *, binned: bool) -> None:
        """Take note of what the list holds."""
        self._listed, self._binned = count, binned
        self._show()

    def show_chosen(self, count: int) -> None:
        """Tell how many articles are chosen."""
        self._chosen = count
        self._count.setText(
            trn("One article is chosen.", "{count} articles are chosen.", count)
            if count
            else tr("Choose articles with a click; with Ctrl or Shift several.")
        )
        self._show()

    def show_progress(self, words: str, progress: Progress) -> None:
        """Tell what is being done, and how far it is."""
        self._running = True
        self._step.setText(words)
        self._bar.setMaximum(progress.total)
        self._bar.setValue(progress.done)
        self._show()

    def show_idle(self) -> None:
        """Show that nothing is being done any more."""
        self._running = False
        self._show()

    def _show(self) -> None:
        of_use = self._listed > 0 if self._binned else self._chosen > ONE
        in_library, in_bin = self._tools
        in_library.setVisible(not self._binned and not self._running)
        in_bin.setVisible(self._binned and not self._running)
        self._count.setVisible(not self._running)
        for part in (self._step, self._bar, self._cancel):
            part.setVisible(self._running)
        self.setVisible(self._running or of_use)


def _tools(actions: Sequence[QAction], *, words: bool) -> QWidget:
    made = QWidget()
    flow = Flow(spacing=8)
    made.setLayout(flow)
    for each in actions:
        flow.addWidget(ToolButton(each, words=words))
    return made
