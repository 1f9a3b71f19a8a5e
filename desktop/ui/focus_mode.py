"""Focus mode: nothing but the page and the line at the foot; and the whole screen for them."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.language import tr
from desktop.ui.columns import Columns
from desktop.ui.controls import action
from desktop.ui.statusline import StatusLine
from desktop.ui.top_bar import TopBar


class FocusMode:
    """Takes bar and side columns away and brings them back; a program never starts in it."""

    def __init__(
        self,
        window: QWidget,
        bar: TopBar,
        columns: Columns,
        status: StatusLine,
        take_focus: Callable[[], None],
    ) -> None:
        self._window, self._bar, self._columns, self._status = window, bar, columns, status
        self._take_focus = take_focus
        self._sides = (True, True)
        self._toggle = action(
            tr("Focus on the text"), "article", self.toggle, keys="F12", checkable=True
        )
        full = action(tr("Full screen"), "arrows-out", self._toggle_full_screen, keys="F11")
        bar.view.add_group(self._toggle, full)
        self._leave = action(tr("Leave the focus on the text"), "", self._escape)
        self._leave.setParent(window)
        status.focus_left.connect(self.leave)

    @property
    def on(self) -> bool:
        """Whether only the text shows."""
        return self._bar.isHidden()

    def toggle(self) -> None:
        """Show only the text, or everything again."""
        if self.on:
            self.leave()
        else:
            self._enter()

    def leave(self) -> None:
        """Bring everything back as it was."""
        if not self.on:
            return
        self._leave.setShortcuts([])
        self._bar.show()
        self._status.show_focus(on=False)
        self._toggle.setChecked(False)
        self._columns.show_sides(self._sides)

    def _enter(self) -> None:
        self._sides = self._columns.sides_shown()
        self._columns.show_sides((False, False))
        keyed = [each for each in self._bar.findChildren(QAction) if each.shortcuts()]
        self._window.addActions([*keyed, self._leave])  # a bar out of sight answers no key
        self._leave.setShortcut("Esc")
        self._bar.hide()
        self._status.show_focus(on=True)
        self._toggle.setChecked(True)
        self._take_focus()

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _escape(self) -> None:
        """Leave a line that asks something first."""
        asking = QApplication.focusWidget()
        if asking is None or not _in_a_line(asking):
            self.leave()
            return
        self._leave.setEnabled(False)  # the key is not to come back here
        pressed = QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
        QCoreApplication.sendEvent(asking, QKeyEvent(*pressed))
        self._leave.setEnabled(True)


def _in_a_line(widget: QWidget | None) -> bool:
    while widget is not None and widget.objectName() != "inline":
        widget = widget.parentWidget()
    return widget is not None
