"""A body written by hand takes the page's place as one step, and touches only what differs."""

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.article.body import blocks
from desktop.editor import ArticleEditor, Command
from tests.editor.conftest import keys, wait_for

BODY = '<h2>Một</h2>\n<p>hai</p>\n<div data-opaque="&lt;x-y  A=1&gt;&lt;/x-y&gt;"></div>\n<p>ba</p>'


def replaced(editor: ArticleEditor, qtbot: QtBot, body: str) -> None:
    with qtbot.waitSignal(editor.body_shown):
        editor.set_body(BODY)
    editor.run(Command.REPLACE_BLOCKS, blocks=json.dumps(blocks(body)))


def test_what_differs_is_replaced_and_undone_as_one(editor: ArticleEditor, qtbot: QtBot):
    new = BODY.replace("hai", "<em>hai</em>").replace("</h2>", "</h2>\n<p>mới</p>")
    replaced(editor, qtbot, new)
    wait_for(lambda: editor.body() == new)
    QTest.keyClick(keys(editor), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: editor.body() == BODY)


def test_blocks_can_go(editor: ArticleEditor, qtbot: QtBot):
    replaced(editor, qtbot, "<p>ba</p>")
    wait_for(lambda: editor.body() == "<p>ba</p>")


def test_blocks_can_come_at_the_end(editor: ArticleEditor, qtbot: QtBot):
    replaced(editor, qtbot, BODY + "\n<p>bốn</p>\n<hr>")
    wait_for(lambda: editor.body() == BODY + "\n<p>bốn</p>\n<hr>")


def test_the_same_body_is_no_edit(editor: ArticleEditor, qtbot: QtBot):
    with qtbot.assertNotEmitted(editor.body_edited, wait=900):
        replaced(editor, qtbot, BODY)
    assert editor.body() == BODY
