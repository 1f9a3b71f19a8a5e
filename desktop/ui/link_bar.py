"""The line that asks for a link's address, where the text is and not over it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.editor.state import EditState
from desktop.language import tr
from desktop.ui.controls import Button, label, note
from desktop.ui.flow import Flow

ADDRESSES = ("http://", "https://", "mailto:", "tel:", "#")


def complete_address(text: str) -> str:
    """Return what the writer meant: a bare domain gets https, an address of a person mailto."""
    address = text.strip()
    if not address or address.startswith(ADDRESSES):
        return address
    return f"mailto:{address}" if "@" in address and "/" not in address else f"https://{address}"


class LinkBar(QFrame):
    """Asks for address, words and title of a link; Enter sets it, Escape leaves it."""

    link_set = Signal(str, str, str)
    link_removed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inline")
        self._address, self._text, self._title = QLineEdit(), QLineEdit(), QLineEdit()
        self._address.setPlaceholderText("https://")
        self._text_field = field(tr("Words of the link"), self._text)
        self._missing = note(tr("Write the address first."), property_name="problem")
        self._remove = Button(tr("Remove the link"), self._take_away)
        flow = Flow(spacing=12)
        flow.addWidget(field(tr("Address"), self._address))
        flow.addWidget(self._text_field)
        flow.addWidget(field(tr("Title (shown on hovering)"), self._title))
        for button in (
            Button(tr("Set the link"), self._set, kind="primary"),
            self._remove,
            Button(tr("Cancel"), self._leave),
        ):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(flow)
        column.addWidget(self._missing)
        for line in (self._address, self._text, self._title):
            line.returnPressed.connect(self._set)
        self.hide()

    def ask(self, state: EditState) -> None:
        """Ask for the link at the caret."""
        link = state.link
        self._address.setText(link.href if link else "")
        self._title.setText(link.title if link else "")
        self._text.clear()
        self._text_field.setVisible(not link and not state.selected)
        self._remove.setVisible(link is not None)
        self._missing.hide()
        self.show()
        self._address.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _set(self) -> None:
        address = complete_address(self._address.text())
        self._missing.setVisible(not address)
        if address:
            self.hide()
            self.link_set.emit(address, self._title.text().strip(), self._text.text().strip())

    def _take_away(self) -> None:
        self.hide()
        self.link_removed.emit()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()


def field(name: str, line: QLineEdit) -> QWidget:
    """Return `line` with its label above it."""
    made = QWidget()
    line.setMinimumWidth(180)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label(name, line))
    column.addWidget(line)
    return made
