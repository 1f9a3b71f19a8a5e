"""The menu over the text has the editor's steps and what can be done where the caret is."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.editor.commands import Command
from desktop.editor.state import EditState, LinkAt, PictureAt, TableAt
from desktop.ui.text_menu import text_menu
from desktop.ui.window import Window

STEPS = ["Undo", "Redo"]


def entries(window: Window, state: EditState) -> dict[str, QAction]:
    """Return what the menu offers at `state`, by its words."""
    window.editor.edit_state_changed.emit(state)
    menu = text_menu(window, [QAction("Cut", window)])
    return {each.text(): each for each in menu.actions() if not each.isSeparator()}


@pytest.mark.parametrize(("undo", "redo"), [(True, False), (False, True)])
def test_the_steps_are_free_as_the_editor_says(window: Window, undo: bool, redo: bool) -> None:
    offered = entries(window, EditState(can_undo=undo, can_redo=redo))
    assert list(offered) == [*STEPS, "Cut"]
    assert [offered[step].isEnabled() for step in STEPS] == [undo, redo]
    offered["Undo" if undo else "Redo"].trigger()
    assert window.editor.commands == [(Command.UNDO if undo else Command.REDO, {})]


def test_a_link_can_be_opened_changed_and_removed(window: Window) -> None:
    offered = entries(window, EditState(link=LinkAt(href="https://mic.gov.vn/")))
    assert list(offered) == [*STEPS, "Open the link", "Change the link…", "Remove the link", "Cut"]
    opened: list[str] = []
    window.editor.link_activated.connect(opened.append)
    offered["Open the link"].trigger()
    offered["Remove the link"].trigger()
    assert opened == ["https://mic.gov.vn/"]
    assert window.editor.commands == [(Command.UNSET_LINK, {})]
    offered["Change the link…"].trigger()
    assert not window.page.link.isHidden()


def test_a_table_has_the_menus_of_the_bar(window: Window) -> None:
    offered = entries(window, EditState(table=TableAt(rows=2, columns=2)))
    assert list(offered) == [*STEPS, "Row", "Column", "Table", "Cut"]
    rows = offered["Row"].menu()
    assert isinstance(rows, QMenu)
    rows.actions()[0].trigger()
    assert window.editor.commands == [(Command.ADD_ROW_BEFORE, {})]


def test_a_picture_can_be_edited_and_described(window: Window) -> None:
    offered = entries(window, EditState(picture=PictureAt(media="0" * 64)))
    assert list(offered) == [*STEPS, "Edit the picture…", "Description and caption…", "Cut"]
    asked: list[None] = []
    window.editor.picture_editing_requested.connect(lambda: asked.append(None))
    offered["Edit the picture…"].trigger()
    assert asked == [None]
