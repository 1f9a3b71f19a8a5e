"""One of the texts of a place to decide: its heading, which may choose it, and its words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.conflicts.folding import Parts
from desktop.ui.conflicts.marked_text import MarkedText, spoken
from desktop.ui.controls import heading, label, note, restyle
from desktop.ui.flow import Flow

_AROUND_CHOICE = 6
"""Pixels that the style sheet leaves around a button to choose, so that headings are level."""


class Tile(QFrame):
    """Shows one text; a press anywhere on it chooses it, when it has a `choice`.

    `unmarked` tells that it differs in something that words cannot show.
    """

    def __init__(self, name: str, *, of: str, chosen: bool, unmarked: bool = False) -> None:
        super().__init__()
        self.setObjectName("tile")
        self.choice: QRadioButton | None = None
        head: QWidget = label(name)
        head.setContentsMargins(*[_AROUND_CHOICE] * 4)
        if chosen:
            self.choice = radio(name, of)
            self.choice.toggled.connect(self._show_choice)
            head = self.choice
        self._text = MarkedText(())
        column = QVBoxLayout(self)
        words = QVBoxLayout()
        words.setContentsMargins(_AROUND_CHOICE, 0, _AROUND_CHOICE, 0)
        words.addWidget(self._text)
        if unmarked:
            words.addWidget(unmarked_note())
        column.setContentsMargins(6, 4, 6, 10)
        column.setSpacing(2)
        column.addWidget(head)
        column.addLayout(words)
        column.addStretch(1)
        self.show_choice(chosen=False)

    def show_parts(self, parts: Parts) -> None:
        """Show the text as `parts`."""
        self._text.show_parts(parts)
        if self.choice is not None:
            self.choice.setAccessibleDescription(spoken(parts))

    def show_choice(self, *, chosen: bool) -> None:
        """Show whether this text is the one."""
        restyle(self, "chosen", value=chosen)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose this text."""
        if self.choice is not None and event.button() is Qt.MouseButton.LeftButton:
            self.choice.setFocus(Qt.FocusReason.MouseFocusReason)
            self.choice.click()
            return
        super().mousePressEvent(event)

    def _show_choice(self, checked: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self.show_choice(chosen=checked)


def radio(name: str, of: str) -> QRadioButton:
    """Return the button for one way to decide the place `of`."""
    made = QRadioButton(name)
    made.setAccessibleName(f"{of}: {name}")
    return made


def unmarked_note() -> QLabel:
    """Return what is said where no word differs."""
    return note(tr("The words are the same; a picture, a link or the formatting differs."))


def undecided_note() -> QLabel:
    """Return what stands beside the heading of a place until it is decided."""
    made = note(tr("Not decided yet"))
    made.setWordWrap(False)
    return made


def headline(name: str, *beside: QWidget) -> Flow:
    """Return the heading of a place with what stands in line with it."""
    words = heading(name)
    words.setWordWrap(False)
    made = Flow(spacing=12, centred=any(isinstance(part, QAbstractButton) for part in beside))
    for part in (words, *beside):
        made.addWidget(part)
    return made
