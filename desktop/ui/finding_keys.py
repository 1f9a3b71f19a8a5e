"""The keys that lead to what proofing found; they are the window's from its first moment."""

from PySide6.QtCore import QObject, Signal

from desktop.language import tr
from desktop.ui.controls import action
from desktop.ui.view_menu import ViewMenu


class FindingKeys(QObject):
    """Tells which finding the writer wants to see."""

    next_wanted = Signal()
    previous_wanted = Signal()
    here_wanted = Signal()
    panel_wanted = Signal()

    def __init__(self, menu: ViewMenu) -> None:
        super().__init__(menu)
        before, here = self.previous_wanted.emit, self.here_wanted.emit
        menu.add_group(
            action(tr("Proofing"), "check-square", self.panel_wanted.emit, keys="Shift+F7"),
            action(tr("Next finding"), "arrow-down", self.next_wanted.emit, keys="Alt+F7"),
            action(tr("Finding before"), "arrow-up", before, keys="Alt+Shift+F7"),
            action(tr("What was found here"), "lightbulb", here, keys="Ctrl+;"),
        )
