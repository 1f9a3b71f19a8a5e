"""Where a site goes: the kind of place, and its address."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, Choice, label, note
from desktop.ui.site.publishing.addresses import (
    FOLDER,
    ZIP,
    place_of,
    places,
    turned,
    zip_address,
)


class Destination(QWidget):
    """Asks for an address in the words of its kind; `submitted` when Enter is pressed in it."""

    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kind = Choice(
            tr("Where the site goes"), [(place.begins, place.name) for place in places()]
        )
        self._kind.currentIndexChanged.connect(self._turn)
        self._address = QLineEdit()
        self._address.textEdited.connect(self._recognise)
        self._address.returnPressed.connect(self.submitted)
        self._example = note()
        self._safe = note(
            tr("Give no password here: you are asked for it, and it is kept in the keyring.")
        )
        self._choose = Button(tr("Choose…"), self._ask, picture="folder-open")
        self._place = places()[0]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (
            label(tr("Where the site goes"), self._kind),
            self._kind,
            label(tr("Address"), self._address),
            self._address,
            self._example,
            self._safe,
            self._choose,
        ):
            column.addWidget(part)
        self.show_address("")

    def address(self) -> str:
        """Return the address as it is typed; empty when it is only begun."""
        typed = self._address.text().strip()
        return "" if typed == self._place.begins else typed

    def show_address(self, address: str) -> None:
        """Show `address` and its kind."""
        self._address.setText(address)
        self._recognise(address)

    def take_focus(self) -> None:
        """Put the keyboard where the questions begin."""
        self._kind.setFocus()

    def _turn(self) -> None:
        after = next(place for place in places() if place.begins == self._kind.value())
        self._address.setText(turned(self._address.text(), self._place, after))
        self._show_place(self._address.text())

    def _recognise(self, address: str) -> None:
        if address or self._place.begins != FOLDER:
            self._show_place(address)
        else:
            self._show_place("")

    def _show_place(self, address: str) -> None:
        self._place = place_of(address)
        with QSignalBlocker(self._kind):
            self._kind.show_value(self._place.begins)
        self._example.setText(self._place.example)
        self._address.setAccessibleDescription(self._place.example)
        local = self._place.begins in {FOLDER, ZIP}
        self._choose.setVisible(local)
        self._safe.setVisible(not local)

    def _ask(self) -> None:
        known = self.address()
        if self._place.begins == FOLDER:
            chosen = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), known)
        else:
            begin = known.removeprefix(ZIP) or "website.zip"
            path, _ = QFileDialog.getSaveFileName(self, tr("A ZIP file"), begin, "ZIP (*.zip)")
            chosen = zip_address(str(Path(path).with_suffix(".zip"))) if path else ""
        if chosen:
            self.show_address(chosen)
