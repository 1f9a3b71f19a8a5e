"""What the clipboard can do where the writer asks for a menu.

The browser's own menu would offer its pages and tabs too, and steps that are not the editor's.
"""

from PySide6.QtGui import QAction
from PySide6.QtWebEngineCore import QWebEngineContextMenuRequest, QWebEnginePage

_Action = QWebEnginePage.WebAction
_Flag = QWebEngineContextMenuRequest.EditFlag

_ENTRIES = (
    (_Action.Cut, _Flag.CanCut),
    (_Action.Copy, _Flag.CanCopy),
    (_Action.Paste, _Flag.CanPaste),
    (_Action.PasteAndMatchStyle, _Flag.CanPaste),
    (_Action.SelectAll, _Flag.CanSelectAll),
)


def clipboard_entries(page: QWebEnginePage, asked: QWebEngineContextMenuRequest) -> list[QAction]:
    """Return the entries of a menu, which stay the page's, each free as `asked` says."""
    entries = []
    for deed, needed in _ENTRIES:
        entry = page.action(deed)
        entry.setEnabled(bool(asked.editFlags() & needed))
        entries.append(entry)
    if asked.mediaType() == QWebEngineContextMenuRequest.MediaType.MediaTypeImage:
        entries.append(page.action(_Action.CopyImageToClipboard))
    return entries
