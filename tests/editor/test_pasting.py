"""What is left out of a paste is told once, when it is pasted."""

from pytestqt.qtbot import QtBot

from desktop.article.body import RemovalKind
from desktop.editor import ArticleEditor
from tests.editor.conftest import typed, wait_for
from tests.editor.test_pictures import paste


def test_what_is_left_out_of_a_paste_is_told_once(editor: ArticleEditor, qtbot: QtBot):
    with qtbot.waitSignal(editor.paste_cleaned, timeout=10_000) as told:
        paste(editor, text_html='<p onclick="go()">one</p><script>go()</script>')
    assert {removal.kind for removal in told.args[0]} == {RemovalKind.HANDLER, RemovalKind.SCRIPT}
    with qtbot.assertNotEmitted(editor.paste_cleaned):
        typed(editor, "two")
        wait_for(lambda: "two" in editor.body())
    assert editor.body() == "<p>onetwo</p>"


def test_a_clean_paste_is_not_spoken_of(editor: ArticleEditor, qtbot: QtBot):
    with qtbot.assertNotEmitted(editor.paste_cleaned):
        paste(editor, text_html="<p>one</p>")
        wait_for(lambda: editor.body() == "<p>one</p>")
