"""The button beside the search field, for those who do not know the names of filters."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from desktop.language import tr
from desktop.library.query import Facet
from desktop.ui.controls import ToolButton, action
from desktop.ui.finding_articles.completing import facet_names
from desktop.ui.menu import Menu


class FilterButton(ToolButton):
    """Opens a menu of filters; `chosen` carries the name of one, as it is typed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(action(tr("Filter the list"), "funnel", lambda: None))
        menu = Menu(self)
        for facet, words in facet_names().items():
            menu.addAction(self._filter(facet, words))
        self.setMenu(menu)
        self.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)

    def _filter(self, facet: Facet, words: str) -> QAction:
        made = action(words, "", lambda: self.chosen.emit(facet.value))
        made.setParent(self)
        return made
