"""What the clipboard can do where the writer asks for a menu.

The browser's own menu would offer its pages and tabs too, and steps that are not the editor's.
"""

from PySide6.QtCore import Qt
from PySide6.QtWebEngineCore import QWebEngineContextMenuRequest, QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu

_Action = QWebEnginePage.WebAction
_Flag = QWebEngineContextMenuRequest.EditFlag

_ENTRIES = (
    (_Action.Cut, _Flag.CanCut),
    (_Action.Copy, _Flag.CanCopy),
    (_Action.Paste, _Flag.CanPaste),
    (_Action.PasteAndMatchStyle, _Flag.CanPaste),
    (_Action.SelectAll, _Flag.CanSelectAll),
)


def clipboard_menu(view: QWebEngineView, asked: QWebEngineContextMenuRequest) -> QMenu:
    """Return a menu that goes when it closes, each entry free as `asked` says."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for entry, needed in _ENTRIES:
        shown = view.page().action(entry)
        shown.setEnabled(bool(asked.editFlags() & needed))
        menu.addAction(shown)
    if asked.mediaType() == QWebEngineContextMenuRequest.MediaType.MediaTypeImage:
        menu.addAction(view.page().action(_Action.CopyImageToClipboard))
    return menu
