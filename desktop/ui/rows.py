"""A bar of tools that wraps instead of clipping, and folds what does not fit into a menu.

On a wide window everything stands in one row, the end of it at the right. On a common one the
tools get a row of their own. On a narrow one, or with large letters, all groups share as many
rows as leave three quarters of the window to the article; the rest is in the menu.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.controls import ToolButton, divider
from desktop.ui.menu import Menu

_MARGIN, _GAP = 8, 8


@dataclass(frozen=True, slots=True)
class Placing:
    """Where groups go: the rows of their indices, and the indices of those that found no room."""

    rows: tuple[tuple[int, ...], ...]
    folded: tuple[int, ...] = ()


def wrap(widths: list[int], room: int, *, most_rows: int, more: int) -> Placing:
    """Place groups of `widths` in at most `most_rows` rows of `room` pixels.

    Once something must fold, the last row also holds the button of the menu, `more` wide.
    """
    rows = _filled(widths, room)
    if len(rows) <= most_rows:
        return Placing(tuple(tuple(row) for row in rows))
    kept = rows[: most_rows - 1]
    last: list[int] = []
    rest = [index for row in rows[most_rows - 1 :] for index in row]
    left = room - more
    for index in rest:
        if widths[index] > left:
            break
        last.append(index)
        left -= widths[index] + _GAP
    folded = tuple(rest[len(last) :])
    return Placing((*(tuple(row) for row in kept), tuple(last)), folded)


def _filled(widths: list[int], room: int) -> list[list[int]]:
    rows: list[list[int]] = [[]]
    left = room
    for index, width in enumerate(widths):
        if width > left and rows[-1]:
            rows.append([])
            left = room
        rows[-1].append(index)
        left -= width + _GAP
    return rows


class Group(QWidget):
    """Controls that stay together, with the actions that stand for them in the menu.

    A `useful` group has its place in the bar; a `patient` one is the first to go into the menu.
    """

    def __init__(
        self, name: str, controls: Sequence[QWidget], actions: list[QAction], *, lined: bool
    ) -> None:
        super().__init__()
        self.actions_in_menu = actions
        self.useful = True
        self.patient = False
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._line = divider()
        self._line.setVisible(lined)
        self._lined = lined
        row.addWidget(self._line)
        row.addSpacing(_GAP - 4 if lined else 0)
        self.indent = self._line.width() + row.spacing() + _GAP - 4 if lined else 0
        """Pixels before the first control, which a row's beginning does not need."""
        for control in controls:
            row.addWidget(control)

    def begin_row(self, *, first: bool) -> None:
        """Draw the line that parts the group from the one before it, if there is one."""
        style = "background: transparent" if first and self._lined else ""
        if style != self._line.styleSheet():  # setting it asks for the bar to be arranged again
            self._line.setStyleSheet(style)


class Bar(QWidget):
    """The bar: the head first, then the tools, and the groups of the end at the right."""

    def __init__(self, more: QAction) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head: list[Group] = []
        self._tools: list[Group] = []
        self._end: list[Group] = []
        self._folded: list[Group] = []
        self._menu = Menu(self)
        more.setMenu(self._menu)
        self._more = ToolButton(more)
        self._more.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fill(self, head: list[Group], tools: list[Group], end: list[Group]) -> None:
        """Put the groups into the bar; Tab goes through them in this order."""
        self._head, self._tools, self._end = head, tools, end
        for widget in (*head, *tools, self._more, *end):
            widget.setParent(self)

    def show_groups(self, useful: dict[Group, bool]) -> None:
        """Show or hide groups that are of use only in some places."""
        changed = [group for group, use in useful.items() if group.useful != use]
        for group in changed:
            group.useful = useful[group]
        if changed:
            self.arrange()

    def arrange(self) -> None:
        """Place everything anew for the width and the text size of now."""
        room = max(self.width() - 2 * _MARGIN, 1)
        y = _MARGIN // 2
        tools = [group for group in self._tools if group.useful]
        if self._width_of([*self._head, *tools, *self._end]) <= room:
            y = self._place_row([*self._head, *tools], y, self._end)
            self._fold([])
        elif self._width_of([*self._head, *self._end]) <= room:
            y = self._place_row(self._head, y, self._end)
            y = self._place_wrapped(tools, room, y)
        else:
            pool = [*self._head, *self._end, *tools]
            pool.sort(key=lambda group: group.patient)
            y = self._place_wrapped(pool, room, y)
        for group in (*self._head, *self._tools, *self._end):
            group.setVisible(group.useful and group not in self._folded)
        self.setFixedHeight(y + _MARGIN // 2)

    def sizeHint(self) -> QSize:
        """Return the size that the text asks for."""
        return QSize(320, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(320, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def event(self, event: QEvent) -> bool:
        """Place everything anew when a part asks for it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def _place_wrapped(self, groups: list[Group], room: int, y: int) -> int:
        widths = [self._width(group) for group in groups]
        more = self._more.sizeHint().width() + _GAP
        placing = wrap(widths, room, most_rows=self._most_rows(y), more=more)
        self._fold([groups[index] for index in placing.folded])
        for number, row in enumerate(placing.rows):
            last = number == len(placing.rows) - 1
            shown: list[QWidget] = [groups[index] for index in row]
            y = self._place_row([*shown, self._more] if last and placing.folded else shown, y, [])
        return y

    def _most_rows(self, above: int) -> int:
        """Return how many rows of tools leave the article three quarters of the window's height."""
        row = self._row_height() + _GAP // 2
        return max(1, (self.window().height() // 4 - above) // row)

    def _place_row(self, left: "list[Group] | list[QWidget]", y: int, right: list[Group]) -> int:
        height = self._row_height()
        x = _MARGIN
        for number, widget in enumerate(left):
            if isinstance(widget, Group):
                widget.begin_row(first=number == 0)
                x -= widget.indent if number == 0 else 0
            x = self._put(widget, x, y, height)
        x = self.width() - _MARGIN + _GAP - self._width_of(right) - _GAP * bool(right)
        for widget in right:
            x = self._put(widget, x, y, height)
        return y + height + _GAP // 2

    def _row_height(self) -> int:
        """Return the height of every row, so that nothing jumps when a group comes or goes."""
        every = (*self._head, *self._tools, *self._end, self._more)
        return max(widget.sizeHint().height() for widget in every)

    def _put(self, widget: QWidget, x: int, y: int, height: int) -> int:
        width = self._width(widget)
        widget.setGeometry(QRect(x, y, width, height))
        return x + width + _GAP

    def _fold(self, groups: list[Group]) -> None:
        self._folded = groups
        self._menu.clear()
        for group in groups:
            self._menu.addSeparator()
            self._menu.addActions(group.actions_in_menu)
        self._more.setVisible(bool(groups))

    def _width(self, widget: QWidget) -> int:
        return widget.sizeHint().width()

    def _width_of(self, groups: list[Group]) -> int:
        return sum(self._width(group) + _GAP for group in groups) - (_GAP if groups else 0)
