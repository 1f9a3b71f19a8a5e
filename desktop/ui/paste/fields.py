"""The fields of the paste panel: each with what it says and a button that copies it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, label, restyle
from desktop.ui.icons import icon
from desktop.ui.site.publishing.sight import breakable, bring_into_sight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.paste import PasteField

_SHOWN = 160
"""Letters of a field that are enough to know it by."""


class FieldRow(QFrame):
    """One field."""

    copy_requested = Signal(str)

    def __init__(self, field: "PasteField", *, done: bool) -> None:
        super().__init__()
        self.setObjectName("section")
        self._field = field
        self.button = Button(tr("Copy"), lambda: self.copy_requested.emit(field.key))
        self.is_done = False
        words = QLabel(breakable(_shortened(field.text)))
        words.setWordWrap(True)
        name = label(breakable(field.label), self.button)
        self._lay_out(name, words)
        self.show_done(done=done)

    def show_done(self, *, done: bool) -> None:
        """Show whether the field was copied already."""
        self.is_done = done
        said = tr("Copied") if done else tr("Copy")
        self.button.setText(said)
        self.button.setIcon(icon("check" if done else "copy", beside_words=True))
        restyle(self.button, "kind", value="quiet" if done else "")
        self.button.setAccessibleName(f"{self._field.label}: {said}")

    def _lay_out(self, name: QLabel, words: QLabel) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(name, 1)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(words)


class FieldList(QWidget):
    """The rows in their order; copying one leads on to the next that is not copied yet."""

    copy_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, FieldRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_fields(self, fields: "Sequence[PasteField]", done: set[str]) -> None:
        """Show other fields."""
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {field.key: FieldRow(field, done=field.key in done) for field in fields}
        for row in self._rows.values():
            row.copy_requested.connect(self.copy_requested)
            self._column.addWidget(row)
        self.take_focus()

    def show_copied(self, key: str) -> None:
        """Mark a field, and put the keyboard on the next one."""
        self._rows[key].show_done(done=True)
        self.take_focus(after=key)

    def take_focus(self, *, after: str = "") -> None:
        """Put the keyboard on the next field that is not copied yet."""
        keys = list(self._rows)
        start = keys.index(after) + 1 if after else 0
        following = [self._rows[key] for key in (*keys[start:], *keys[:start])]
        for row in following:
            if not row.is_done:
                row.button.setFocus()
                bring_into_sight(row)
                return


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rpartition(' ')[0]} …"
