"""The caption of a table, typed where it stands."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor, Command, EditState
from tests.editor.conftest import heard, in_page, keys, typed, wait_for

TABLE = "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>"
FIELD = "document.querySelector('.table-caption')"


@pytest.fixture
def table(editor: ArticleEditor, qtbot: QtBot) -> ArticleEditor:
    """A paragraph and a table, the caret in its first cell."""
    told: list[EditState] = []
    editor.edit_state_changed.connect(told.append)
    with qtbot.waitSignal(editor.body_shown):
        editor.set_body(f"<p>Trên</p>\n{TABLE}")
    editor.focus_text()
    heard(editor)
    wait_for(lambda: in_page(editor, "document.activeElement.className").startswith("tiptap"))
    press(editor, Qt.Key.Key_Down)
    wait_for(lambda: in_page(editor, f"document.activeElement === {FIELD}"))
    press(editor, Qt.Key.Key_Down)
    wait_for(lambda: told and told[-1].in_table)
    return editor


def press(editor: ArticleEditor, key: Qt.Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(keys(editor), key, held)


def go_up(editor: ArticleEditor) -> None:
    press(editor, Qt.Key.Key_Up)
    wait_for(lambda: in_page(editor, f"document.activeElement === {FIELD}"))


def caption(editor: ArticleEditor) -> str:
    _before, found, after = editor.body().partition("<caption>")
    return after.partition("</caption>")[0] if found else ""


def test_a_click_on_the_caption_writes_it(table: ArticleEditor):
    place = str(
        in_page(
            table, f"(r => [r.left + 20, r.top + 8].join(' '))({FIELD}.getBoundingClientRect())"
        )
    )
    across, down = (round(float(part)) for part in place.split())
    QTest.mouseClick(keys(table), Qt.MouseButton.LeftButton, pos=QPoint(across, down))
    typed(table, "Bang 1")
    wait_for(lambda: caption(table) == "Bang 1")
    assert "<p>Trên</p>" in table.body()


def test_up_leads_to_the_caption_and_enter_back_into_the_table(table: ArticleEditor):
    go_up(table)
    typed(table, "A & B")
    press(table, Qt.Key.Key_Return)
    typed(table, "x")
    wait_for(lambda: "<td>xa</td>" in table.body())
    assert caption(table) == "A &amp; B"


def test_a_word_of_the_caption_is_one_undo_step(table: ArticleEditor):
    go_up(table)
    typed(table, "Thu ngan")
    wait_for(lambda: caption(table) == "Thu ngan")
    press(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: caption(table) == "Thu")
    typed(table, " chi")
    wait_for(lambda: caption(table) == "Thu chi")
    assert in_page(table, f"{FIELD}.textContent") == "Thu chi"
    press(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: caption(table) == "")
    assert "<p>Trên</p>" in table.body()


def test_a_caption_taken_away_leaves_none(table: ArticleEditor):
    go_up(table)
    typed(table, "A")
    wait_for(lambda: caption(table) == "A")
    press(table, Qt.Key.Key_Backspace)
    wait_for(lambda: "<caption>" not in table.body())
    press(table, Qt.Key.Key_Up)
    typed(table, "!")
    wait_for(lambda: "<p>Trên!</p>" in table.body() or "<p>!Trên</p>" in table.body())


RICH = 'Bảng <strong>1</strong>: theo <a href="https://gso.gov.vn">GSO</a><br>Đơn vị'


@pytest.fixture
def rich(table: ArticleEditor, qtbot: QtBot) -> ArticleEditor:
    """The caret at the end of a caption with a link, strong letters and two lines."""
    with qtbot.waitSignal(table.body_shown):
        table.set_body(
            f"<p>Trên</p>\n{TABLE.replace('<tbody>', f'<caption>{RICH}</caption><tbody>')}"
        )
    in_page(table, f"{FIELD}.focus(); getSelection().collapse({FIELD}, 1)")
    assert in_page(table, f"{FIELD}.textContent") == "Bảng 1: theo GSO Đơn vị"
    return table


def test_typing_in_a_caption_keeps_its_links_letters_and_lines(rich: ArticleEditor):
    typed(rich, "!")
    wait_for(lambda: caption(rich) == f"{RICH}!")
    press(rich, Qt.Key.Key_Home)
    for _ in "Bảng 1":
        press(rich, Qt.Key.Key_Right)
    typed(rich, "2")
    wait_for(lambda: caption(rich) == f"{RICH}!".replace("1<", "12<"))
    press(rich, Qt.Key.Key_Backspace)
    press(rich, Qt.Key.Key_Backspace)
    wait_for(lambda: caption(rich) == f"{RICH}!".replace("<strong>1</strong>", ""))


def test_words_from_beside_the_text_keep_the_captions_links(rich: ArticleEditor):
    rich.run(Command.SET_TABLE_CAPTION, caption="Bảng 1: theo GSO Đơn vị <kg>")
    wait_for(lambda: caption(rich) == RICH + " &lt;kg&gt;")


def test_the_keyboard_goes_on_when_a_table_goes_from_under_its_caption(editor: ArticleEditor):
    editor.run(Command.INSERT_TABLE, rows=2, columns=2)
    wait_for(lambda: "table" in editor.body())
    go_up(editor)
    press(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: "table" not in editor.body())
    typed(editor, "x")
    wait_for(lambda: "x" in editor.body())


def test_the_keyboard_goes_on_when_another_text_comes(table: ArticleEditor, qtbot: QtBot):
    go_up(table)
    with qtbot.waitSignal(table.body_shown):
        table.set_body("<p>Mới</p>")
    typed(table, "x")
    wait_for(lambda: "x" in table.body())
