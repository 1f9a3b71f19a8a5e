"""Lists of values that are edited in place: each in a row that moves up and down and goes away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.background import Pause, later
from desktop.ui.controls import Button
from desktop.ui.inspector.form import LONGEST, PAUSE
from desktop.ui.site.profile.body import Body, Item
from desktop.ui.site.profile.row import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class RowKind(Generic[Item]):
    """What the rows of one list are."""

    body: Callable[[Item], Body[Item]]
    blank: Callable[[], Item]
    title: Callable[[int], str]
    """What the row is called, by its number."""
    add: str
    """What the button is called that begins a row."""
    gone: Callable[[Item], str]
    """The sentence that tells of a row that was removed."""
    is_kept: Callable[[Item], bool]
    """Whether it is worth keeping; a row that is not stays until the window shows another site."""
    slim: bool = False
    """Whether a row is a single field, with its buttons beside it."""
    remark: Callable[[Sequence[Item], int], str] = lambda _items, _index: ""
    """What to say of the item at an index: why readers do not see it."""


class Rows(QWidget, Generic[Item]):
    """The rows; `edited` carries the values that are kept, after a pause."""

    edited = Signal(object)
    removed = Signal(str, object)
    """Carries a sentence, and the function that puts what was removed back into such values."""
    typed = Signal()
    left = Signal()

    def __init__(self, kind: RowKind[Item]) -> None:
        super().__init__()
        self._kind = kind
        self._rows: list[Row] = []
        self._pause = Pause(self._take, pause=PAUSE, longest=LONGEST, later=later)
        self._inside = QVBoxLayout()
        self._inside.setSpacing(8)
        self._add = Button(kind.add, self.add, picture="plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._inside)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def items(self) -> tuple[Item, ...]:
        """Return the values that are worth keeping."""
        items = [row.body.item() for row in self._rows]
        return tuple(item for item in items if self._kind.is_kept(item))

    def show_items(self, items: tuple[Item, ...]) -> None:
        """Show `items`; rows that are the same, or not worth keeping yet, stay as they are."""
        if items == self.items():
            return
        before = list(self._rows)
        unkept = [row for row in before if not self._kind.is_kept(row.body.item())]
        for index, item in enumerate(items):
            same = next((row for row in before if row.body.item() == item), None)
            if same:
                before.remove(same)
                self._put(index, same)
            else:
                self._insert(index, item)
        for row in before:
            if row not in unkept:
                self._take_out(row)
        self._number()

    def begin(self, items: tuple[Item, ...]) -> None:
        """Show other values: nothing of what was typed before stays."""
        self._pause.forget()
        while self._rows:
            self._take_out(self._rows[-1])
        for item in items:
            self._insert(len(self._rows), item)
        self._number()

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        self._pause.now()

    def add(self, item: Item | None = None) -> None:
        """Begin a row, empty unless `item` is given, and put the caret into it."""
        row = self._insert(len(self._rows), self._kind.blank() if item is None else item)
        self._number()
        row.body.take_focus()
        if item is not None:
            self._change()

    def remark(self) -> None:
        """Say anew of each row what readers do not see."""
        items = [row.body.item() for row in self._rows]
        for index, row in enumerate(self._rows):
            row.show_remark(self._kind.remark(items, index))

    def stops(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        return [*(stop for row in self._rows for stop in row.stops()), self._add]

    def _insert(self, index: int, item: Item) -> Row:
        body = self._kind.body(item)
        row = Row(body, slim=self._kind.slim)
        body.edited.connect(self._change)
        body.left.connect(self._leave)
        body.removed.connect(self.removed)
        row.moved.connect(lambda step: self._move(row, step))
        row.dropped.connect(lambda: self._remove(row))
        self._rows.insert(index, row)
        self._inside.insertWidget(index, row)
        return row

    def _put(self, index: int, row: Row) -> None:
        self._rows.remove(row)
        self._rows.insert(index, row)
        self._inside.removeWidget(row)
        self._inside.insertWidget(index, row)

    def _take_out(self, row: Row) -> None:
        self._rows.remove(row)
        self._inside.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _move(self, row: Row, step: int) -> None:
        index = self._rows.index(row) + step
        if not 0 <= index < len(self._rows):
            return
        self._put(index, row)
        self._number()
        self._change()
        self.flush()

    def _remove(self, row: Row) -> None:
        index, item = self._rows.index(row), row.body.item()
        before = sum(self._kind.is_kept(each.body.item()) for each in self._rows[:index])
        self._take_out(row)
        self._number()
        self._focus_near(index)
        if self._kind.is_kept(item):
            self._change()
            self.flush()
            self.removed.emit(
                self._kind.gone(item), lambda items: (*items[:before], item, *items[before:])
            )

    def _focus_near(self, index: int) -> None:
        if self._rows:
            self._rows[min(index, len(self._rows) - 1)].body.take_focus()
        else:
            self._add.setFocus()

    def _number(self) -> None:
        last = len(self._rows) - 1
        for index, row in enumerate(self._rows):
            title = self._kind.title(index + 1)
            row.show_place(title, first=index == 0, last=index == last)
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)
        self.remark()

    def _change(self) -> None:
        self._pause.changed()
        self.typed.emit()

    def _leave(self) -> None:
        self.flush()
        self.left.emit()

    def _take(self) -> None:
        self.remark()
        self.edited.emit(self.items())
