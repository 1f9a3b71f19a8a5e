"""Three columns that give way: side columns become drawers where the window is too narrow.

Widths are measured in text, not in pixels: a window 1366 pixels wide is a narrow one when its
letters are twice as large.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

INSPECTOR_FITS, LIBRARY_FITS = 1100, 800
LIBRARY_WIDTHS, INSPECTOR_WIDTHS = (240, 360), (280, 360)
FIRST_WIDTHS = 288, 304


@dataclass(slots=True)
class _Side:
    widget: QWidget
    widths: tuple[int, int]
    fits: int
    place: int
    width: int
    """Pixels at 100 %, as the writer drew it."""
    docked: bool = True
    wanted: bool = True
    """Whether it shows where there is room for it."""
    pulled: bool = False
    """Whether it is pulled out as a drawer."""
    called: bool = False
    """Whether it shows what the writer called up, which stays in sight when the room gets less."""


class Columns(QWidget):
    """Library, page and inspector side by side; `changed` when one of them comes or goes."""

    changed = Signal()

    def __init__(self, library: QWidget, page: QWidget, inspector: QWidget) -> None:
        super().__init__()
        self._page = page
        self._size = 100.0
        self.library = _Side(library, LIBRARY_WIDTHS, LIBRARY_FITS, 0, FIRST_WIDTHS[0])
        self.inspector = _Side(inspector, INSPECTOR_WIDTHS, INSPECTOR_FITS, 2, FIRST_WIDTHS[1])
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for widget in (library, page, inspector):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.splitterMoved.connect(lambda _place, _handle: self._take_widths())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    def scale(self, text_size: float) -> None:
        """Measure everything in text of `text_size` percent."""
        self._size = text_size
        self._arrange()

    def toggle(self, side: _Side) -> None:
        """Show a column that is hidden, hide one that shows."""
        self.show_side(side, shown=not self.shows(side))

    def show_side(self, side: _Side, *, shown: bool) -> None:
        """Show or hide a column, as a drawer where there is no room beside the page."""
        if side.docked:
            side.wanted = shown
        else:
            side.pulled = shown
            for other in (self.library, self.inspector):
                other.pulled = other.pulled and (other is side or other.docked)
        self._arrange()
        if shown and not side.docked:
            side.widget.setFocus()

    def sides_shown(self) -> tuple[bool, bool]:
        """Tell whether library and inspector are in sight."""
        return self.shows(self.library), self.shows(self.inspector)

    def show_sides(self, shown: tuple[bool, bool]) -> None:
        """Show or hide library and inspector, without taking the keyboard to them."""
        for side, wanted in zip((self.library, self.inspector), shown, strict=True):
            if side.docked:
                side.wanted = wanted
            else:
                side.pulled = wanted
        self._arrange()

    def call(self, side: _Side, *, called: bool) -> None:
        """Hear whether a column shows what the writer called up."""
        side.called = called

    def put_back(self, side: _Side) -> None:
        """Hide a column that lies over the page; one beside it stays."""
        if not side.docked:
            self.show_side(side, shown=False)

    def push_drawers_back(self) -> None:
        """Let nothing lie over the page."""
        for side in (self.library, self.inspector):
            side.pulled = False
        self._arrange()

    def shows(self, side: _Side) -> bool:
        """Tell whether a column is in sight."""
        return side.wanted if side.docked else side.pulled

    def covered(self) -> tuple[int, int]:
        """Tell how many pixels of the page's left and right edge lie under drawers."""
        left, right = (
            side.widget.width() if side.pulled and not side.docked else 0
            for side in (self.library, self.inspector)
        )
        return left, right

    def state(self) -> str:
        """Return what is needed to come back to these widths."""
        return f"{self.library.width} {self.inspector.width}"

    def restore(self, state: str) -> None:
        """Come back to the widths of `state`."""
        widths = [int(width) for width in state.split() if width.isdecimal()]
        if len(widths) == len((self.library, self.inspector)):
            self.library.width, self.inspector.width = widths
            self._set_widths()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        drawers = [side for side in (self.library, self.inspector) if side.pulled]
        if event.key() == Qt.Key.Key_Escape and drawers:
            self.show_side(drawers[0], shown=False)
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        for side in (self.library, self.inspector):
            self._dock(side, docked=self.width() * 100 / self._size >= side.fits)
            least, most = (round(width * self._size / 100) for width in side.widths)
            side.widget.setMinimumWidth(min(least, self.width()))
            side.widget.setMaximumWidth(min(most, self.width()))
            side.widget.setVisible(self.shows(side))
            if not side.docked:
                self._pull(side, min(most, self.width()))
        self._set_widths()
        self.changed.emit()

    def _take_widths(self) -> None:
        for side in (self.library, self.inspector):
            if side.docked and side.widget.isVisible():
                side.width = round(side.widget.width() * 100 / self._size)

    def _set_widths(self) -> None:
        asked = {id(side.widget): side.width for side in (self.library, self.inspector)}
        widgets = [self._splitter.widget(place) for place in range(self._splitter.count())]
        widths = [round(asked.get(id(widget), 0) * self._size / 100) for widget in widgets]
        self._splitter.setSizes([width or self.width() - sum(widths) for width in widths])

    def _dock(self, side: _Side, *, docked: bool) -> None:
        if docked == side.docked:
            return
        seen = side.called and self.shows(side)
        side.docked, side.pulled = docked, seen and not docked
        side.wanted = side.wanted or seen
        if docked:
            self._splitter.insertWidget(min(side.place, self._splitter.count()), side.widget)
            self._splitter.setStretchFactor(self._splitter.indexOf(self._page), 1)
        else:
            side.widget.setParent(self)

    def _pull(self, side: _Side, width: int) -> None:
        left = 0 if side is self.library else self.width() - width
        side.widget.setGeometry(left, 0, width, self.height())
        side.widget.raise_()
