"""Letters that an input method replaces are taken back by Backspaces.

IBus with surrounding text asks for letters in the place of those before the caret. QtWebEngine
turns that into places in the page by the last caret that it heard of, which quick hands are ahead
of: letters then land in the wrong word. A Backspace goes by where the caret is when it arrives.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWebEngineWidgets import QWebEngineView


class LettersReplaced(QObject):
    """Watches what input methods send to `view`."""

    def __init__(self, view: QWebEngineView) -> None:
        super().__init__(view)
        self._view = view

    def watch(self) -> None:
        """Watch the widget that takes the view's keys: another one after the page died."""
        keys = self._view.focusProxy()
        if keys is not None:
            keys.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take back what stands right before the caret, then let the new letters follow."""
        if not isinstance(event, QInputMethodEvent) or not _replaces_before(event):
            return False
        for _ in range(event.replacementLength()):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                back = QKeyEvent(kind, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier)
                QCoreApplication.sendEvent(watched, back)
        following = QInputMethodEvent(event.preeditString(), event.attributes())
        following.setCommitString(event.commitString())
        QCoreApplication.sendEvent(watched, following)
        return True


def _replaces_before(event: QInputMethodEvent) -> bool:
    length = event.replacementLength()
    return length > 0 and event.replacementStart() == -length
