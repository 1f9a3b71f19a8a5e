"""Boxes and unfolding parts: put in, folded, left by keys, and taken away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor, Command, EditState
from tests.editor.conftest import in_page, keys, typed, wait_for

_SEEN = "getComputedStyle(document.querySelector('.details p:not(.summary)')).display"


@pytest.fixture
def states(editor: ArticleEditor) -> list[EditState]:
    told: list[EditState] = []
    editor.edit_state_changed.connect(told.append)
    return told


@pytest.fixture
def details(editor: ArticleEditor) -> ArticleEditor:
    """An unfolding part with a summary and a line."""
    editor.run(Command.INSERT_DETAILS)
    wait_for(lambda: "details" in editor.body())
    typed(editor, "S\rx")
    wait_for(
        lambda: "<details><summary>S</summary><p>x</p></details>" in editor.body(),
    )
    return editor


def test_enter_goes_from_the_summary_inside_and_twice_out_below(details: ArticleEditor):
    typed(details, "\r\ry")
    wait_for(lambda: "<p>x</p></details>\n<p>y</p>" in details.body())


def test_ctrl_enter_writes_on_below(details: ArticleEditor):
    QTest.keyClick(keys(details), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    typed(details, "y")
    wait_for(lambda: "<p>x</p></details>\n<p>y</p>" in details.body())


def test_a_part_is_folded_and_the_caret_waits_in_its_summary(
    details: ArticleEditor, states: list[EditState]
):
    details.run(Command.TOGGLE_FOLD)
    wait_for(lambda: states and states[-1].is_folded)
    assert in_page(details, _SEEN) == "none"
    typed(details, "!")
    wait_for(lambda: "<summary>S!</summary><p>x</p>" in details.body())


def test_a_folded_part_unfolds_where_the_caret_goes(
    details: ArticleEditor, states: list[EditState]
):
    details.run(Command.TOGGLE_FOLD)
    wait_for(lambda: states and states[-1].is_folded)
    typed(details, "\rz")
    wait_for(lambda: "<p>zx</p>" in details.body())
    assert in_page(details, _SEEN) == "block"


def test_folding_changes_nothing_of_the_article(details: ArticleEditor, states: list[EditState]):
    before = details.body()
    details.run(Command.TOGGLE_FOLD)
    wait_for(lambda: states and states[-1].is_folded)
    assert details.body() == before


def test_a_click_on_the_arrow_folds(details: ArticleEditor):
    in_page(details, "document.querySelector('.fold').click()")
    wait_for(lambda: in_page(details, _SEEN) == "none")


def test_details_taken_away_leave_their_words(details: ArticleEditor):
    details.run(Command.REMOVE_DETAILS)
    wait_for(lambda: details.body().startswith("<p>S</p>\n<p>x</p>"))


def test_a_box_comes_goes_and_comes_back_with_one_undo(editor: ArticleEditor, qtbot: QtBot):
    with qtbot.waitSignal(editor.body_shown):
        editor.set_body("<p>a</p>\n<p>b</p>")
    editor.run(Command.TOGGLE_BOX)
    wait_for(lambda: editor.body() == "<aside><p>a</p></aside>\n<p>b</p>")
    editor.run(Command.TOGGLE_BOX)
    wait_for(lambda: editor.body() == "<p>a</p>\n<p>b</p>")
    QTest.keyClick(keys(editor), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: "<aside>" in editor.body())


def test_enter_on_an_empty_last_line_leaves_a_box(editor: ArticleEditor):
    editor.run(Command.TOGGLE_BOX)
    wait_for(lambda: "aside" in editor.body())
    typed(editor, "a\r\rb")
    wait_for(lambda: editor.body().startswith("<aside><p>a</p></aside>\n<p>b</p>"))
