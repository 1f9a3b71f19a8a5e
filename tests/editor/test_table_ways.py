"""Tables by mouse and keys: borders dragged, cells pasted, and the ways in and out."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor, Command, EditState
from tests.editor.conftest import heard, in_page, keys, typed, wait_for

TABLE = "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>"
EXCEL = (
    "<table><tr><td colspan=2>Tổng</td><td>3</td></tr><tr><td rowspan=2>x</td><td>1</td><td>2</td></tr>"
    "<tr><td>4</td><td>5</td></tr></table>"
)


@pytest.fixture
def states(editor: ArticleEditor) -> list[EditState]:
    told: list[EditState] = []
    editor.edit_state_changed.connect(told.append)
    return told


@pytest.fixture
def table(editor: ArticleEditor, qtbot: QtBot, states: list[EditState]) -> ArticleEditor:
    """A table and nothing else, the caret in its first cell."""
    with qtbot.waitSignal(editor.body_shown):
        editor.set_body(TABLE)
    editor.focus_text()
    heard(editor)
    wait_for(lambda: states and states[-1].in_table)
    return editor


def press(editor: ArticleEditor, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for each in modifiers:
        held |= each
    QTest.keyClick(keys(editor), key, held)


def border(editor: ArticleEditor) -> tuple[QPoint, int]:
    """Return where the first cell's right border is, and the table's width in pixels."""
    script = """(() => {
        const cell = document.querySelector('td').getBoundingClientRect();
        const table = document.querySelector('table').getBoundingClientRect();
        return [cell.right - 1, cell.top + cell.height / 2, table.width].join(" ");
    })()"""
    right, middle, width = map(float, str(in_page(editor, script)).split())
    return QPoint(round(right), round(middle)), round(width)


def test_a_dragged_border_gives_both_columns_widths(table: ArticleEditor):
    place, width = border(table)
    page = keys(table)
    QTest.mouseMove(page, place)
    QTest.mousePress(page, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    target = place - QPoint(width // 4, 0)
    for part in range(1, 5):
        QTest.mouseMove(page, place - QPoint(width * part // 16, 0))
        in_page(table, "1")
    wait_for(lambda: in_page(table, "document.querySelectorAll('col').length") == 2)
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, target)
    wait_for(lambda: "<colgroup>" in table.body())
    assert '<col class="w25"><col class="w75">' in table.body()
    press(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: table.body().startswith(TABLE))


def test_a_width_by_number_is_drawn(table: ArticleEditor, states: list[EditState]):
    table.run(Command.SET_COLUMN_WIDTH, width=20)
    wait_for(lambda: '<colgroup><col class="w20"></colgroup>' in table.body())
    wait_for(lambda: states[-1].table and states[-1].table.widths == (20, 0))
    _place, width = border(table)
    drawn = in_page(table, "document.querySelector('td').getBoundingClientRect().width")
    assert abs(drawn / width - 0.2) < 0.02


def test_a_sheet_is_pasted_into_the_cells_with_what_is_merged(table: ArticleEditor):
    data = QMimeData()
    data.setHtml(EXCEL)
    QApplication.clipboard().setMimeData(data)
    press(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: "Tổng" in table.body())
    assert table.body().startswith(
        '<table><tbody><tr><td colspan="2">Tổng</td><td>3</td></tr>'
        '<tr><td rowspan="2">x</td><td>1</td><td>2</td></tr><tr><td>4</td><td>5</td></tr>'
    )
    assert table.body().count("<table") == 1


def test_a_sheet_is_pasted_into_text_as_a_table(editor: ArticleEditor):
    data = QMimeData()
    data.setHtml(EXCEL)
    QApplication.clipboard().setMimeData(data)
    press(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: 'colspan="2"' in editor.body() and 'rowspan="2"' in editor.body())


def test_delete_empties_selected_cells_and_leaves_the_table(
    table: ArticleEditor, states: list[EditState]
):
    table.run(Command.SELECT_ROW)
    wait_for(lambda: states[-1].table and states[-1].table.can_merge)
    press(table, Qt.Key.Key_Delete)
    wait_for(lambda: "<tr><td></td><td></td></tr><tr><td>c</td>" in table.body())


@pytest.mark.parametrize(
    ("key", "expected"),
    [(Qt.Key.Key_Up, "<p>x</p>\n<table"), (Qt.Key.Key_Down, "</table>\n<p>x</p>")],
)
def test_the_caret_leaves_a_table_at_the_ends_of_the_article(
    table: ArticleEditor, states: list[EditState], key: Qt.Key, expected: str
):
    for _press in range(3):
        press(table, key)
    wait_for(lambda: not states[-1].in_table)
    typed(table, "x")
    wait_for(lambda: expected in table.body())


def test_a_moved_row_keeps_the_caret(table: ArticleEditor):
    table.run(Command.MOVE_ROW_DOWN)
    wait_for(lambda: "<tr><td>c</td><td>d</td></tr><tr><td>a</td>" in table.body())
    typed(table, "!")
    wait_for(lambda: "<td>!a</td>" in table.body())
