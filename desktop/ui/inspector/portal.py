"""Where the open article stands with the portals, and its addresses there."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, note
from desktop.ui.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.portals.portals import OnPortal


class PortalState(QWidget):
    """Shows each portal in a few lines; the address there is opened or copied."""

    address_opened = Signal(str)
    address_copied = Signal(str)
    resolve_requested = Signal(str)
    """Asks to decide what is in conflict with the portal of that name."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._shown: tuple[OnPortal, ...] = ()
        self._parts: list[QWidget] = []

    def show_portals(self, portals: "Sequence[OnPortal]") -> None:
        """Show how the article stands with each of `portals`."""
        if tuple(portals) == self._shown:
            return
        self._shown = tuple(portals)
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = [part for each in portals for part in self._lines(each)]
        for part in self._parts:
            self._column.addWidget(part)

    def _lines(self, at: "OnPortal") -> list[QWidget]:
        from desktop.article.post import SyncState
        from desktop.ui.portals.states import explained

        several = len(self._shown) > 1
        words = explained(at.state, at.conflict)
        lines: list[QWidget] = [
            note(f"{at.portal}: {words}" if several else words, property_name="said")
        ]
        if at.state is SyncState.CONFLICT:
            lines.append(_button(tr("Resolve…"), at, "warning", partial(self._resolve, at.portal)))
        if at.permalink:
            lines.append(self._address(at))
        return lines

    def _address(self, at: "OnPortal") -> QWidget:
        made = QWidget()
        made.setToolTip(at.permalink)
        line = Flow(spacing=8)
        made.setLayout(line)
        opening = partial(self.address_opened.emit, at.permalink)
        line.addWidget(_button(tr("Open on the portal"), at, "globe", opening))
        copying = partial(self.address_copied.emit, at.permalink)
        line.addWidget(_button(tr("Copy the address"), at, "copy", copying))
        return made

    def _resolve(self, portal: str) -> None:
        self.resolve_requested.emit(portal)


def _button(words: str, at: "OnPortal", picture: str, act: Callable[[], None]) -> Button:
    made = Button(words, act, picture=picture)
    made.setAccessibleDescription(at.permalink or at.portal)
    return made
