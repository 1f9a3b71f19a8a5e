"""The source in the page's place, and the tools that work on the page."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.editor import PictureAt
from desktop.editor.commands import Command
from desktop.editor.state import EditState
from desktop.ui.source.desk import SourceDesk
from desktop.ui.source.view import SourceView
from desktop.ui.symbols.bar import SymbolBar
from desktop.ui.window import Window


@pytest.fixture
def text(window: Window, qtbot: QtBot) -> Iterator[QPlainTextEdit]:
    """The source of the open article, in which a word was written."""
    desk = SourceDesk(window)
    with qtbot.waitExposed(window):
        window.show()
    window.text_actions.source_toggled.emit()
    assert window.text_actions.in_source
    (view,) = window.findChildren(SourceView)
    (text,) = view.findChildren(QPlainTextEdit)
    QTest.keyClicks(text, "them ")
    yield text
    del desk


def sent(window: Window) -> list[Command]:
    return [command for command, _given in window.editor.commands]


def chosen(window: Window, name: str) -> QAction:
    return next(each for each in window.findChildren(QAction) if each.text() == name)


def insert_symbol(window: Window) -> None:
    (bar,) = window.findChildren(SymbolBar)
    bar.chosen.emit("°")


def write_caption(window: Window) -> None:
    window.editor.edit_state_changed.emit(EditState(picture=PictureAt(media="0" * 64)))
    fields = window.inspector.findChildren(QPlainTextEdit)
    field = next(each for each in fields if each.accessibleName() == "Caption")
    field.setPlainText("Cầu")
    window.flush_fields()


@pytest.mark.parametrize(
    ("use", "command"),
    [
        (lambda w: w.bar.command_chosen.emit(Command.INSERT_RULE), Command.INSERT_RULE),
        (lambda w: w.page.link_set.emit("https://a.vn", "", "a"), Command.SET_LINK),
        (insert_symbol, Command.INSERT_TEXT),
        (write_caption, Command.UPDATE_PICTURE),
    ],
)
def test_a_tool_works_on_what_was_written_as_source(
    window: Window, text: QPlainTextEdit, use: Callable[[Window], None], command: Command
) -> None:
    use(window)
    assert sent(window)[:2] == [Command.REPLACE_BLOCKS, command]
    assert not window.text_actions.in_source
    assert not text.isVisible()


def test_undo_and_redo_stay_in_the_open_source(window: Window, text: QPlainTextEdit) -> None:
    written = text.toPlainText()
    chosen(window, "Undo").trigger()
    assert "them" not in text.toPlainText()
    chosen(window, "Redo").trigger()
    assert text.toPlainText() == written
    assert text.isVisible()
    assert sent(window) == []


def test_undo_is_offered_for_what_is_undone_where_the_writer_is(
    window: Window, text: QPlainTextEdit
) -> None:
    window.editor.edit_state_changed.emit(EditState(can_redo=True))
    undo, redo = chosen(window, "Undo"), chosen(window, "Redo")
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    window.text_actions.source_toggled.emit()
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)


def test_a_field_that_is_written_into_keeps_the_keys_when_the_source_goes(
    window: Window, text: QPlainTextEdit
) -> None:
    window.page.focus_title()
    field = window.focusWidget()
    assert not text.hasFocus()
    before = window.editor.focused
    window.run(Command.UPDATE_PICTURE, caption="Cầu")
    assert window.focusWidget() is field
    assert window.editor.focused == before
