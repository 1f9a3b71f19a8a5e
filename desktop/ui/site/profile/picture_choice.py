"""A picture of the site: choose it or drop it in, see it, take it away."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, label
from desktop.ui.flow import Flow
from desktop.ui.inspector.cover import Well, ask_for_picture
from desktop.ui.site.profile.sites import MAP_PATTERNS


class PictureChoice(QWidget):
    """Shows one file; a chosen one goes out and comes back through `show_file`."""

    file_chosen = Signal(Path)
    dropped = Signal()

    def __init__(
        self,
        name: str,
        choose: str,
        remove: str,
        *,
        well: Well,
        ask: Callable[[QWidget], Path | None] = ask_for_picture,
    ) -> None:
        super().__init__()
        self._ask_for = ask
        self.well = well
        self.well.dropped.connect(self.file_chosen)
        self._choose = Button(choose, self._ask, picture="image")
        self._remove = Button(remove, self._drop, picture="trash")
        buttons = Flow(spacing=8)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._remove)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(label(name))
        self.column.addWidget(self.well)
        self.column.addLayout(buttons)
        self.well.setAccessibleName(name)
        self.show_file(None)

    def show_file(self, file: Path | None) -> None:
        """Show the picture in `file`, or ask for one."""
        self.well.show_file(file)
        self.offer_removal(offered=file is not None)

    def offer_removal(self, *, offered: bool) -> None:
        """Say whether there is something to remove."""
        self._remove.setVisible(offered)

    def _ask(self) -> None:
        file = self._ask_for(self)
        if file:
            self.file_chosen.emit(file)

    def _drop(self) -> None:
        self._choose.setFocus()
        self.dropped.emit()


def ask_for_map(over: QWidget) -> Path | None:
    """Ask for a map's file with the system's own dialog."""
    patterns = tr("Maps and pictures ({patterns})", patterns=MAP_PATTERNS)
    name, _ = QFileDialog.getOpenFileName(over, tr("Choose a map"), "", patterns)
    return Path(name) if name else None
