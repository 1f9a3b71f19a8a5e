"""The button with the kept searches: one is chosen, the present one kept, or all are put in order."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from desktop.language import tr
from desktop.library import SavedSearch
from desktop.ui.controls import ToolButton, action
from desktop.ui.menu import Menu


class SearchesButton(ToolButton):
    """Opens a menu of kept searches; `chosen` carries what one wants."""

    chosen = Signal(object)
    panel_requested = Signal()

    def __init__(self) -> None:
        super().__init__(action(tr("Kept searches"), "bookmark-simple", lambda: None))
        self._menu = Menu(self)
        self._open = action(
            tr("Keep this search, or change those kept…"), "", self.panel_requested.emit
        )
        self._open.setParent(self)
        self.setMenu(self._menu)
        self.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        self.show_searches([])

    def show_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Offer `searches`."""
        self._menu.clear()
        for each in searches:
            self._menu.addAction(self._choice(each))
        if searches:
            self._menu.addSeparator()
        self._menu.addAction(self._open)

    def _choice(self, search: SavedSearch) -> QAction:
        made = action(search.name.replace("&", "&&"), "", lambda: self.chosen.emit(search.wanted))
        made.setParent(self._menu)
        return made
