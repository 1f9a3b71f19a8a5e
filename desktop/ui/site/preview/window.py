"""The preview's window: the page in the width of a telephone, a tablet or a computer."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QUrl, Signal
from PySide6.QtGui import QActionGroup, QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, ToolButton, action, note
from desktop.ui.flow import Flow
from desktop.ui.site.preview.page import OwnFolderOnly, PreviewPage, off_the_record

FIRST_SIZE = (1000, 700)


class PreviewWindow(QWidget):
    """Shows one page; it is gone with all its memory once it is closed."""

    browser_requested = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(tr("Preview"))
        self.resize(*FIRST_SIZE)
        self._desk = _Desk()
        self._away = note(tr("The preview has this article and the home page alone."))
        self._away.setContentsMargins(12, 0, 12, 8)
        self._away.hide()
        self._desk.page.led_away.connect(self._away.show)
        self._desk.page.loadFinished.connect(lambda _good: self._away.hide())
        bar = QFrame()
        bar.setObjectName("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 8, 12, 8)
        row.addLayout(self._tools())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._away)
        column.addWidget(self._desk, 1)
        QShortcut(QKeySequence("Escape"), self, self.close)

    def show_page(self, file: Path, title: str) -> None:
        """Show the page in `file`, or show it anew where it was being read."""
        said = tr("Preview")
        self.setWindowTitle(f"{said} – {title}" if title else said)
        self._desk.show_page(file)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of the page."""
        super().closeEvent(event)
        self.closed.emit()
        self.deleteLater()

    def _tools(self) -> Flow:
        tools = Flow(spacing=8)
        group = QActionGroup(self)
        for width, name in (
            (320, tr("Telephone, 320")),
            (768, tr("Tablet, 768")),
            (1280, tr("Computer, 1280")),
        ):
            choice = action(name, "", partial(self._desk.show_width, width), checkable=True)
            choice.setActionGroup(group)
            choice.setParent(group)
            tools.addWidget(ToolButton(choice, words=True))
            choice.setChecked(width == self._desk.shown_width)
        tools.addWidget(
            Button(tr("Open in the browser"), self.browser_requested.emit, picture="globe")
        )
        return tools


class _Desk(QFrame):
    """Holds the page in the middle, drawn smaller where it is wider than the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.shown_width = 1280
        self._view = QWebEngineView(self)
        self._guard = OwnFolderOnly(self)
        self.page = PreviewPage(off_the_record(self._guard, self), self._guard, self._view)
        self._view.setPage(self.page)
        self._view.setAccessibleName(tr("The page as readers see it"))

    def show_page(self, file: Path) -> None:
        """Show the page in `file`, or read it anew."""
        self._guard.folder = _root(file)
        url = QUrl.fromLocalFile(str(file))
        if self._view.url() == url:
            self._view.reload()
        else:
            self._view.load(url)

    def show_width(self, width: int) -> None:
        """Show the page as wide as on a device of `width` CSS pixels."""
        self.shown_width = width
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page's own width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width = min(self.shown_width, self.width())
        self._view.setZoomFactor(max(0.25, width / self.shown_width))
        self._view.resize(width, self.height())
        self._view.move(QPoint((self.width() - width) // 2, 0))


def _root(file: Path) -> Path:
    """Return the folder of the preview that the article's page `file` stands in."""
    return file.parents[2]  # 2018/07/bai.html
