"""What comes from elsewhere is cleaned by the application and stands in the text as one step."""

import json

import pytest
from pytestqt.qtbot import QtBot

from desktop.article.body import plain_text
from desktop.editor import ArticleEditor, Command
from desktop.exchange.clipboard import Form
from desktop.exchange.notes import Note, NoteKind
from tests.editor.conftest import heard, in_page, typed, wait_for
from tests.editor.test_pictures import paste


def test_what_is_left_out_of_a_paste_is_told_once(editor: ArticleEditor, qtbot: QtBot):
    with qtbot.waitSignal(editor.pasting.told, timeout=60_000) as told:
        paste(editor, text_html='<p onclick="go()">one</p><script>go()</script>')
    assert told.args[0].notes == (Note(NoteKind.ACTIVE, 2),)
    with qtbot.assertNotEmitted(editor.pasting.told):
        typed(editor, "two")
        wait_for(lambda: "two" in editor.body())
    assert editor.body() == "<p>onetwo</p>"


def test_a_clean_paste_has_nothing_to_tell(editor: ArticleEditor, qtbot: QtBot):
    with qtbot.waitSignal(editor.pasting.told, timeout=60_000) as told:
        paste(editor, text_html="<p>one</p>")
    assert told.args[0].notes == ()
    wait_for(lambda: editor.body() == "<p>one</p>")


def test_what_is_typed_at_once_comes_after_the_paste(editor: ArticleEditor):
    paste(editor, text_html="<p>one</p><p>two</p>")
    typed(editor, " three")
    wait_for(lambda: editor.body() == "<p>one</p>\n<p>two three</p>")


def test_a_paste_over_a_selection_is_undone_in_one_step(editor: ArticleEditor):
    typed(editor, "before")
    wait_for(lambda: editor.body() == "<p>before</p>")
    editor.run(Command.SELECT_ALL)
    heard(editor)
    paste(editor, text_html="<h2>one</h2><p>two</p>")
    wait_for(lambda: editor.body() == "<h2>one</h2>\n<p>two</p>")
    editor.run(Command.UNDO)
    wait_for(lambda: editor.body() == "<p>before</p>")


@pytest.mark.parametrize("before", ["", "before"])
def test_the_undo_of_a_paste_is_told(editor: ArticleEditor, qtbot: QtBot, before: str):
    typed(editor, before)
    wait_for(lambda: before in editor.body())
    editor.run(Command.SELECT_ALL)
    with qtbot.waitSignal(editor.pasting.told, timeout=10_000):
        paste(editor, text_html="<h2>one</h2><p>two</p>")
    wait_for(lambda: "two" in editor.body())
    with qtbot.waitSignal(editor.pasting.gone, timeout=10_000):
        editor.run(Command.UNDO)


def test_letters_typed_after_a_paste_are_undone_by_themselves(editor: ArticleEditor, qtbot: QtBot):
    with qtbot.waitSignal(editor.pasting.told, timeout=60_000):
        paste(editor, text_html="<p>one</p>")
    wait_for(lambda: editor.body() == "<p>one</p>")
    typed(editor, " two")
    wait_for(lambda: editor.body() == "<p>one two</p>")
    editor.run(Command.UNDO)
    wait_for(lambda: editor.body() == "<p>one</p>")


def test_a_paste_can_be_had_as_text_and_is_undone_to_what_it_was(
    editor: ArticleEditor, qtbot: QtBot
):
    typed(editor, "abc")
    wait_for(lambda: editor.body() == "<p>abc</p>")
    with qtbot.waitSignal(editor.pasting.told, timeout=60_000):
        paste(editor, text_html="<p><b>one</b></p><ul><li>two</li></ul>")
    cleaned = "<p>abc<strong>one</strong></p>\n<ul><li>two</li></ul>\n<p></p>"
    wait_for(lambda: editor.body() == cleaned)
    editor.pasting.paste_as(Form.TEXT)
    wait_for(lambda: editor.body().startswith("<p>abcone</p>\n<p>two</p>"))
    editor.run(Command.UNDO)
    wait_for(lambda: editor.body() == cleaned)


DROP = """{
const data = new DataTransfer();
data.setData("text/html", %s);
const last = document.querySelector("[role=textbox]").lastElementChild;
const box = last.getBoundingClientRect();
last.dispatchEvent(new DragEvent("drop", {
  dataTransfer: data, bubbles: true, cancelable: true, clientX: box.left + 1, clientY: box.top + 8 }));
}"""


def test_what_is_dropped_is_cleaned_and_stands_where_it_was_dropped(editor: ArticleEditor):
    editor.set_body("<p>one</p>\n<p>two</p>")
    wait_for(lambda: "two" in str(in_page(editor, "document.body.textContent")))
    page = "<p><font face='.VnTime'>C«ng t¸c</font></p>"
    in_page(editor, DROP % json.dumps(page))
    wait_for(lambda: editor.body() == "<p>one</p>\n<p>Công táctwo</p>")


PLACES = {
    "caption": (
        f'<figure><img src="media:{"a" * 64}" alt="x"><figcaption>in</figcaption></figure>',
        ".caption",
    ),
    "cell": ("<table><tbody><tr><td>in</td><td>b</td></tr></tbody></table>", "td"),
    "item": ("<ul><li>in</li></ul>", "li"),
    "summary": ("<details><summary>in</summary><p>b</p></details>", "summary"),
    "box": ("<aside><p>in</p></aside>", "aside p"),
    "preformatted": ("<pre>in</pre>", "pre"),
    "heading": ("<h2>in</h2>", "h2"),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_document_can_be_pasted_anywhere(editor: ArticleEditor, place: str):
    body, spot = PLACES[place]
    editor.set_body(body)
    wait_for(lambda: "in" in str(in_page(editor, "document.body.textContent")))
    in_page(editor, f"getSelection().collapse(document.querySelector('{spot}'), 1)")
    html = "<h2>one</h2><p>two <b>three</b></p><ul><li>four</li></ul><table><tr><td>five</table>"
    paste(editor, text_html=html, text_plain="one\ntwo three\nfour\nfive")
    wait_for(lambda: "five" in editor.body())
    text = plain_text(editor.body())
    assert [each for each in ("one", "two three", "four", "five") if each not in text] == []


def test_a_picture_is_pasted_over_one_that_is_selected(editor: ArticleEditor):
    editor.run(Command.INSERT_PICTURE, media="ab" * 32, width=8, height=6)
    wait_for(lambda: "figure" in editor.body())
    editor.run(Command.SELECT_ALL)
    heard(editor)
    paste(editor, text_html="<p>one</p>")
    wait_for(lambda: editor.body() == "<p>one</p>")
