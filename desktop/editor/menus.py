"""Where the writer asks for a menu over the text, and what the clipboard can do there.

The browser's own menu would offer its pages and tabs too, and steps that are not the editor's.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWebEngineCore import QWebEngineContextMenuRequest, QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView

from desktop.editor.state import EditState

_Deed = QWebEnginePage.WebAction
_Flag = QWebEngineContextMenuRequest.EditFlag

_DEEDS = {
    _Deed.Cut: _Flag.CanCut,
    _Deed.Copy: _Flag.CanCopy,
    _Deed.Paste: _Flag.CanPaste,
    _Deed.PasteAndMatchStyle: _Flag.CanPaste,
    _Deed.SelectAll: _Flag.CanSelectAll,
}
_OF_WHOLE_BLOCKS = _Flag.CanCut | _Flag.CanCopy
"""What can be done with a selected card too, of which the browser knows only that it has no caret."""


class Menus(QObject):
    """Tells that a menu is asked for once `flush` has brought the place where it opens."""

    asked = Signal(object, object)
    """Carries each thing that the clipboard can do as a `QAction`, and a `QPoint` of the screen."""

    def __init__(
        self, view: QWebEngineView, flush: Callable[[Callable[[str], None]], None]
    ) -> None:
        super().__init__(view)
        self._view, self._flush = view, flush
        self._place = EditState()
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_requested)

    def know(self, place: EditState) -> None:
        """Take note of where the caret is."""
        self._place = place

    def _on_requested(self, place: QPoint) -> None:
        request = self._view.lastContextMenuRequest()  # gone when the page has answered
        flags = request.editFlags()
        deeds = list(_DEEDS)
        if request.mediaType() == QWebEngineContextMenuRequest.MediaType.MediaTypeImage:
            deeds.append(_Deed.CopyImageToClipboard)
        spot = self._view.mapToGlobal(place)
        self._flush(lambda _body: self.asked.emit(self._entries(deeds, flags), spot))

    def _entries(self, deeds: list[_Deed], flags: _Flag) -> list[QAction]:
        if self._place.is_whole:
            flags |= _OF_WHOLE_BLOCKS
        entries = []
        for deed in deeds:
            entry = self._view.page().action(deed)
            entry.setEnabled(deed not in _DEEDS or bool(flags & _DEEDS[deed]))
            entries.append(entry)
        return entries
