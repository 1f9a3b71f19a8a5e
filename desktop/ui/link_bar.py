"""The line that asks for a link's address, where the text is and not over it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.editor.state import EditState
from desktop.language import tr
from desktop.ui.background import Pause, later
from desktop.ui.controls import Button, label, note
from desktop.ui.flow import Flow
from desktop.ui.linking.addresses import complete_address
from desktop.ui.linking.targets import Target, TargetList

_SEARCH_PAUSE, _SEARCH_LONGEST = 150, 600
"""Milliseconds from a key to the search for it."""
_OWN = ("article:", "media:")


class LinkBar(QFrame):
    """Asks for address, words and title of a link; Enter sets it, Escape leaves it.

    What is typed is an address or words to look for among articles and attachments.
    """

    link_set = Signal(str, str, str)
    link_removed = Signal()
    left = Signal()
    looked_for = Signal(str)
    """The writer typed this: who knows the library answers with `show_targets`."""
    name_wanted = Signal(str)
    """A link into the library is asked about: `show_given` says what it is called."""
    file_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inline")
        self._given: Target | None = None
        self._address, self._text, self._title = QLineEdit(), QLineEdit(), QLineEdit()
        self._address.setPlaceholderText(tr("https://… or words of a title"))
        self._text_field = field(tr("Words of the link"), self._text)
        self._missing = note(property_name="problem")
        self._targets = TargetList()
        self._searching = Pause(
            self._look, pause=_SEARCH_PAUSE, longest=_SEARCH_LONGEST, later=later
        )
        self._remove = Button(tr("Remove the link"), self._take_away)
        self._lay_out()
        self._listen()
        self.hide()

    def ask(self, state: EditState) -> None:
        """Ask for the link at the caret."""
        link = state.link
        own = link is not None and link.href.startswith(_OWN)
        self._given = None
        self._address.setText(link.href if link else "")
        self._title.setText(link.title if link else "")
        self._text.clear()
        self._text_field.setVisible(not link and not state.selected)
        self._remove.setVisible(link is not None)
        self._missing.hide()
        self._targets.show_targets([])
        self.show()
        self._address.setFocus(Qt.FocusReason.OtherFocusReason)
        if own and link:
            self.name_wanted.emit(link.href)
        self._look()

    def show_targets(self, asked: str, targets: list[Target]) -> None:
        """Offer what was found for `asked`, unless something else is typed by now."""
        if asked == self._asked():
            self._targets.show_targets(targets)

    def show_given(self, target: Target) -> None:
        """Call the link into the library by its name."""
        if self._address.text() in ("", target.href):
            self._give(target)

    def choose(self, target: Target) -> None:
        """Set the link to `target`."""
        self._give(target)
        self._set()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go down from the address into the list."""
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if event.type() != QEvent.Type.KeyPress or not down or self._targets.isHidden():
            return False
        self._targets.begin()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        flow = Flow(spacing=12)
        flow.addWidget(self._text_field)
        flow.addWidget(field(tr("Title (shown on hovering)"), self._title))
        for button in (
            Button(tr("Set the link"), self._set, kind="primary"),
            Button(tr("Attach a file"), self.file_requested.emit, picture="paperclip"),
            self._remove,
            Button(tr("Cancel"), self._leave),
        ):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        for part in (field(tr("Address"), self._address), self._missing, self._targets):
            column.addWidget(part)
        column.addLayout(flow)

    def _listen(self) -> None:
        self._address.installEventFilter(self)
        self._address.textEdited.connect(lambda _text: self._searching.changed())
        self._targets.chosen.connect(self.choose)
        self._targets.left_upwards.connect(self._address.setFocus)
        for line in (self._address, self._text, self._title):
            line.returnPressed.connect(self._set)

    def _give(self, target: Target) -> None:
        self._given = target
        self._address.setText(target.words())
        self._targets.show_targets([])

    def _asked(self) -> str:
        text = self._address.text().strip()
        return "" if self._given and text == self._given.words() else text

    def _look(self) -> None:
        self.looked_for.emit(self._asked())

    def _meant(self) -> str:
        if self._given and self._address.text() == self._given.words():
            return self._given.href
        return complete_address(self._address.text())

    def _set(self) -> None:
        address = self._meant()
        self._missing.setText(_fault(self._address.text()))
        self._missing.setVisible(not address)
        if not address:
            return
        self.hide()
        words = self._text.text().strip()
        name = self._given.name if self._given and address == self._given.href else ""
        self.link_set.emit(address, self._title.text().strip(), words or name)

    def _take_away(self) -> None:
        self.hide()
        self.link_removed.emit()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()


def _fault(typed: str) -> str:
    if not typed.strip():
        return tr("Write the address first.")
    return tr(
        "“{typed}” is no address. Write one such as mic.gov.vn or lan@mic.gov.vn, or go down into"
        " the list and choose an article.",
        typed=typed.strip(),
    )


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
