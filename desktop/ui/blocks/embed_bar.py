"""The line that asks for the address of a film or a map, where the text is and not over it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from desktop.article.body.embeds import Embeddable, embeddable
from desktop.language import tr
from desktop.ui.controls import Button, note
from desktop.ui.flow import Flow
from desktop.ui.link_bar import field

_ADDRESS_WIDTH = 340
"""Pixels, for an address of YouTube's whole."""


class EmbedBar(QFrame):
    """Asks for address and title; Enter puts it in, Escape leaves. `chosen` carries both."""

    chosen = Signal(object, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inline")
        self._address, self._title = QLineEdit(), QLineEdit()
        self._address.setPlaceholderText("https://www.youtube.com/watch?v=…")
        self._title.setPlaceholderText(tr("What it shows, in a few words"))
        self._explained = note(
            tr(
                "YouTube, Google Maps, OpenStreetMap and videos of Facebook. Readers load it only "
                "when they press a button."
            )
        )
        self._unknown = note(property_name="problem")
        flow = Flow(spacing=12)
        flow.addWidget(field(tr("Address of the video or map"), self._address))
        self._address.setMinimumWidth(_ADDRESS_WIDTH)
        flow.addWidget(field(tr("Title"), self._title))
        flow.addWidget(Button(tr("Put it in"), self._put_in, kind="primary"))
        flow.addWidget(Button(tr("Cancel"), self._leave))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(flow)
        column.addWidget(self._explained)
        column.addWidget(self._unknown)
        for line in (self._address, self._title):
            line.returnPressed.connect(self._put_in)
        self.hide()

    def ask(self) -> None:
        """Ask for another film or map."""
        self._address.clear()
        self._title.clear()
        self._unknown.hide()
        self.show()
        self._address.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _put_in(self) -> None:
        thing = thing_in(self._address.text())
        self._unknown.setVisible(thing is None)
        if thing is None:
            self._unknown.setText(
                tr(
                    "This is no address of a video or a map that can be shown. Open it in the "
                    "browser, copy the whole address from there, and paste it here."
                )
            )
            self._address.setFocus()
            return
        self.hide()
        self.chosen.emit(thing, " ".join(self._title.text().split()))

    def _leave(self) -> None:
        self.hide()
        self.left.emit()


def thing_in(text: str) -> Embeddable | None:
    """Return what `text` leads to: an address, or the code that services give for pages."""
    from html import unescape

    given = text.strip()
    if given.startswith("<"):
        given = unescape(given.partition('src="')[2].partition('"')[0])
    return embeddable(given if "://" in given else f"https://{given}")
