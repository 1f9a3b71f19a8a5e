"""The panels that share the right column: one of them shows, the inspector when no other does."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.language import tr
from desktop.ui.controls import ToolButton, action, heading
from desktop.ui.room import Room


class SidePanel(QFrame):
    """A panel of the right column; `closed` when the writer is done with it."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setProperty("edge", "left")
        self._heading = heading("")

    def take_focus(self) -> None:
        """Put the keyboard where the panel begins."""
        self.setFocus()

    def entitle(self, words: str) -> None:
        """Write `words` at the panel's head."""
        self._heading.setText(words)
        self.setAccessibleName(words)

    def head(self) -> QHBoxLayout:
        """Return the panel's head: its title, and the button that closes it."""
        row = QHBoxLayout()
        row.addWidget(self._heading, 1)
        row.addWidget(ToolButton(action(tr("Close the panel"), "x", self.closed.emit)))
        return row


class SidePanels(Room):
    """Shows the inspector (no panel that closes), or one of the panels held besides."""

    @property
    def panel(self) -> SidePanel | None:
        """The panel in the inspector's place, if one is."""
        shown = self.currentWidget()
        return shown if isinstance(shown, SidePanel) else None

    def choose(self, panel: SidePanel | None) -> None:
        """Show `panel`, which is held; none shows the inspector."""
        self.setCurrentWidget(panel or self.first)
