"""The list of the window's parts: beside the form, or a choice above it where room is short."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QVBoxLayout

from desktop.language import tr
from desktop.ui.controls import Choice, label

_WIDTH = 16
"""Letters' heights."""


class Contents:
    """`beside` and `above` name the same parts; one of them is in sight."""

    def __init__(self, names: list[str]) -> None:
        self.beside = PartList(names)
        self.above = PartChoice(names)
        self.chosen = self.beside.chosen
        self.beside.chosen.connect(self.above.show_part)
        self.above.chosen.connect(self.beside.show_part)
        self.show_beside(beside=True)

    def show_beside(self, *, beside: bool) -> None:
        """Show the list beside the form, or the choice above it."""
        self.beside.setVisible(beside)
        self.above.setVisible(not beside)


class PartList(QFrame):
    """The parts one below the other; `chosen` carries the index."""

    chosen = Signal(int)

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setProperty("edge", "right")
        self._list = QListWidget()
        self._list.setObjectName("list")
        self._list.setAccessibleName(tr("Parts of the site"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.addItems(names)
        self._list.setCurrentRow(0)
        self._list.currentRowChanged.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._list)
        self._fit()

    def show_part(self, index: int) -> None:
        """Choose a part."""
        self._list.setCurrentRow(index)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(_WIDTH * self.fontInfo().pixelSize())


class PartChoice(QFrame):
    """The parts in a box that opens; `chosen` carries the index."""

    chosen = Signal(int)

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        words = tr("Parts of the site")
        self._box = Choice(words, [(name, name) for name in names])
        self._box.currentIndexChanged.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 0)
        column.setSpacing(4)
        column.addWidget(label(words, self._box))
        column.addWidget(self._box)

    def show_part(self, index: int) -> None:
        """Choose a part without telling anybody."""
        self._box.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._box.setCurrentIndex(index)
        self._box.blockSignals(False)  # noqa: FBT003
