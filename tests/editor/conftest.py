"""What the editor's tests share: a store of pictures, the widget, and the bare page."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor, StoredPicture, flushes
from desktop.errors import ExpectedError

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c636460f85f0f0002870180eb47ba920000000049454e44ae426082"
)


class NoPicture(ExpectedError):
    """What the store of these tests raises."""


@dataclass
class Pictures:
    """A store of pictures that takes PNG files only; `stored` has their names in order."""

    folder: Path
    stored: list[str] = field(default_factory=list)

    def media_path(self, media: str) -> Path:
        path = self.folder / media
        if not path.is_file():
            raise NoPicture
        return path

    def screen_path(self, media: str) -> Path:
        return self.media_path(media)

    def add_picture(self, data: bytes, name: str) -> StoredPicture:
        if not data.startswith(b"\x89PNG"):
            raise NoPicture
        self.stored.append(name)
        media = f"{len(self.stored):064x}"
        (self.folder / media).write_bytes(data)
        return StoredPicture(media=media, width=640, height=480)


def wait_for(condition: Callable[[], object], seconds: float = 60) -> None:
    """Run the event loop until `condition` holds.

    Not `QTest.qWait`: PySide 6.12 drops a reference to None at each call, which ends the process
    after some thousands of them.
    """
    end = time.monotonic() + seconds
    loop = QEventLoop()
    tick = QTimer(loop, interval=2)
    tick.timeout.connect(lambda: condition() and loop.quit())
    tick.timeout.connect(lambda: time.monotonic() > end and loop.quit())
    tick.start()
    if not condition():
        loop.exec()
    tick.stop()
    assert condition(), f"nothing came within {seconds} s"


@pytest.fixture
def pictures(tmp_path: Path) -> Pictures:
    return Pictures(tmp_path)


@pytest.fixture
def editor(qtbot: QtBot, pictures: Pictures) -> Iterator[ArticleEditor]:
    """An editor on the screen, its page loaded, the caret in its empty text."""
    widget = ArticleEditor(pictures)
    widget.resize(900, 700)
    with qtbot.waitSignal(widget.ready, timeout=60_000):
        widget.show()
    widget.activateWindow()
    widget.focus_text()
    wait_for(lambda: keys(widget).hasFocus())
    wait_for(lambda: in_page(widget, "document.activeElement.role") == "textbox")
    heard(widget)
    yield widget
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def keys(editor: ArticleEditor) -> QWidget:
    """Return the widget inside `editor` that takes the keys."""
    view = editor.focusProxy()
    assert isinstance(view, QWidget)
    inner = view.focusProxy()
    assert isinstance(inner, QWidget)
    return inner


def typed(editor: ArticleEditor, text: str) -> None:
    """Press the keys of `text`."""
    QTest.keyClicks(keys(editor), text)


def given(editor: ArticleEditor, body: str) -> None:
    """Show `body` and wait until the page does: a key pressed before lands in what it showed."""
    shown = QSignalSpy(editor.body_shown)
    editor.set_body(body)
    wait_for(shown.count)


def heard(editor: ArticleEditor) -> None:
    """Wait until the page has done what it was told, which keys and scripts may overtake.

    Those go other ways to the page than messages, which it answers in their order.
    """
    answered: list[str] = []
    with pytest.MonkeyPatch.context() as patience:
        patience.setattr(flushes, "LONGEST_WAIT_MS", 60_000)
        editor.flush(answered.append)
        wait_for(lambda: answered)


def in_page(editor: ArticleEditor, script: str) -> object:
    """Run `script` in the page, as nobody but a test does, and return its last value."""
    view = editor.findChild(QWebEngineView)
    assert isinstance(view, QWebEngineView)
    answers: list[object] = []
    view.page().runJavaScript(script, answers.append)
    wait_for(lambda: answers)
    return answers[0]
