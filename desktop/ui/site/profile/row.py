"""One row of a list: what is edited in it, under its title and its buttons."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import ToolButton, action, note
from desktop.ui.site.profile.body import Body


class Row(QFrame):
    """One value, under its title and the buttons that move and remove it."""

    moved = Signal(int)
    dropped = Signal()

    def __init__(self, body: Body[Any], *, slim: bool = False) -> None:
        super().__init__()
        self.setObjectName("" if slim else "inline")
        self.body = body
        self._title = QLabel()
        self._title.setProperty("label", True)  # noqa: FBT003 - Qt's own signature
        self._remark = note(property_name="problem")
        self._up = ToolButton(action("", "arrow-up", lambda: self.moved.emit(-1)))
        self._down = ToolButton(action("", "arrow-down", lambda: self.moved.emit(1)))
        self._drop = ToolButton(action("", "trash", self.dropped.emit))
        self._lay_out(slim=slim)

    def show_place(self, title: str, *, first: bool, last: bool) -> None:
        """Call the row `title`, and offer only the ways that it can go."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self.body.show_title(title)
        for button, words in (
            (self._up, tr("Move up: {row}", row=title)),
            (self._down, tr("Move down: {row}", row=title)),
            (self._drop, tr("Remove: {row}", row=title)),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._up.setEnabled(not first)
        self._down.setEnabled(not last)

    def show_remark(self, text: str) -> None:
        """Say what readers do not see of the row, and why."""
        self._remark.setText(text)
        self._remark.setVisible(bool(text))

    def shift(self, step: int) -> None:
        """Move one place up (-1) or down (1)."""
        self.moved.emit(step)

    def _lay_out(self, *, slim: bool) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(2)
        if slim:
            self._title.hide()
            column.setContentsMargins(0, 0, 0, 0)
            head.addWidget(self.body, 1)
        else:
            column.setContentsMargins(12, 4, 8, 12)
            head.addWidget(self._title, 1)
        for button in (self._up, self._down, self._drop):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        if not slim:
            column.addWidget(self.body)
        column.addWidget(self._remark)

    def stops(self) -> list[QWidget]:
        """Return what Tab goes through, in order: the fields, then the buttons."""
        buttons = [self._up, self._down, self._drop]
        inside = [each for each in tab_order(self) if each not in buttons]
        return [*inside, *buttons]


def tab_order(inside: QWidget) -> list[QWidget]:
    """Return what Tab reaches `inside` of a widget, in its order."""
    found = []
    widget = inside.nextInFocusChain()
    while widget is not None and widget is not inside:
        if inside.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
