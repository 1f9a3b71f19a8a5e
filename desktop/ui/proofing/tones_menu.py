"""The menu for where `oa`, `oe` and `uy` carry their tone on this site."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from desktop.language import tr
from desktop.settings.model import Tones
from desktop.ui.menu import Menu


class TonesMenu(Menu):
    """Offers the placements; `chosen` carries the one that was picked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Place of the tone"), parent)
        self._actions: dict[Tones, QAction] = {}
        group = QActionGroup(self)
        for tones, words in (
            (Tones.AS_ARTICLE, tr("As most of the article")),
            (Tones.FIRST, "hòa, khỏe, thủy"),
            (Tones.SECOND, "hoà, khoẻ, thuỷ"),
        ):
            entry = self._actions[tones] = group.addAction(words)
            entry.setCheckable(True)
            entry.triggered.connect(partial(self.chosen.emit, tones))
            self.addAction(entry)

    def show_tones(self, tones: Tones) -> None:
        """Tick the placement that counts."""
        self._actions[tones].setChecked(True)
