"""The two URL schemes of the editor: its page (`bantin:`) and the library's pictures (`media:`)."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QFile,
    QIODevice,
    QMimeDatabase,
    QObject,
    Qt,
    QThread,
    QThreadPool,
    QUrl,
    Signal,
)
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

_AT_ONCE = 2
"""Pictures that are made smaller at the same time: each is some 50 MB while it is."""

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
    """Serves the pictures of the library as `media:SHA256`, and nothing that is no picture.

    A large one is made smaller first, on a thread: its request is answered when that is done.
    """

    _found = Signal(int, str)

    def __init__(self, media: MediaStore, parent: QObject) -> None:
        super().__init__(parent)
        self._media = media
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_AT_ONCE)
        self._pool.setThreadPriority(QThread.Priority.LowPriority)  # the writer goes first
        self._waiting: dict[int, QWebEngineUrlRequestJob] = {}
        self._last = 0
        self._found.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        if application := QCoreApplication.instance():
            application.aboutToQuit.connect(self._let_go)

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Have one picture looked for."""
        self._last += 1
        number, media = self._last, job.requestUrl().path()
        self._waiting[number] = job
        job.destroyed.connect(lambda: self._waiting.pop(number, None))
        self._pool.start(lambda: self._look_for(number, media))

    def _let_go(self) -> None:
        """End the threads before Python ends: afterwards they would have nothing to run in."""
        self._waiting.clear()
        self._pool.clear()
        self._pool.waitForDone()

    def _look_for(self, number: int, media: str) -> None:
        if number not in self._waiting:
            return  # the page went on without it
        path = self._path(media)
        with suppress(RuntimeError):  # the editor may be gone meanwhile
            self._found.emit(number, path)

    def _path(self, media: str) -> str:
        try:
            return str(self._media.screen_path(media))
        except ExpectedError:
            return ""

    def _answer(self, number: int, path: str) -> None:
        job = self._waiting.pop(number, None)
        if job is None:
            return  # the page went on without it
        _reply_file(job, path, _picture_mime(path))


def _picture_mime(path: str) -> bytes:
    """Return the type of the file, as its content says; nothing where it is no picture."""
    if not path:
        return b""
    mime = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase.MatchMode.MatchContent).name()
    return mime.encode() if mime.startswith("image/") and "svg" not in mime else b""


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
