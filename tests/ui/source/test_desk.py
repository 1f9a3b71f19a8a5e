"""The source in the page's place, and the tools that work on the page."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.editor.commands import Command
from desktop.ui.source.desk import SourceDesk
from desktop.ui.source.view import SourceView
from desktop.ui.window import Window


def test_a_tool_works_on_what_was_written_as_source(window: Window, qtbot: QtBot) -> None:
    desk = SourceDesk(window)
    with qtbot.waitExposed(window):
        window.show()
    window.text_actions.source_toggled.emit()
    assert window.text_actions.in_source
    (view,) = window.findChildren(SourceView)
    (text,) = view.findChildren(QPlainTextEdit)
    QTest.keyClicks(text, "them ")
    window.bar.command_chosen.emit(Command.INSERT_RULE)
    assert [command for command, _given in window.editor.commands[-2:]] == [
        Command.REPLACE_BLOCKS,
        Command.INSERT_RULE,
    ]
    assert not window.text_actions.in_source
    assert not view.isVisible()
    del desk
