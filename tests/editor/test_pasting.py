"""What comes from elsewhere is cleaned by the application and stands in the text as one step."""

from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor, Command
from desktop.exchange.clipboard import Form
from desktop.exchange.notes import Note, NoteKind
from tests.editor.conftest import typed, wait_for
from tests.editor.test_pictures import paste


def test_what_is_left_out_of_a_paste_is_told_once(editor: ArticleEditor, qtbot: QtBot):
    with qtbot.waitSignal(editor.pasting.told, timeout=10_000) as told:
        paste(editor, text_html='<p onclick="go()">one</p><script>go()</script>')
    assert told.args[0].notes == (Note(NoteKind.ACTIVE, 2),)
    with qtbot.assertNotEmitted(editor.pasting.told):
        typed(editor, "two")
        wait_for(lambda: "two" in editor.body())
    assert editor.body() == "<p>onetwo</p>"


def test_a_clean_paste_has_nothing_to_tell(editor: ArticleEditor, qtbot: QtBot):
    with qtbot.waitSignal(editor.pasting.told, timeout=10_000) as told:
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
    paste(editor, text_html="<h2>one</h2><p>two</p>")
    wait_for(lambda: editor.body() == "<h2>one</h2>\n<p>two</p>")
    editor.run(Command.UNDO)
    wait_for(lambda: editor.body() == "<p>before</p>")


def test_letters_typed_after_a_paste_are_undone_by_themselves(editor: ArticleEditor, qtbot: QtBot):
    with qtbot.waitSignal(editor.pasting.told, timeout=10_000):
        paste(editor, text_html="<p>one</p>")
    typed(editor, " two")
    wait_for(lambda: editor.body() == "<p>one two</p>")
    editor.run(Command.UNDO)
    wait_for(lambda: editor.body() == "<p>one</p>")


def test_a_paste_can_be_had_as_text_and_is_undone_to_what_it_was(
    editor: ArticleEditor, qtbot: QtBot
):
    typed(editor, "abc")
    wait_for(lambda: editor.body() == "<p>abc</p>")
    with qtbot.waitSignal(editor.pasting.told, timeout=10_000):
        paste(editor, text_html="<p><b>one</b></p><ul><li>two</li></ul>")
    cleaned = "<p>abc<strong>one</strong></p>\n<ul><li>two</li></ul>\n<p></p>"
    wait_for(lambda: editor.body() == cleaned)
    editor.pasting.paste_as(Form.TEXT)
    wait_for(lambda: editor.body().startswith("<p>abcone</p>\n<p>two</p>"))
    editor.run(Command.UNDO)
    wait_for(lambda: editor.body() == cleaned)
