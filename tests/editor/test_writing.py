"""Letters of keys go where the caret is, into the page and into the body alike."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.editor import ArticleEditor
from desktop.editor.finding import Query
from tests.editor.conftest import given, heard, in_page, keys, typed, wait_for

LINK = '<a href="https://laocai.gov.vn">tin</a>'
PLACES = {
    "in a word": ("<p>báo chí</p>", 2, "<p>báxo chí</p>"),
    "at the end": ("<p>báo</p>", 3, "<p>báox</p>"),
    "at the start": ("<p>báo</p>", 0, "<p>xbáo</p>"),
    "at the end of bold": (
        "<p><strong>báo</strong> chí</p>",
        3,
        "<p><strong>báox</strong> chí</p>",
    ),
    "before bold": ("<p>báo <strong>chí</strong></p>", 4, "<p>báo x<strong>chí</strong></p>"),
    "in bold": ("<p>a<strong>chí</strong></p>", 2, "<p>a<strong>cxhí</strong></p>"),
    "behind a link": (f"<p>a {LINK} b</p>", 5, f"<p>a {LINK}x b</p>"),
    "behind a line break": ("<p>a<br>b</p>", 2, "<p>a<br>xb</p>"),
    "in nothing": ("<p></p>", 0, "<p>x</p>"),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_letter_goes_where_the_caret_is(editor: ArticleEditor, place: str):
    before, steps, after = PLACES[place]
    show(editor, before, steps)
    typed(editor, "x")
    wait_for(lambda: editor.body() == after)
    assert shown(editor) == page_text(after)


def test_a_letter_after_ctrl_b_is_bold_inside_a_word(editor: ArticleEditor):
    show(editor, "<p>báo</p>", 1)
    QTest.keyClick(keys(editor), Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    typed(editor, "xy")
    wait_for(lambda: editor.body() == "<p>b<strong>xy</strong>áo</p>")
    assert shown(editor) == "bxyáo"


def test_a_letter_takes_the_place_of_what_is_selected(editor: ArticleEditor):
    show(editor, "<p>báo <strong>chí</strong></p>", 1)
    for _ in range(5):
        QTest.keyClick(keys(editor), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    typed(editor, "xy")
    wait_for(lambda: editor.body() == "<p>bxy<strong>í</strong></p>")
    assert shown(editor) == "bxyí"


def test_a_letter_beside_a_word_that_is_found_joins_it(editor: ArticleEditor):
    show(editor, "<p>báo chí</p>", 3)
    editor.finder.look_for(Query(text="báo"))
    heard(editor)
    typed(editor, "xy")
    wait_for(lambda: editor.body() == "<p>báoxy chí</p>")
    assert shown(editor) == "báoxy chí"


def test_letters_and_backspaces_in_one_go_end_up_as_they_were_sent(editor: ArticleEditor):
    """As UniKey writes a mark: takes letters back and sends others, faster than the page draws."""
    typed(editor, "Vie")
    for _ in range(2):
        QTest.keyClick(keys(editor), Qt.Key.Key_Backspace)
    typed(editor, "iet")
    QTest.keyClick(keys(editor), Qt.Key.Key_Backspace)
    typed(editor, "c Nam")
    wait_for(lambda: editor.body() == "<p>Viec Nam</p>")
    assert shown(editor) == "Viec Nam"


def show(editor: ArticleEditor, body: str, steps: int) -> None:
    """Show `body` with the caret `steps` to the right of its start."""
    given(editor, body)
    QTest.keyClick(keys(editor), Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(steps):
        QTest.keyClick(keys(editor), Qt.Key.Key_Right)


def shown(editor: ArticleEditor) -> object:
    return in_page(editor, "document.querySelector('.tiptap').textContent")


def page_text(body: str) -> str:
    return re.sub(r"<[^>]*>", "", body)
