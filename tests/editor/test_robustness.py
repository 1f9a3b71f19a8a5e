"""The page may die or hang; the text stays."""

import os
import signal
import sys

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWebEngineWidgets import QWebEngineView
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor, Command, deaths, watchdog
from desktop.editor.bridge import EditorBridge
from desktop.editor.deaths import MOST, Deaths
from tests.editor.conftest import heard, in_page, keys, typed, wait_for


def renderer(editor: ArticleEditor) -> int:
    view = editor.findChild(QWebEngineView)
    assert isinstance(view, QWebEngineView)
    return view.page().renderProcessPid()


def kill_renderer(editor: ArticleEditor) -> None:
    os.kill(renderer(editor), signal.SIGKILL)


def test_a_page_that_dies_comes_back_with_the_text(editor: ArticleEditor, qtbot: QtBot):
    typed(editor, "kept")
    wait_for(lambda: editor.body() == "<p>kept</p>")
    with qtbot.waitSignal(editor.renderer_restarted, timeout=60_000):
        kill_renderer(editor)
    assert in_page(editor, "document.querySelector('[role=textbox]').textContent") == "kept"
    assert editor.body() == "<p>kept</p>"


def test_writing_goes_on_where_the_page_died(editor: ArticleEditor, qtbot: QtBot):
    editor.set_body("<p>one</p>\n<p>two</p>")
    wait_for(lambda: "two" in str(in_page(editor, "document.body.textContent")))
    typed(editor, "at ")
    wait_for(lambda: "at one" in editor.body())
    with qtbot.waitSignal(editor.renderer_restarted, timeout=60_000):
        kill_renderer(editor)
    editor.focus_text()
    heard(editor)
    wait_for(lambda: keys(editor).hasFocus())
    wait_for(lambda: in_page(editor, "document.activeElement.role") == "textbox")
    typed(editor, "the ")
    wait_for(lambda: "the" in editor.body())
    assert editor.body() == "<p>at the one</p>\n<p>two</p>"


def killed_until_given_up(editor: ArticleEditor, qtbot: QtBot) -> None:
    with pytest.MonkeyPatch.context() as slow:
        slow.setattr(deaths, "WITHIN", 600.0)  # a busy machine takes seconds to start a page again
        for _ in range(MOST - 1):
            with qtbot.waitSignal(editor.renderer_restarted, timeout=60_000):
                kill_renderer(editor)
        with qtbot.waitSignal(editor.renderer_given_up, timeout=60_000):
            kill_renderer(editor)


def test_a_page_that_dies_again_and_again_is_given_up_with_its_text(
    editor: ArticleEditor, qtbot: QtBot
):
    typed(editor, "kept")
    wait_for(lambda: editor.body() == "<p>kept</p>")
    killed_until_given_up(editor, qtbot)
    with qtbot.assertNotEmitted(editor.renderer_restarted, wait=1_000):
        assert editor.body() == "<p>kept</p>"
    flushed: list[str] = []
    editor.flush(flushed.append)
    assert flushed == ["<p>kept</p>"]


def test_a_page_that_was_given_up_is_tried_again(editor: ArticleEditor, qtbot: QtBot):
    editor.set_body("<p>kept</p>")
    killed_until_given_up(editor, qtbot)
    with qtbot.waitSignal(editor.renderer_restarted, timeout=60_000):
        editor.restart()
    assert in_page(editor, "document.querySelector('[role=textbox]').textContent") == "kept"


def test_another_article_brings_a_page_back_that_was_given_up(editor: ArticleEditor, qtbot: QtBot):
    killed_until_given_up(editor, qtbot)
    with qtbot.waitSignal(editor.body_shown, timeout=60_000):
        editor.set_body("<p>another</p>")
    assert in_page(editor, "document.querySelector('[role=textbox]').textContent") == "another"


def test_deaths_that_lie_far_apart_are_accidents():
    moments = iter([0.0, 20.0, 40.0, 60.0])
    deaths = Deaths(lambda: next(moments))
    assert [deaths.too_many() for _ in range(4)] == [False] * 4


