"""The menu of the library: what keeps it safe, and what of it is taken along."""

from enum import Enum, auto
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.language import tr
from desktop.ui.controls import ToolButton, action
from desktop.ui.icons import icon
from desktop.ui.menu import Menu


class Wish(Enum):
    """What the writer asks for."""

    PACKAGE = auto()
    BACKUP = auto()
    BUNDLE = auto()
    BACKUPS = auto()
    CHECK = auto()
    ELSEWHERE = auto()
    COPY = auto()


class KeepingMenu(Menu):
    """`requested` tells which `Wish` was chosen."""

    requested = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(tr("Backups and packages"), over)
        self._add(tr("Package of this article…"), "package", Wish.PACKAGE)
        self.addSeparator()
        self._add(tr("Back up now"), "archive", Wish.BACKUP)
        self._add(tr("Back up to a file…"), "export", Wish.BUNDLE)
        self._add(tr("Restore from a backup…"), "clock-counter-clockwise", Wish.BACKUPS)
        self.addSeparator()
        self._add(tr("Check and mend the library"), "first-aid-kit", Wish.CHECK)
        self.addSeparator()
        self._add(tr("Open another library…"), "folder-open", Wish.ELSEWHERE)
        self._add(tr("Copy articles into another library…"), "copy", Wish.COPY)

    def button(self) -> ToolButton:
        """Return the button that opens the menu."""
        opener = self.menuAction()
        opener.setIcon(icon("archive"))
        made = ToolButton(opener)
        made.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def _add(self, words: str, picture: str, wish: Wish) -> None:
        made = action(words, picture, partial(self.requested.emit, wish), beside_words=True)
        made.setParent(self)
        self.addAction(made)
