"""The button that chooses the order of the list."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup

from desktop.language import tr
from desktop.library import Sort
from desktop.ui.controls import ToolButton, action
from desktop.ui.menu import Menu

DESCENDING = {Sort.MODIFIED: True, Sort.DATE: True, Sort.TITLE: False, Sort.CATEGORY: False}
"""The direction that one expects of each order: the newest first, the alphabet from its beginning."""


class SortButton(ToolButton):
    """Opens a menu of orders; `chosen` carries a `Sort` and whether it descends."""

    chosen = Signal(object, bool)

    def __init__(self) -> None:
        opener = action(tr("Order of the list"), "sort-ascending", lambda: None)
        super().__init__(opener)
        self._sort, self._descending = Sort.MODIFIED, True
        menu = Menu(self)
        orders = {
            Sort.MODIFIED: tr("Last change"),
            Sort.DATE: tr("Date"),
            Sort.TITLE: tr("Title"),
            Sort.CATEGORY: tr("Category"),
        }
        self._orders = {sort: self._choice(words, sort) for sort, words in orders.items()}
        self._directions = {
            descending: self._direction(descending=descending) for descending in (False, True)
        }
        for choices in (list(self._orders.values()), list(self._directions.values())):
            group = QActionGroup(self)
            for each in choices:
                group.addAction(each)
                menu.addAction(each)
            menu.addSeparator()
        self.setMenu(menu)
        self.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        self.show_order(self._sort, descending=True)

    def show_order(self, sort: Sort, *, descending: bool) -> None:
        """Show the order that the list is in."""
        self._sort, self._descending = sort, descending
        self._orders[sort].setChecked(True)
        self._directions[descending].setChecked(True)
        by_time = sort in (Sort.MODIFIED, Sort.DATE)
        self._directions[False].setText(tr("Oldest first") if by_time else tr("From A to Z"))
        self._directions[True].setText(tr("Newest first") if by_time else tr("From Z to A"))
        told = (self._orders[sort].text(), self._directions[descending].text())
        words = tr("Order of the list: {order}, {direction}", order=told[0], direction=told[1])
        self.setToolTip(words)
        self.setAccessibleName(words)

    def _choice(self, words: str, sort: Sort) -> QAction:
        descending = DESCENDING[sort]
        return action(words, "", lambda: self._choose(sort, descending=descending), checkable=True)

    def _direction(self, *, descending: bool) -> QAction:
        return action(
            "", "", lambda: self._choose(self._sort, descending=descending), checkable=True
        )

    def _choose(self, sort: Sort, *, descending: bool) -> None:
        self.show_order(sort, descending=descending)
        self.chosen.emit(sort, descending)
