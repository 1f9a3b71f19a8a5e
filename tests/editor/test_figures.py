"""Sound, film and maps in the page: put in, described, transcribed, and never loaded."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.editor import ArticleEditor, Command, EditState
from tests.editor.conftest import in_page, keys, typed, wait_for

MEDIA = "a" * 64
FILM = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
SOUND = f'<audio src="media:{MEDIA}" controls=""></audio>'


@pytest.fixture
def states(editor: ArticleEditor) -> list[EditState]:
    told: list[EditState] = []
    editor.edit_state_changed.connect(told.append)
    return told


@pytest.fixture
def sound(editor: ArticleEditor) -> ArticleEditor:
    """A sound below the line, the caret in its caption."""
    editor.run(Command.INSERT_RECORDING, kind="audio", media=MEDIA)
    wait_for(lambda: SOUND in editor.body())
    return editor


def test_caption_and_credit_are_written_where_they_stand(sound: ArticleEditor):
    typed(sound, "C\rK\rx")
    wait_for(
        lambda: (
            f"<figure>{SOUND}<figcaption>C <cite>K</cite></figcaption></figure>\n<p>x</p>"
            in sound.body()
        )
    )


def test_what_is_said_is_written_below(sound: ArticleEditor, states: list[EditState]):
    sound.run(Command.WRITE_TRANSCRIPT, title="Lời thoại")
    wait_for(lambda: states and states[-1].recording and states[-1].recording.transcribed)
    typed(sound, "a\rb\r\rz")
    said = "<details><summary>Lời thoại</summary><p>a</p><p>b</p></details>"
    wait_for(lambda: f"<figure>{SOUND}{said}</figure>\n<p>z</p>" in sound.body())


def test_a_transcript_is_taken_away_and_comes_back(sound: ArticleEditor):
    sound.run(Command.WRITE_TRANSCRIPT, title="L")
    wait_for(lambda: "<details>" in sound.body())
    sound.run(Command.REMOVE_TRANSCRIPT)
    wait_for(lambda: "<details>" not in sound.body())
    QTest.keyClick(keys(sound), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: "<details>" in sound.body())


def test_words_from_the_window_change_the_figure(editor: ArticleEditor):
    editor.run(Command.INSERT_EMBED, address=FILM, title="Phim")
    wait_for(lambda: f'<figure><a href="{FILM}">Phim</a></figure>' in editor.body())
    editor.run(Command.UPDATE_EMBED, title="Phim hay", caption="c", credit="k")
    wait_for(
        lambda: (
            f'<a href="{FILM}">Phim hay</a><figcaption>c <cite>k</cite></figcaption>'
            in editor.body()
        )
    )


def test_a_click_on_a_card_selects_it_and_delete_takes_it(
    editor: ArticleEditor, states: list[EditState]
):
    editor.run(Command.INSERT_EMBED, address=FILM, title="Phim")
    wait_for(lambda: "figure" in editor.body())
    script = "(() => { const b = document.querySelector('.card').getBoundingClientRect(); return `${b.x + 20} ${b.y + 10}`; })()"
    x, y = map(float, str(in_page(editor, script)).split())
    page = keys(editor)
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    wait_for(lambda: states[-1].block == "embed")
    QTest.keyClick(page, Qt.Key.Key_Delete)
    wait_for(lambda: "figure" not in editor.body())


def test_an_address_pasted_alone_is_offered(editor: ArticleEditor):
    offered: list[str] = []
    editor.address_offered.connect(offered.append)
    data = QMimeData()
    data.setText("https://youtu.be/dQw4w9WgXcQ")
    QApplication.clipboard().setMimeData(data)
    QTest.keyClick(keys(editor), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: offered == ["https://youtu.be/dQw4w9WgXcQ"])
    assert "youtu" not in editor.body()


def test_an_address_pasted_within_words_stays_text(editor: ArticleEditor):
    typed(editor, "Xem ")
    data = QMimeData()
    data.setText("https://youtu.be/dQw4w9WgXcQ")
    QApplication.clipboard().setMimeData(data)
    QTest.keyClick(keys(editor), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: "youtu.be" in editor.body())


def test_a_card_loads_nothing(editor: ArticleEditor):
    editor.run(Command.INSERT_EMBED, address=FILM, title="Phim")
    wait_for(lambda: "figure" in editor.body())
    assert in_page(editor, "document.querySelectorAll('iframe, audio, video').length") == 0
