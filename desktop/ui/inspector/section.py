"""A part of the inspector that folds away."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.ui.icons import icon


class Section(QFrame):
    """A heading that is a button, and what it shows or hides."""

    def __init__(
        self,
        name: str,
        *inside: QWidget,
        unfolded: bool = True,
        make: Callable[[], QWidget] | None = None,
    ) -> None:
        """Show `inside` and, made when it is unfolded for the first time, what `make` returns."""
        super().__init__()
        self.setObjectName("section")
        self._inside = QWidget()
        self._make = make
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(12, 4, 12, 16)
        for part in inside:
            self._column.addWidget(part)
        self._head = QToolButton()
        self._head.setObjectName("fold")
        self._head.setText(name)
        self._head.setAccessibleName(name)
        self._head.setCheckable(True)
        self._head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._head.toggled.connect(self._fold)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(self._inside)
        self._head.setChecked(unfolded)
        self._fold(unfolded)

    def unfold(self) -> None:
        """Show what is inside."""
        self._head.setChecked(True)

    def _fold(self, unfolded: bool) -> None:  # noqa: FBT001 - Qt's own signature
        if unfolded and self._make:
            self._add(self._make())
            self._make = None
        self._inside.setVisible(unfolded)
        self._head.setIcon(icon("caret-down" if unfolded else "caret-right"))

    def _add(self, part: QWidget) -> None:
        """Show `part`, and let Tab reach it behind the heading: what is made late comes last."""
        self._column.addWidget(part)
        before: QWidget = self._head
        for each in part.findChildren(QWidget):
            in_here = each.window() == self.window()  # not the list that a choice opens
            if in_here and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                self.setTabOrder(before, each)
                before = each

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            side = self.fontInfo().pixelSize()
            self._head.setIconSize(QSize(side, side))
