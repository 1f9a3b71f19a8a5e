"""The page may die or hang; the text stays."""

import os
import signal

from PySide6.QtWebEngineWidgets import QWebEngineView
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor
from tests.editor.conftest import in_page, keys, typed, wait_for


def kill_renderer(editor: ArticleEditor) -> None:
    view = editor.findChild(QWebEngineView)
    assert isinstance(view, QWebEngineView)
    os.kill(view.page().renderProcessPid(), signal.SIGKILL)


def test_a_page_that_dies_comes_back_with_the_text(editor: ArticleEditor, qtbot: QtBot):
    typed(editor, "kept")
    wait_for(lambda: editor.body() == "<p>kept</p>")
    with qtbot.waitSignal(editor.renderer_restarted, timeout=20_000):
        kill_renderer(editor)
    assert in_page(editor, "document.querySelector('[role=textbox]').textContent") == "kept"
    assert editor.body() == "<p>kept</p>"


def test_writing_goes_on_where_the_page_died(editor: ArticleEditor, qtbot: QtBot):
    editor.set_body("<p>one</p>\n<p>two</p>")
    wait_for(lambda: "two" in str(in_page(editor, "document.body.textContent")))
    typed(editor, "at ")
    wait_for(lambda: "at one" in editor.body())
    with qtbot.waitSignal(editor.renderer_restarted, timeout=20_000):
        kill_renderer(editor)
    editor.focus_text()
    wait_for(lambda: keys(editor).hasFocus())
    wait_for(lambda: in_page(editor, "document.activeElement.role") == "textbox")
    typed(editor, "the ")
    wait_for(lambda: "the" in editor.body())
    assert editor.body() == "<p>at the one</p>\n<p>two</p>"


def test_a_page_that_hangs_holds_up_a_flush_for_a_moment_only(editor: ArticleEditor):
    typed(editor, "kept")
    wait_for(lambda: editor.body() == "<p>kept</p>")
    view = editor.findChild(QWebEngineView)
    assert isinstance(view, QWebEngineView)
    view.page().runJavaScript("for (const end = Date.now() + 4000; Date.now() < end;);")
    bodies: list[str] = []
    editor.flush(bodies.append)
    wait_for(lambda: bodies, seconds=3)
    assert bodies == ["<p>kept</p>"]


def test_a_flush_before_the_page_is_there_answers_at_once(pictures, qtbot: QtBot):
    widget = ArticleEditor(pictures)
    qtbot.addWidget(widget)
    widget.set_body("<p>a</p>")
    bodies: list[str] = []
    widget.flush(bodies.append)
    assert bodies == ["<p>a</p>"]


def test_nothing_is_taken_for_an_edit_that_is_none(editor: ArticleEditor, qtbot: QtBot):
    with qtbot.assertNotEmitted(editor.body_edited, wait=700):
        editor.set_body("")
    assert editor.body() == ""
