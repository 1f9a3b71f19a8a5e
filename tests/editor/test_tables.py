"""Tables: made, walked through by Tab, changed, and never lost on the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor, Command, EditState
from tests.editor.conftest import in_page, keys, typed, wait_for

HEAD = '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'


@pytest.fixture
def table(editor: ArticleEditor) -> ArticleEditor:
    """A table of two columns, its header row filled in."""
    editor.run(Command.INSERT_TABLE, rows=2, columns=2)
    wait_for(lambda: "table" in editor.body())
    typed(editor, "a\tb")
    wait_for(lambda: HEAD in editor.body())
    return editor


def test_tab_walks_through_the_cells_and_adds_a_row_at_the_end(table: ArticleEditor):
    typed(table, "\tc\td\te")
    wait_for(lambda: "e" in table.body().split("tbody")[1])
    assert table.body().startswith(
        f"<table>{HEAD}<tbody><tr><td>c</td><td>d</td></tr><tr><td>e</td><td></td></tr></tbody></table>"
    )


@pytest.mark.parametrize(
    ("command", "rows", "columns"),
    [
        (Command.ADD_ROW_AFTER, 3, 2),
        (Command.ADD_ROW_BEFORE, 3, 2),
        (Command.ADD_COLUMN_AFTER, 2, 3),
        (Command.ADD_COLUMN_BEFORE, 2, 3),
        (Command.DELETE_COLUMN, 2, 1),
        (Command.DELETE_ROW, 1, 2),
    ],
)
def test_rows_and_columns_come_and_go(
    table: ArticleEditor, command: Command, rows: int, columns: int
):
    states: list[EditState] = []
    table.edit_state_changed.connect(states.append)
    table.run(command)
    wait_for(lambda: states and size(states[-1]) == (rows, columns))


def size(place: EditState) -> tuple[int, int] | None:
    """Return how many rows and columns the table at `place` has."""
    return place.table and (place.table.rows, place.table.columns)


def test_the_header_row_goes_and_comes_back(table: ArticleEditor):
    table.run(Command.TOGGLE_HEADER_ROW)
    wait_for(lambda: "<thead>" not in table.body())
    table.run(Command.TOGGLE_HEADER_ROW)
    wait_for(lambda: HEAD in table.body())


def test_a_caption_is_set(table: ArticleEditor):
    table.run(Command.SET_TABLE_CAPTION, caption="Số <liệu>")
    wait_for(lambda: "caption" in table.body())
    assert table.body().startswith("<table><caption>Số &lt;liệu&gt;</caption><thead>")
    assert in_page(table, "document.querySelector('table caption').textContent") == "Số <liệu>"


def test_a_table_is_deleted_and_brought_back(table: ArticleEditor):
    table.run(Command.DELETE_TABLE)
    wait_for(lambda: "table" not in table.body())
    QTest.keyClick(keys(table), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: HEAD in table.body())


def test_cells_are_merged_and_split(editor: ArticleEditor, qtbot: QtBot):
    states: list[EditState] = []
    editor.edit_state_changed.connect(states.append)
    with qtbot.waitSignal(editor.body_shown):
        editor.set_body("<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>")
    shift_right = (keys(editor), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(*shift_right)
    wait_for(lambda: states and states[-1].selected == "a")
    QTest.keyClick(*shift_right)
    wait_for(lambda: states[-1].table and states[-1].table.can_merge)
    editor.run(Command.MERGE_CELLS)
    wait_for(lambda: 'colspan="2"' in editor.body())
    editor.run(Command.SPLIT_CELL)
    wait_for(lambda: "colspan" not in editor.body())
