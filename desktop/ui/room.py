"""Room for what a window shows a moment after its text, and the order of Tab through both."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget


class Room(QStackedWidget):
    """A side column: bare ground like its panel's, until that is made."""

    def __init__(self) -> None:
        super().__init__()
        self.first = QFrame()
        """The panel, or the bare ground."""
        self.first.setObjectName("side")
        self.addWidget(self.first)

    def furnish(self, panel: QFrame) -> None:
        """Show `panel` wherever the bare ground would show."""
        bare, self.first = self.first, panel
        self.insertWidget(0, panel)
        if self.currentWidget() is bare:
            self.setCurrentWidget(panel)
        self.removeWidget(bare)
        bare.deleteLater()


def tab_on(before: QWidget, part: QWidget) -> None:
    """Let Tab lead from `before` on into `part`, which came into their window after others."""
    last = [before, *_stops(before)][-1]
    for stop in _stops(part):
        QWidget.setTabOrder(last, stop)
        last = stop


def _stops(part: QWidget) -> list[QWidget]:
    """Return what takes the keyboard inside `part`, in the order in which it was put there.

    That is mostly the order of Tab, which cannot be asked for: PySide takes the answer of
    `nextInFocusChain` for a child of the widget that was asked, if that is no window.
    """
    inside = [each for each in part.findChildren(QWidget) if each.window() == part.window()]
    return [each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
