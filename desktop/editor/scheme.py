"""The two URL schemes of the editor: its page (`bantin:`) and the library's pictures (`media:`)."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QMimeDatabase, QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from desktop import resources
from desktop.editor.media import MediaStore
from desktop.errors import ExpectedError

PAGE_SCHEME = b"bantin"
MEDIA_SCHEME = b"media"
PAGE = QUrl("bantin://editor/index.html")

_CHANNEL_SCRIPT = ":/qtwebchannel/qwebchannel.js"
_MIME = {
    ".html": b"text/html",
    ".js": b"text/javascript",
    ".css": b"text/css",
    ".woff2": b"font/woff2",
}


def register_schemes() -> None:
    """Make both schemes known to Qt WebEngine, before the QApplication is made."""
    for name, syntax in (
        (PAGE_SCHEME, QWebEngineUrlScheme.Syntax.Host),
        (MEDIA_SCHEME, QWebEngineUrlScheme.Syntax.Path),
    ):
        if QWebEngineUrlScheme.schemeByName(name).name():
            continue
        scheme = QWebEngineUrlScheme(name)
        scheme.setSyntax(syntax)
        scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
        QWebEngineUrlScheme.registerScheme(scheme)


class PageFiles(QWebEngineUrlSchemeHandler):
    """Serves the built page, its fonts, Qt's channel script and the style of the moment."""

    def __init__(self, appearance_css: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._appearance_css = appearance_css

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Answer one request of the page."""
        name = job.requestUrl().path().lstrip("/")
        if name == "appearance.css":
            _reply_bytes(job, self._appearance_css().encode(), b"text/css")
        elif name == "qwebchannel.js":
            _reply_file(job, _CHANNEL_SCRIPT, b"text/javascript")
        else:
            _reply_file(job, str(_page_file(name)), _MIME.get(Path(name).suffix, b""))


def _page_file(name: str) -> Path:
    folder, _, file = name.rpartition("/")
    return resources.path("fonts" if folder == "fonts" else "editor/dist") / file


class MediaFiles(QWebEngineUrlSchemeHandler):
    """Serves the pictures of the library as `media:SHA256`, and nothing that is no picture."""

    def __init__(self, media: MediaStore, parent: QObject) -> None:
        super().__init__(parent)
        self._media = media

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Answer the request for one picture."""
        try:
            path = self._media.media_path(job.requestUrl().path())
        except ExpectedError:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        mime = QMimeDatabase().mimeTypeForFile(str(path), QMimeDatabase.MatchMode.MatchContent)
        _reply_file(job, str(path), mime.name().encode() if _is_picture(mime.name()) else b"")


def _is_picture(mime: str) -> bool:
    return mime.startswith("image/") and "svg" not in mime


def _reply_file(job: QWebEngineUrlRequestJob, path: str, mime: bytes) -> None:
    file = QFile(path, job)
    if mime and file.open(QIODevice.OpenModeFlag.ReadOnly):
        job.reply(mime, file)
    else:
        job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)


def _reply_bytes(job: QWebEngineUrlRequestJob, content: bytes, mime: bytes) -> None:
    buffer = QBuffer(job)
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    job.reply(mime, buffer)
