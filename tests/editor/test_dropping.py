"""Files that are dropped on the text."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWebEngineWidgets import QWebEngineView
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor, Command
from tests.editor.conftest import in_page, wait_for

NO_BUTTON, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(editor: ArticleEditor, files: list[Path], place: QPointF) -> None:
    view = editor.findChild(QWebEngineView)
    assert isinstance(view, QWebEngineView)
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy = Qt.DropAction.CopyAction
    entered = QDragEnterEvent(place.toPoint(), copy, carried, NO_BUTTON, NO_KEY)
    QCoreApplication.sendEvent(view, entered)
    QCoreApplication.sendEvent(view, QDropEvent(place, copy, carried, NO_BUTTON, NO_KEY))
    QCoreApplication.processEvents()


@pytest.fixture
def lines(editor: ArticleEditor, qtbot: QtBot) -> list[str]:
    names = ["một", "hai", "ba"]
    with qtbot.waitSignal(editor.body_shown, timeout=60_000):
        editor.set_body("\n".join(f"<p>{name}</p>" for name in names))
    return names


def test_sound_and_film_go_to_the_window_with_the_caret_where_they_fell(
    editor: ArticleEditor, lines: list[str], qtbot: QtBot, tmp_path: Path
):
    files = [tmp_path / "Lời chào.MP3", tmp_path / "phim.mp4"]
    top = in_page(editor, "document.querySelectorAll('.tiptap p')[1].getBoundingClientRect().top")
    left = in_page(editor, "document.querySelector('.tiptap p').getBoundingClientRect().left")
    with qtbot.waitSignal(editor.recordings_dropped) as told:
        drop(editor, files, QPointF(float(str(left)) + 5, float(str(top)) + 5))
    assert told.args == [files]
    editor.run(Command.INSERT_TEXT, text="X")
    wait_for(lambda: "X" in editor.body())
    assert "X" in editor.body().split("\n")[lines.index("hai")]


def test_other_files_stay_the_page_s(
    editor: ArticleEditor, lines: list[str], qtbot: QtBot, tmp_path: Path
):
    files = [tmp_path / "chào.mp3", tmp_path / "ảnh.png"]
    with qtbot.assertNotEmitted(editor.recordings_dropped):
        drop(editor, files, QPointF(100, 100))


def test_two_recordings_stand_in_their_order(editor: ArticleEditor, lines: list[str]):
    for media in ("1" * 64, "2" * 64):
        editor.run(Command.INSERT_RECORDING, kind="audio", media=media)
    wait_for(lambda: editor.body().count("<audio") == 2)
    assert editor.body().index("1" * 64) < editor.body().index("2" * 64)
