"""The article's state and the steps that may follow."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.article.model import now
from desktop.article.moving import EXPLAINED, is_to_come
from desktop.article.states import STEPS, State
from desktop.language import tr
from desktop.state_names import state_name, step_name
from desktop.ui.controls import Button, label
from desktop.ui.inspector.form import Paragraph
from desktop.ui.moments import next_morning, written

if TYPE_CHECKING:
    from desktop.ui.inspector.schedule import ScheduleQuestion


class Road(QWidget):
    """Shows the state; each allowed next step is a button.

    `step_requested` carries the state, the reason and, of a schedule, the moment.
    """

    step_requested = Signal(object, str, object)

    def __init__(self) -> None:
        super().__init__()
        self._state = QLabel()
        self._shown: State | None = None
        self._publish_at: datetime | None = None
        self._schedule: ScheduleQuestion | None = None
        self._steps: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._reason = Paragraph()
        self._reason_label = label(tr("Reason"), self._reason)
        for part in (self._state, self._reason_label, self._reason):
            self._column.addWidget(part)

    def show_state(self, state: State, publish_at: datetime | None) -> None:
        """Show `state`, with the moment that a schedule waits for, and where it can go."""
        self._publish_at = publish_at
        self._state.setText(_words(state, publish_at))
        if state is self._shown:
            return
        self._shown = state
        if self._schedule:
            self._schedule.hide()
        for button in self._steps:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._steps = [self._button(after) for after in STEPS[state]]
        for button in self._steps:
            self._column.addWidget(button)
        self._reason.clear()
        explained = any(after in EXPLAINED for after in STEPS[state])
        self._reason_label.setVisible(explained)
        self._reason.setVisible(explained)

    def _button(self, after: State) -> Button:
        return Button(step_name(after), lambda: self._ask(after))

    def _ask(self, after: State) -> None:
        if after is State.SCHEDULED:
            self._ask_when()
        else:
            self.step_requested.emit(after, self._reason.toPlainText(), None)

    def _ask_when(self) -> None:
        from desktop.ui.inspector.schedule import ScheduleQuestion

        if self._schedule is None:
            self._schedule = ScheduleQuestion(
                lambda moment: self.step_requested.emit(State.SCHEDULED, "", moment)
            )
        self._column.removeWidget(self._schedule)  # the steps have changed since, and their count
        self._column.addWidget(self._schedule)
        wished = self._publish_at
        moment = wished if wished and is_to_come(wished, now()) else next_morning(now())
        self._schedule.ask_for(moment)


def _words(state: State, publish_at: datetime | None) -> str:
    name = state_name(state)
    if state is State.SCHEDULED and publish_at:
        name = f"{name}, {written(publish_at)}"
    return tr("The article is: {state}", state=name)
