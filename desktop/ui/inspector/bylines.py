"""Who made the article: several names, each with what they did."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.article.model import Byline, Role
from desktop.language import tr
from desktop.ui.controls import Button, Choice, ToolButton, action
from desktop.ui.inspector.fields import one_line


def role_name(role: Role) -> str:
    """Return what a newsroom calls `role`."""
    return {
        Role.AUTHOR: tr("Author"),
        Role.CO_AUTHOR: tr("Co-author"),
        Role.PHOTOGRAPHER: tr("Photographer"),
        Role.EDITOR: tr("Editor"),
        Role.TRANSLATOR: tr("Translator"),
    }[role]


class Bylines(QWidget):
    """Rows of name and role; an empty name is no byline."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Row] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._column)
        self._append(Byline(name=""), 1)  # before the button, as Tab goes
        column.addWidget(Button(tr("Add a name"), self._add, picture="plus"))

    def show_bylines(self, bylines: tuple[Byline, ...]) -> None:
        """Show `bylines`; one empty row invites the first name."""
        if bylines == self.bylines():
            return
        before = list(self._rows)
        for number, byline in enumerate(bylines or (Byline(name=""),), 1):
            self._append(byline, number)
        for row in before:
            self._drop(row)

    def bylines(self) -> tuple[Byline, ...]:
        """Return what is typed."""
        made = (row.byline() for row in self._rows)
        return tuple(byline for byline in made if byline.name)

    def _add(self) -> None:
        role = Role.CO_AUTHOR if self.bylines() else Role.AUTHOR
        self._append(Byline(name="", role=role), len(self._rows) + 1)
        self._rows[-1].name.setFocus()

    def _append(self, byline: Byline, number: int) -> None:
        row = _Row(byline, number)
        row.edited.connect(self.edited)
        row.dropped.connect(lambda: self._remove(row))
        self._column.addWidget(row)
        if self._rows:
            for before, after in pairwise([self._rows[-1].stops()[-1], *row.stops()]):
                QWidget.setTabOrder(before, after)
        self._rows.append(row)

    def _remove(self, row: "_Row") -> None:
        if self._rows == [row]:
            self._append(Byline(name=""), 1)
        self._drop(row)
        self.edited.emit()

    def _drop(self, row: "_Row") -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()


class _Row(QWidget):
    edited = Signal()
    dropped = Signal()

    def __init__(self, byline: Byline, number: int) -> None:
        super().__init__()
        self._share = byline.share
        self.name = QLineEdit(byline.name)
        self.name.setAccessibleName(tr("Name {number}", number=number))
        self.name.setPlaceholderText(tr("Name or pen-name"))
        self.name.textEdited.connect(self.edited)
        roles = [(role.value, role_name(role)) for role in Role]
        self._role = Choice(tr("What {number} did", number=number), roles)
        self._role.show_value(byline.role.value)
        self._role.currentIndexChanged.connect(lambda _row: self.edited.emit())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        grid.addWidget(self.name, 0, 0, 1, 2)
        grid.addWidget(self._role, 1, 0)
        self._drop = ToolButton(action(tr("Remove this name"), "x", self.dropped.emit))
        grid.addWidget(self._drop, 1, 1)
        grid.setColumnStretch(0, 1)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in order."""
        return self.name, self._role, self._drop

    def byline(self) -> Byline:
        """Return the row's value."""
        return Byline(
            name=one_line(self.name.text()), role=Role(self._role.value()), share=self._share
        )
