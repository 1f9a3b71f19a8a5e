"""What was typed and may never have reached the text: the page died or hung before it answered.

Letters lie in the page for up to 1.5 s before it tells of them. Where it dies then, or takes no
keys any more, they are known here alone.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWebEngineWidgets import QWebEngineView

_ON_THE_WAY = 0.1
"""Seconds that a key may take to the page: younger ones are in no answer of it."""
_MOST = 2_000
"""Letters: more than anybody types before a page that hangs is given up."""
_NONE = Qt.KeyboardModifier.NoModifier
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class KeysOnTheWay(QObject):
    """Watches what is typed into `view`; `moment` tells the seconds of a clock."""

    def __init__(self, view: QWebEngineView, moment: Callable[[], float] = monotonic) -> None:
        super().__init__(view)
        self._view, self._moment = view, moment
        self._typed: list[tuple[float, str]] = []

    def watch(self) -> None:
        """Watch the widget that takes the view's keys: another one after the page died."""
        keys = self._view.focusProxy()
        if keys is not None:
            keys.installEventFilter(self)

    def answered(self) -> None:
        """Let go of what the page has told by now."""
        last = self._moment() - _ON_THE_WAY
        self._typed = [(at, letters) for at, letters in self._typed if at > last]

    def forget(self) -> None:
        """Let go of all: another text is shown."""
        self._typed.clear()

    def take(self) -> str:
        """Return what was typed and not answered, a line's end as a newline, and let go of it."""
        typed = "".join(letters for _at, letters in self._typed)
        self._typed.clear()
        return typed

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take note of letters, and of those that are taken back."""
        if isinstance(event, QInputMethodEvent):
            self._take_back(event.replacementLength())
            self._note(event.commitString())
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Backspace:
                self._take_back(1)
            else:
                self._note(_letters(event))
        return False

    def _note(self, letters: str) -> None:
        if letters:
            now = self._moment()
            self._typed = [*self._typed[-_MOST:], *((now, letter) for letter in letters)]

    def _take_back(self, count: int) -> None:
        if count:
            del self._typed[-count:]


def _letters(event: QKeyEvent) -> str:
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return "\n"
    held = event.modifiers() & _COMMANDS
    return event.text() if event.text().isprintable() and held in (_NONE, _ALT_GR) else ""
