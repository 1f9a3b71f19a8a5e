"""Lists: nested by keys, of another kind, numbered anew and on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor, Command, EditState
from desktop.editor.state import ListKind
from tests.editor.conftest import heard, keys, typed, wait_for


def press(editor: ArticleEditor, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for each in modifiers:
        held |= each
    QTest.keyClick(keys(editor), key, held)


@pytest.fixture
def states(editor: ArticleEditor) -> list[EditState]:
    told: list[EditState] = []
    editor.edit_state_changed.connect(told.append)
    return told


def show(editor: ArticleEditor, qtbot: QtBot, body: str) -> None:
    with qtbot.waitSignal(editor.body_shown):
        editor.set_body(body)
    editor.focus_text()
    heard(editor)


def test_tab_nests_an_item_and_shift_tab_brings_it_back(
    editor: ArticleEditor, states: list[EditState]
):
    editor.run(Command.TOGGLE_ORDERED_LIST)
    wait_for(lambda: states and states[-1].list_kind is ListKind.ORDERED)
    typed(editor, "a\rb")
    wait_for(lambda: "<li>b</li>" in editor.body())
    wait_for(lambda: states and states[-1].can_indent)
    press(editor, Qt.Key.Key_Tab)
    wait_for(lambda: "<ol><li>a<ol><li>b</li></ol></li></ol>" in editor.body())
    press(editor, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    wait_for(lambda: "<ol><li>a</li><li>b</li></ol>" in editor.body())


def test_tab_right_after_enter_nests_the_new_item(editor: ArticleEditor, states: list[EditState]):
    editor.run(Command.TOGGLE_BULLET_LIST)
    wait_for(lambda: states and states[-1].list_kind is ListKind.BULLET)
    typed(editor, "a\r\tb")
    wait_for(lambda: "<ul><li>a<ul><li>b</li></ul></li></ul>" in editor.body())
    assert keys(editor).hasFocus()


def test_another_kind_keeps_what_is_nested(editor: ArticleEditor, qtbot: QtBot):
    show(editor, qtbot, "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>")
    editor.run(Command.TOGGLE_ORDERED_LIST)
    wait_for(lambda: editor.body() == "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>")


def test_a_list_begins_with_another_number(
    editor: ArticleEditor, qtbot: QtBot, states: list[EditState]
):
    show(editor, qtbot, "<ol><li>a</li><li>b</li></ol>")
    editor.run(Command.SET_LIST_START, start=5)
    wait_for(lambda: editor.body() == '<ol start="5"><li>a</li><li>b</li></ol>')
    wait_for(lambda: states and states[-1].list_number == 5)


def test_within_a_list_another_begins_and_goes_on_again(
    editor: ArticleEditor, qtbot: QtBot, states: list[EditState]
):
    show(editor, qtbot, "<ol><li>a</li><li>b</li></ol>")
    wait_for(lambda: states and states[-1].list_number == 1)
    press(editor, Qt.Key.Key_Down)
    wait_for(lambda: states and states[-1].list_number == 2)
    editor.run(Command.SET_LIST_START, start=7)
    wait_for(lambda: editor.body() == '<ol><li>a</li></ol>\n<ol start="7"><li>b</li></ol>')
    editor.run(Command.CONTINUE_NUMBERING)
    wait_for(lambda: editor.body() == "<ol><li>a</li><li>b</li></ol>")
    press(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: 'start="7"' in editor.body())


def test_a_list_goes_on_with_the_numbers_of_one_further_above(
    editor: ArticleEditor, qtbot: QtBot, states: list[EditState]
):
    show(editor, qtbot, "<ol><li>a</li><li>b</li></ol>\n<p>x</p>\n<ol><li>c</li></ol>")
    wait_for(lambda: states and states[-1].list_number == 1)
    press(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: states and states[-1].can_continue_numbering)
    editor.run(Command.CONTINUE_NUMBERING)
    wait_for(lambda: '<ol start="3"><li>c</li></ol>' in editor.body())


@pytest.mark.parametrize(
    ("key", "body"),
    [
        (Qt.Key.Key_8, "<ul><li>a</li></ul>"),
        (Qt.Key.Key_7, "<ol><li>a</li></ol>"),
        (Qt.Key.Key_B, "<blockquote><p>a</p></blockquote>"),
    ],
)
def test_keys_make_lists_and_quotations_and_undo_them(
    editor: ArticleEditor, key: Qt.Key, body: str
):
    typed(editor, "a")
    wait_for(lambda: editor.body() == "<p>a</p>")
    press(editor, key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    wait_for(lambda: editor.body().startswith(body))
    press(editor, key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    wait_for(lambda: editor.body().startswith("<p>a</p>"))
