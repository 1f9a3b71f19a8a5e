"""Where a part of the window scrolls, the field with the caret always in sight."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea

from desktop.ui.site.profile.part import Part

_MOVES = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class Page(QScrollArea):
    """Scrolls `part` up and down; it follows the focus, and what grows above it."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        part.column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(part)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the field with the caret when the part is laid out anew."""
        if watched is self.widget() and event.type() in _MOVES:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        """Scroll once everything has its place.

        Not under a pressed mouse: what is being clicked must not move away.
        """
        if self.isVisible() and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            QTimer.singleShot(0, self, self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        field = QApplication.focusWidget()
        if field and self.isAncestorOf(field):
            self.ensureWidgetVisible(field)
