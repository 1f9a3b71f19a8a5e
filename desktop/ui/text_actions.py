"""What leads through the text: finding, the outline, the source; each in the menu “View” by key."""

from PySide6.QtCore import QObject, Signal

from desktop.language import tr
from desktop.ui.controls import action
from desktop.ui.view_menu import ViewMenu


class TextActions(QObject):
    """Asks for what is made when it is first wanted."""

    find_requested = Signal()
    replace_requested = Signal()
    step_requested = Signal(bool)

    def __init__(self, menu: ViewMenu) -> None:
        super().__init__(menu)
        self.finding = False
        """Whether the line is open that F3 and Shift+F3 go on from."""
        menu.add_group(
            action(tr("Find"), "magnifying-glass", self.find_requested.emit, keys="Ctrl+F"),
            action(tr("Find and replace"), "swap", self.replace_requested.emit, keys="Ctrl+H"),
        )

    def step(self, *, forward: bool) -> bool:
        """Go to the next or the last place found; tell whether anything is being looked for."""
        if self.finding:
            self.step_requested.emit(forward)
        return self.finding
