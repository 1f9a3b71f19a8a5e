"""The menu “View” of the bar: what shows the article differently or helps to find a way in it."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.language import tr
from desktop.ui.controls import ToolButton
from desktop.ui.icons import icon
from desktop.ui.menu import Menu
from desktop.ui.rows import Group


class ViewMenu(Menu):
    """Holds actions in groups; the keys of each are answered wherever `keys` is in sight."""

    def __init__(self, keys: QWidget) -> None:
        super().__init__(tr("View"), keys)
        self._keys = keys
        self.menuAction().setIcon(icon("eye", beside_words=True))

    def add_group(self, *actions: QAction) -> None:
        """Add `actions`, with a line between them and what was added before."""
        if self.actions():
            self.addSeparator()
        for each in actions:
            each.setParent(self)
            self.addAction(each)
            self._keys.addAction(each)

    def group(self) -> Group:
        """Return the button that opens the menu, as a group of the bar."""
        opener = self.menuAction()
        button = ToolButton(opener, words=True)
        button.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        return Group(self.title(), [button], [opener], lined=False)
