"""A question inside a panel: what it is about, and the button that answers it."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from desktop.language import tr
from desktop.ui.controls import Button, Tick, label, note
from desktop.ui.site.publishing.sight import breakable, bring_into_sight


class Question(QFrame):
    """Asks for one yes; leaving it alone is the no. A `grave` one looks like the problem it tells."""

    def __init__(self, answer: str, take: Callable[[], None], *, grave: bool = False) -> None:
        super().__init__()
        self.setObjectName("inline")
        self._text = note(property_name="problem" if grave else "said")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 8, 12, 12)
        self.column.setSpacing(8)
        self.column.addWidget(self._text)
        self._answer = Button(answer, take)
        self.column.addWidget(self._answer)

    def name_answer(self, words: str) -> None:
        """Call the answer by other words."""
        self._answer.setText(words)
        self._answer.setAccessibleName(words)

    def ask(self, text: str) -> None:
        """Ask, and say so aloud."""
        self._text.setText(breakable(text))
        self.setAccessibleName(text)
        self.show()
        bring_into_sight(self)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


class PasswordQuestion(Question):
    """Asks for a password, called `name`, and whether to remember it."""

    def __init__(self, take: Callable[[str, bool], None], name: str) -> None:
        super().__init__(tr("Continue"), self._take)
        self._hand_over = take
        self._password = QLineEdit()
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.returnPressed.connect(self._take)
        self._remember = Tick(
            tr("Remember it on this computer"),
            tr("It is kept in the keyring of this computer, never in a file of Bản Tin."),
        )
        self._remember.setChecked(True)
        for place, part in enumerate(
            (label(name, self._password), self._password, self._remember), start=1
        ):
            self.column.insertWidget(place, part)

    def ask(self, text: str) -> None:
        """Ask, with an empty field that has the keyboard."""
        super().ask(text)
        self._password.clear()
        self._password.setFocus()

    def _take(self) -> None:
        secret = self._password.text()
        if secret:
            self._password.clear()
            self._hand_over(secret, self._remember.isChecked())
