"""The two URL schemes of the editor: its page (`bantin:`) and the library's pictures (`media:`)."""

from PySide6.QtWebEngineCore import QWebEngineUrlScheme

PAGE_SCHEME = b"bantin"
MEDIA_SCHEME = b"media"


def register_schemes() -> None:
    """Make both schemes known to Qt WebEngine; call it once, before the QApplication is made."""
    page = QWebEngineUrlScheme(PAGE_SCHEME)
    page.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    page.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(page)

    media = QWebEngineUrlScheme(MEDIA_SCHEME)
    media.setSyntax(QWebEngineUrlScheme.Syntax.Path)
    media.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(media)
