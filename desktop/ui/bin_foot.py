"""What stands below the bin's list: what can be done with the articles that are chosen there."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.language import tr
from desktop.ui.controls import Button, note


class BinFoot(QFrame):
    """Offers to take the chosen articles out of the bin; `restore` does it."""

    def __init__(self, restore: Callable[[], None]) -> None:
        super().__init__()
        self._hint = note(tr("Choose what to restore."))
        self._restore = Button(tr("Restore"), restore, picture="arrow-counter-clockwise")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._hint)
        column.addWidget(self._restore)
        self.show_chosen(0)

    def show_chosen(self, count: int) -> None:
        """Name how many articles would come back."""
        words = tr("Restore {count} articles", count=count) if count > 1 else tr("Restore")
        self._restore.setText(words)
        self._restore.setAccessibleName(words)
        self._restore.setEnabled(count > 0)
        self._hint.setVisible(count == 0)
