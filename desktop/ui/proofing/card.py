"""The card beside a marked word: what was found, its mend, and the three ways to ignore it.

By mouse it takes no key away from the text: it goes with the next letter. By key it has the
keyboard, and Escape gives it back.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.editor.findings import MarkAsked
from desktop.editor.widget import ArticleEditor
from desktop.language import tr
from desktop.ui.controls import ToolButton, action, note
from desktop.ui.flow import Flow
from desktop.ui.proofing.deeds import Deeds
from desktop.ui.proofing.found import Found, Kind
from desktop.ui.proofing.rows import Row

_WIDTH = 22
"""In letters' heights."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class FindingCard(QFrame):
    """Shows one finding over the text of `editor`."""

    mend_requested = Signal(list)
    ignore_requested = Signal(int, object)

    def __init__(self, editor: ArticleEditor) -> None:
        super().__init__(editor)
        self.setObjectName("float")
        self._editor = editor
        self._found: Found | None = None
        self._watched: QWidget | None = None
        self._deeds = Deeds(self)
        self._message = note(property_name="said")
        deeds = [self._deeds.mend, *self._deeds.ignores()]
        self._buttons = [ToolButton(each, words=True) for each in deeds]
        self._lay_out()
        self._deeds.mend_requested.connect(self._mend)
        self._deeds.ignore_requested.connect(self._ignore)
        self.hide()

    def show_found(self, found: Found, asked: MarkAsked) -> None:
        """Show `found` beside its words; asked by key it takes the keyboard."""
        self._found = found
        finding = found.finding
        self._deeds.show(Row(Kind(finding.severity, finding.rule, (found,)), found))
        self._message.setText(finding.message)
        self.setAccessibleName(finding.message)
        for button in self._buttons:
            deed = button.defaultAction()
            button.setVisible(deed.isVisible())
            button.setAccessibleName(deed.text())
        self._place(asked)
        self.show()
        self.raise_()
        self._watch()
        if asked.by_key:
            first = next(each for each in self._buttons if each.isVisibleTo(self))
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def keep(self, ids: frozenset[int]) -> None:
        """Go, unless what is shown is one of `ids`."""
        if self._found and self._found.id not in ids:
            self.leave()

    def leave(self) -> None:
        """Go, and give the keyboard back to the text when the card has it."""
        had_keys = self.isAncestorOf(self.window().focusWidget() or self.window())
        self._found = None
        self.hide()
        if self._watched:
            self._watched.removeEventFilter(self)
            self._watched = None
        if had_keys:
            self._editor.focus_text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        pressed = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in _ENTER and isinstance(pressed, ToolButton):
            pressed.click()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go when the writer goes on: writes, clicks elsewhere or scrolls."""
        kinds = QEvent.Type
        if event.type() == kinds.KeyPress and isinstance(event, QKeyEvent):
            if event.key() not in _MODIFIERS:
                self.leave()
            return event.key() == Qt.Key.Key_Escape
        if event.type() in (kinds.MouseButtonPress, kinds.Wheel, kinds.Resize):
            self.leave()
        return False

    def _mend(self, numbers: list[int]) -> None:
        self.leave()
        self._editor.focus_text()
        self.mend_requested.emit(numbers)

    def _ignore(self, number: int, reach: object) -> None:
        self.leave()
        self._editor.focus_text()
        self.ignore_requested.emit(number, reach)

    def _watch(self) -> None:
        view = self._editor.focusProxy()
        keys = view.focusProxy() if view else None
        if keys is not self._watched and keys is not None:
            if self._watched:
                self._watched.removeEventFilter(self)
            self._watched = keys
            keys.installEventFilter(self)

    def _place(self, asked: MarkAsked) -> None:
        room, words = self._editor.rect().adjusted(8, 8, -8, -8), asked.place
        width = min(_WIDTH * self.fontInfo().pixelSize(), room.width())
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout else 0
        self.resize(width, min(height, room.height()))
        left = max(room.left(), min(words.left(), room.right() - width))
        below = words.bottom() + 6
        above = words.top() - 6 - self.height()
        fits = below + self.height() <= room.bottom()
        top = below if fits or above < room.top() else above
        self.move(QPoint(left, max(room.top(), min(top, room.bottom() - self.height()))))

    def _lay_out(self) -> None:
        close = action(tr("Close"), "x", self.leave)
        close.setParent(self)
        top = QHBoxLayout()
        top.addWidget(self._message, 1)
        top.addWidget(ToolButton(close), 0, Qt.AlignmentFlag.AlignTop)
        deeds = Flow(spacing=4)
        for button in self._buttons:
            deeds.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(deeds)
