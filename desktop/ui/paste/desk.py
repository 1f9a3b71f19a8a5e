"""The wiring of the paste panel: its window is made when it is first wanted."""

import shutil
import tempfile
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop.ui.made import is_made
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.ui.paste.presenter import Pasting
    from desktop.ui.paste.window import PasteWindow


class PasteDesk:
    """Ties the paste panel to the library and to the open article."""

    def __init__(self, library: "Library", place: Workplace, writing: Writing) -> None:
        self._library, self._place, self._writing = library, place, writing

    def show(self) -> None:
        """Lay out the open article and bring the panel into sight."""
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._pasting.lay_out()

    def close(self) -> None:
        """Close the panel; its picture files go."""
        if is_made(self, "_window"):
            self._window.close()
            self._window.deleteLater()
        if is_made(self, "_folder"):
            shutil.rmtree(self._folder, ignore_errors=True)

    @cached_property
    def _folder(self) -> Path:
        return Path(tempfile.mkdtemp(prefix="bantin-paste-"))

    @cached_property
    def _window(self) -> "PasteWindow":
        from desktop.ui.paste.window import PasteWindow

        return PasteWindow()

    @cached_property
    def _pasting(self) -> "Pasting":
        from desktop.ui.paste.pastes import LibraryPastes
        from desktop.ui.paste.presenter import Pasting

        window = self._window
        made = Pasting(
            LibraryPastes(self._library),
            window,
            self._place,
            save=self._writing.save,
            article=lambda: self._writing.article,
            copy=put_on_clipboard,
            folder=self._folder,
        )
        window.copy_requested.connect(made.copy)
        window.export_requested.connect(made.export)
        window.refresh_requested.connect(made.lay_out)
        return made


def put_on_clipboard(html: str, text: str) -> None:
    """Put `html` and `text` onto the clipboard as two flavours of one thing."""
    data = QMimeData()
    data.setHtml(html)
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
