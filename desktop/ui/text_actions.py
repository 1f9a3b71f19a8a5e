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
    outline_toggled = Signal()
    source_toggled = Signal()
    source_stepped = Signal(bool)
    """Undo in the open source; `True`: redo."""
    source_left = Signal()
    """A tool is to work on the text: what is written as source goes there first."""
    signs_toggled = Signal(bool)

    def __init__(self, menu: ViewMenu) -> None:
        super().__init__(menu)
        self.finding = False
        """Whether the line is open that F3 and Shift+F3 go on from."""
        self.in_source = False
        """Whether the source stands in the text's place, which is searched by itself."""
        menu.add_group(
            action(tr("Find"), "magnifying-glass", self.find_requested.emit, keys="Ctrl+F"),
            action(tr("Find and replace"), "swap", self.replace_requested.emit, keys="Ctrl+H"),
            action(tr("Outline"), "list-dashes", self.outline_toggled.emit, keys="F5"),
        )
        self._signs = action(tr("Write “ ” – … while typing"), "", self._toggle, checkable=True)
        source = action(tr("HTML source"), "code", self.source_toggled.emit, keys="Ctrl+Shift+H")
        menu.add_group(self._signs, source)

    def show_signs(self, *, typographic: bool) -> None:
        """Tick whether typographic signs are written while typing."""
        self._signs.setChecked(typographic)

    def leave_source(self) -> None:
        """Put what was written as source into the text, and show that: a tool is to work there."""
        if self.in_source:
            self.source_left.emit()

    def _toggle(self) -> None:
        self.signs_toggled.emit(self._signs.isChecked())

    def step(self, *, forward: bool) -> bool:
        """Go to the next or the last place found; tell whether anything is being looked for."""
        if self.finding:
            self.leave_source()
            self.step_requested.emit(forward)
        return self.finding
