"""The article's state and the steps that may follow."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.article.moving import EXPLAINED
from desktop.article.states import STEPS, State
from desktop.language import tr
from desktop.state_names import state_name, step_name
from desktop.ui.controls import Button, label
from desktop.ui.inspector.form import Paragraph


class Road(QWidget):
    """Shows the state; each allowed next step is a button."""

    step_requested = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._state = QLabel()
        self._shown: State | None = None
        self._steps: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._reason = Paragraph()
        self._reason_label = label(tr("Reason"), self._reason)
        for part in (self._state, self._reason_label, self._reason):
            self._column.addWidget(part)

    def show_state(self, state: State) -> None:
        """Show `state` and where it can go."""
        if state is self._shown:
            return
        self._shown = state
        self._state.setText(tr("The article is: {state}", state=state_name(state)))
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
        self.step_requested.emit(after, self._reason.toPlainText())