def test_a_page_that_hangs_holds_up_a_flush_for_a_moment_only(editor: ArticleEditor, qtbot: QtBot):
    typed(editor, "kept")
    wait_for(lambda: editor.body() == "<p>kept</p>")
    hang(editor)
    bodies: list[str] = []
    editor.flush(bodies.append)
    wait_for(lambda: bodies)
    assert bodies == ["<p>kept</p>"]
    with qtbot.waitSignal(editor.renderer_restarted, timeout=60_000):
        kill_renderer(editor)  # which would never answer


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


def test_a_page_that_hangs_is_started_again_with_the_text(
    editor: ArticleEditor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(watchdog, "BETWEEN_MS", 50)
    typed(editor, "kept")
    wait_for(lambda: editor.body() == "<p>kept</p>")
    heard(editor)
    monkeypatch.setattr(watchdog, "PATIENCE_MS", 500)
    hang(editor)
    with qtbot.waitSignal(editor.renderer_restarted, timeout=60_000) as restarted:
        typed(editor, " and lust")
        for _ in "ust":
            QTest.keyClick(keys(editor), Qt.Key.Key_Backspace)
        typed(editor, "ost\rhere")
    assert editor.body() == "<p>kept</p>"
    assert restarted.args[0].endswith(" and lost\nhere")
    editor.type_again(" and lost\nhere")
    wait_for(lambda: editor.body() == "<p>kept and lost</p>\n<p>here</p>")


def test_a_page_that_is_busy_for_a_moment_is_left_alone(
    editor: ArticleEditor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(watchdog, "PATIENCE_MS", 2_500)
    hang(editor, milliseconds=3_000)
    with qtbot.assertNotEmitted(editor.renderer_restarted):
        typed(editor, "x")
        wait_for(lambda: editor.body() == "<p>x</p>")


def test_to_ask_whether_the_page_is_alive_makes_it_send_nothing(
    editor: ArticleEditor, qtbot: QtBot
):
    bridge = editor.findChild(EditorBridge)
    assert isinstance(bridge, EditorBridge)
    told: list[object] = []
    bridge.patched.connect(lambda _patch: told.append("patch"))
    bridge.answered.connect(told.append)
    editor.run(Command.INSERT_TEXT, text="kept")
    bridge.asked.emit()
    wait_for(lambda: "patch" in told)
    assert told == [False, "patch"]
    bridge.asked.emit()
    wait_for(lambda: len(told) > 2)
    assert told == [False, "patch", True]


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on another process")
def test_a_page_that_runs_out_of_memory_comes_back_with_the_text(
    editor: ArticleEditor, qtbot: QtBot
):
    typed(editor, "kept")
    wait_for(lambda: editor.body() == "<p>kept</p>")
    page = psutil.Process(renderer(editor))
    most = page.memory_full_info().uss + 400_000_000
    page.rlimit(psutil.RLIMIT_DATA, (most, most))
    in_page(
        editor, "setTimeout(() => { for (const all = [];;) all.push(Array(1e5).fill({})) }, 20)"
    )
    with qtbot.waitSignal(editor.renderer_restarted, timeout=60_000):
        typed(editor, " and")
    assert editor.body().startswith("<p>kept")
    assert not page.is_running()
    editor.type_again("!")
    wait_for(lambda: "!" in editor.body())


def hang(editor: ArticleEditor, milliseconds: float = 1e9) -> None:
    """Let the page run in circles, beginning once this script is answered."""
    circle = f"const end = Date.now() + {milliseconds}; while (Date.now() < end);"
    in_page(editor, f"setTimeout(() => {{ {circle} }}, 20); 1")


def test_three_hundred_thousand_words_are_opened_written_in_and_undone(
    editor: ArticleEditor, qtbot: QtBot
):
    body = "\n".join([f"<p>{' '.join(['chữ'] * 120)}</p>"] * 2500)
    with qtbot.waitSignal(editor.body_shown, timeout=60_000):
        editor.set_body(body)
    assert editor.words() == 300_000
    QTest.keyClick(keys(editor), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    typed(editor, " end")
    wait_for(lambda: editor.body() == f"{body[:-4]} end</p>")
    editor.run(Command.UNDO)
    wait_for(lambda: editor.body() == body)
