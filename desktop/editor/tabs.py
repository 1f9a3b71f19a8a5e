"""Tab leaves the text at once, so that what is typed after it lands where it leads.

The page answers a key later than it was pressed, and gives the focus back later still: of quick
Tabs the second would go to the page again, and letters after it to a field on the way. So Tab goes
to the page only where it means something there: in a table and in a list. Right after Enter in a
list it goes to the page, too, which then has not told yet what the new item can do.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWebEngineWidgets import QWebEngineView

from desktop.editor.state import EditState

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_STEPS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down}
"""Keys that lead from one item of a list to another."""
_TOLD_LATE = 0.5
"""Seconds after which the page has told where such a key led."""


class TabsOut(QObject):
    """Watches the keys of `view`; `leave` moves the focus on, or back when it is given false."""

    def __init__(self, view: QWebEngineView, leave: Callable[[bool], object]) -> None:
        super().__init__(view)
        self._view, self._leave = view, leave
        self._place = EditState()
        self._stepped = -_TOLD_LATE

    def watch(self) -> None:
        """Watch the widget that takes the view's keys: another one after the page died."""
        keys = self._view.focusProxy()
        if keys is not None:
            keys.installEventFilter(self)

    def know(self, place: EditState) -> None:
        """Take note of where the caret is."""
        self._place = place

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the Tabs that mean nothing in the page."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        plain = not event.modifiers() & ~_SHIFT
        if event.key() == Qt.Key.Key_Tab and plain:
            return self._leaves(forward=True)
        if event.key() == Qt.Key.Key_Backtab and plain:
            return self._leaves(forward=False)
        if event.key() in _STEPS and self._place.list_kind is not None:
            self._stepped = monotonic()
        return False

    def _leaves(self, *, forward: bool) -> bool:
        if monotonic() - self._stepped < _TOLD_LATE:
            return False
        moves = self._place.can_indent if forward else self._place.can_outdent
        if self._place.in_table or moves:
            return False
        self._leave(forward)
        return True
