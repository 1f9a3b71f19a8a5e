"""The line that asks what to find and what to write instead, above the text and not over it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.editor.finding import Query
from desktop.language import tr
from desktop.ui.controls import Button, Tick, ToolButton, action, label, note, restyle
from desktop.ui.flow import Flow

_FIELD_WIDTH = 220
"""Pixels: three Vietnamese words."""


class FindLine(QFrame):
    """Asks for words and how to look for them; Enter goes on, Escape leaves."""

    query_changed = Signal(object)
    step_wanted = Signal(bool)
    replace_wanted = Signal(str)
    replace_all_wanted = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inline")
        self.setAccessibleName(tr("Find and replace"))
        self._text, self._other = QLineEdit(), QLineEdit()
        self._accents, self._case, self._whole, self._pattern, self._selection = _ticks()
        self._found = note(property_name="soft")
        self._found.setWordWrap(False)
        self._said = note(property_name="soft")
        self._instead = self._replacing()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        for part in (self._finding(), self._ways(), self._instead, self._said):
            column.addWidget(part)
        self._listen()
        self.hide()

    @property
    def query(self) -> Query:
        """What is asked for."""
        return Query(
            text=self._text.text(),
            case=self._case.isChecked(),
            accents=self._accents.isChecked(),
            whole=self._whole.isChecked(),
            pattern=self._pattern.isChecked(),
            selection=self._selection.isChecked(),
        )

    def ask(self, selected: str, *, replacing: bool) -> None:
        """Ask what to find, beginning with what is selected; `replacing` asks what for as well."""
        self._instead.setVisible(replacing or (self.isVisible() and self._instead.isVisible()))
        if selected:
            self._text.setText(selected)
        self.show()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._text.selectAll()
        self._tell()

    def show_found(self, count: str, said: str, *, problem: bool) -> None:
        """Show `count` beside the field and the sentence `said` below it."""
        changed = (count, said) != (self._found.text(), self._said.text())
        self._found.setText(count)
        self._found.setVisible(bool(count))
        self._said.setText(said)
        self._said.setVisible(bool(said))
        restyle(self._said, "problem", value=problem)
        self._text.setAccessibleDescription(f"{count} {said}".strip())
        if changed:
            shown = self._said if said else self._found
            QAccessible.updateAccessibility(QAccessibleEvent(shown, QAccessible.Event.Alert))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._text.hasFocus():
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_wanted.emit(not back)
        else:
            super().keyPressEvent(event)

    def _finding(self) -> QWidget:
        flow = Flow(spacing=12, centred=True)
        flow.addWidget(_named(tr("Find in the text"), self._text))
        go, before = tr("Next place (F3)"), tr("Last place (Shift+F3)")
        row, inside = _row()
        inside.addWidget(ToolButton(action(before, "caret-up", partial(self._step, forward=False))))
        inside.addWidget(ToolButton(action(go, "caret-down", partial(self._step, forward=True))))
        inside.addWidget(self._found)
        flow.addWidget(row)
        flow.addWidget(Button(tr("Close"), self._leave, kind="quiet"))
        return _holding(flow)

    def _ways(self) -> QWidget:
        flow = Flow(spacing=8, centred=True)
        for tick in (self._accents, self._case, self._whole, self._pattern, self._selection):
            flow.addWidget(tick)
        return _holding(flow)

    def _replacing(self) -> QWidget:
        flow = Flow(spacing=12, centred=True)
        flow.addWidget(_named(tr("Replace with"), self._other))
        one, every = self._replace, self._replace_all
        flow.addWidget(Button(tr("Replace"), one))
        flow.addWidget(Button(tr("Replace all"), every))
        return _holding(flow)

    def _listen(self) -> None:
        self._text.textChanged.connect(lambda _text: self._tell())
        for tick in (self._accents, self._case, self._whole, self._pattern, self._selection):
            tick.toggled.connect(lambda _on: self._tell())
        self._pattern.toggled.connect(lambda on: self._accents.setEnabled(not on))
        self._other.returnPressed.connect(self._replace)

    def _tell(self) -> None:
        self.query_changed.emit(self.query)

    def _step(self, *, forward: bool) -> None:
        self.step_wanted.emit(forward)

    def _replace(self) -> None:
        self.replace_wanted.emit(self._other.text())

    def _replace_all(self) -> None:
        self.replace_all_wanted.emit(self._other.text())

    def _leave(self) -> None:
        self.hide()
        self.left.emit()


def _ticks() -> tuple[Tick, Tick, Tick, Tick, Tick]:
    return (
        Tick(tr("Marks as written"), tr("“dien” then does not find “điện”.")),
        Tick(tr("Capitals as written"), tr("“Sở” then does not find “SỞ”.")),
        Tick(tr("Whole words"), tr("“an” then does not find “Lan”.")),
        Tick(
            tr("Pattern"),
            tr("What you write is a regular expression: \\d+ finds numbers, $1 is a group."),
        ),
        Tick(tr("In the selection"), tr("Looks only where the text was selected.")),
    )


def _named(name: str, line: QLineEdit) -> QWidget:
    """Return `line` with its label beside it: above, it would take the text's room."""
    made, inside = _row()
    inside.setSpacing(8)
    named = label(name, line)
    named.setWordWrap(False)
    line.setMinimumWidth(_FIELD_WIDTH)
    inside.addWidget(named)
    inside.addWidget(line)
    return made


def _row() -> tuple[QWidget, QHBoxLayout]:
    made = QWidget()
    inside = QHBoxLayout(made)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(4)
    return made, inside


def _holding(flow: Flow) -> QWidget:
    made = QWidget()
    made.setLayout(flow)
    return made
