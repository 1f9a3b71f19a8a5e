"""The caption of a table, typed where it stands."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor, EditState
from tests.editor.conftest import in_page, keys, typed, wait_for

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
