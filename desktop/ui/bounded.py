"""A place that is as high as what it holds, up to a limit, and scrolls beyond that."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget


class Bounded(QScrollArea):
    """Holds `inside`, which may be hidden; takes no more height than it may.

    What `inside` holds comes at its end; the beginning of what came last is brought into sight,
    unless it is read from its beginning.
    """

    def __init__(self, inside: QWidget, *, from_beginning: bool = False) -> None:
        super().__init__()
        self._most = 400
        self._inside = inside
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        hidden = inside.isHidden()
        self.setWidget(inside)  # shows it
        inside.setHidden(hidden)
        inside.installEventFilter(self)
        if not from_beginning:
            self.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._later())
        self.fit()

    def keep_to(self, most: int) -> None:
        """Be at most `most` pixels high from now on."""
        self._most = most
        self.fit()

    def fit(self) -> None:
        """Be as high as what is held asks for."""
        shown = not self._inside.isHidden()
        layout = self._inside.layout()
        if shown and layout is not None:
            wanted = layout.totalHeightForWidth(self.viewport().width())
            if wanted < 0:
                wanted = layout.totalSizeHint().height()
            self.setFixedHeight(max(1, min(wanted, self._most)))
        self.setVisible(shown)

    def _later(self) -> None:
        """Wait until the new lines have their places: a stale one would cut off the first."""
        QTimer.singleShot(0, self, self._show_last)

    def _show_last(self) -> None:
        layout = self._inside.layout()
        last = layout.itemAt(layout.count() - 1) if layout else None
        if layout and last:
            above = last.geometry().top() - layout.contentsMargins().top()
            self.verticalScrollBar().setValue(above)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is held."""
        kinds = (QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent)
        if watched is self._inside and event.type() in kinds:
            self.fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
