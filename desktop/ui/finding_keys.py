"""The keys that lead to what proofing found; they are the window's from its first moment."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from desktop.language import tr
from desktop.ui.controls import action


class FindingKeys(QObject):
    """Tells which finding the writer wants to see."""

    next_wanted = Signal()
    previous_wanted = Signal()
    here_wanted = Signal()
    panel_wanted = Signal()

    def actions(self) -> list[QAction]:
        """Return the actions with their keys."""
        return [
            action(tr("To look at"), "list-checks", self.panel_wanted.emit, keys="Shift+F7"),
            action(tr("Next finding"), "arrow-down", self.next_wanted.emit, keys="Alt+F7"),
            action(
                tr("Previous finding"), "arrow-up", self.previous_wanted.emit, keys="Shift+Alt+F7"
            ),
            action(tr("What was found here"), "lightbulb", self.here_wanted.emit, keys="Ctrl+."),
        ]
