"""What is edited in one row of a list: one value, by its fields."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.language import tr
from desktop.ui.inspector.fields import Field, Refused
from desktop.ui.inspector.form import FieldEditor

Item = TypeVar("Item")

_WIDE = 30
"""Letters' heights from which two fields stand side by side."""


class Body(QWidget, Generic[Item]):
    """Edits one value; `edited` at every keystroke, `left` when the writer goes on.

    `removed` carries a sentence on what was taken out of the value, and the function that puts
    it back into such a value.
    """

    edited = Signal()
    left = Signal()
    removed = Signal(str, object)

    def show_title(self, title: str) -> None:
        """Say in each field's name which row it is in."""
        raise NotImplementedError

    def item(self) -> Item:
        """Return the value, as far as what is typed can be one."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the caret into the first field."""
        raise NotImplementedError


class FieldsBody(Body[Item]):
    """Fields in two columns, or in one where there is little room.

    With an odd number of them the first is as wide as two.
    """

    def __init__(self, fields: Sequence[Field[Item]], item: Item) -> None:
        super().__init__()
        self._item = item
        self.editors = {field.name: FieldEditor(field) for field in fields}
        self._touched: dict[str, FieldEditor] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._columns = 0
        for name, editor in self.editors.items():
            editor.show_text(editor.field.read(item))
            editor.edited.connect(lambda name=name, editor=editor: self._touch(name, editor))
            editor.left.connect(self.left)
        self._place(1)

    def show_title(self, title: str) -> None:
        """Say in each field's name which row it is in; a field that is alone is called like it."""
        for editor in self.editors.values():
            words = editor.field.label
            if len(self.editors) == 1:
                editor.show_name(title, title)
            else:
                editor.show_name(words, tr("{field}, {row}", field=words, row=title))

    def item(self) -> Item:
        """Return the value; a field that refuses what is typed leaves its part as it was."""
        for name, editor in list(self._touched.items()):
            try:
                self._item = editor.field.write(self._item, editor.text())
                editor.show_refusal("")
                del self._touched[name]
            except Refused as refusal:  # asked again next time: it may be another field's fault
                editor.show_refusal(str(refusal))
        return self._item

    def take_focus(self) -> None:
        """Put the caret into the first field."""
        next(iter(self.editors.values())).control.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the fields side by side where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE * self.fontInfo().pixelSize()
        self._place(2 if wide and len(self.editors) > 1 else 1)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        odd = len(self.editors) % 2 if columns > 1 else 0
        for number, editor in enumerate(self.editors.values()):
            place = number + odd if number else 0
            row, column = divmod(place, columns)
            width = 1 + odd if number == 0 else 1
            self._grid.addWidget(editor, row, column, 1, width, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _touch(self, name: str, editor: FieldEditor) -> None:
        self._touched[name] = editor
        self.edited.emit()
