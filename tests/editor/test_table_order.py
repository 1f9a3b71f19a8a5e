"""Whatever is done to a table, the page writes a canonical body of it."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop.article.body import blocks, normalise
from desktop.editor.commands import Command
from desktop.editor.messages import Caret
from tests.editor.bare_page import BarePage

TABLES = [
    "<table><tr><td>a<td>b<td>c<tr><td>d<td>e<td>f<tr><td>g<td>h<td>i</table>",
    (
        "<table><colgroup><col class=w20><col class=w50></colgroup><thead><tr><th>a<th colspan=2>b</thead>"
        "<tr><th rowspan=2>c<td>d<td>e<tr><td colspan=2>f<tfoot><tr><td>g<td>h<td>i</table>"
    ),
    "<table><thead><tr><th rowspan=2>a<th>b<tr><th>c</thead><tr><td>d<td>e</table>",
]
DONE = [
    Command.ADD_ROW_BEFORE,
    Command.ADD_ROW_AFTER,
    Command.DELETE_ROW,
    Command.ADD_COLUMN_BEFORE,
    Command.ADD_COLUMN_AFTER,
    Command.DELETE_COLUMN,
    Command.TOGGLE_HEADER_ROW,
    Command.TOGGLE_HEADER_COLUMN,
    Command.MOVE_ROW_UP,
    Command.MOVE_ROW_DOWN,
    Command.MOVE_COLUMN_LEFT,
    Command.MOVE_COLUMN_RIGHT,
    Command.SELECT_ROW,
    Command.SELECT_COLUMN,
    Command.MERGE_CELLS,
    Command.SPLIT_CELL,
    Command.EVEN_COLUMNS,
    Command.UNDO,
    Command.REDO,
]


@pytest.fixture(scope="module")
def page(qapp: QApplication) -> Iterator[BarePage]:
    page = BarePage()
    yield page
    page.close()


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.sampled_from(TABLES),
    st.integers(2, 40),
    st.lists(st.sampled_from(DONE), min_size=1, max_size=6),
)
@example(TABLES[1], 4, [Command.ADD_ROW_BEFORE])
@example(TABLES[1], 4, [Command.SELECT_COLUMN, Command.MERGE_CELLS])
def test_a_changed_table_is_written_as_it_will_be_kept(
    page: BarePage, table: str, offset: int, commands: list[Command]
):
    given = [*blocks(normalise(table).body), "<p>z</p>"]
    written = page.after(given, Caret(block=0, offset=offset), commands)
    assert blocks(normalise("".join(written)).body) == written


@pytest.mark.parametrize(
    ("commands", "table"),
    [
        (
            [Command.TOGGLE_HEADER_COLUMN],
            '<tr><th scope="row">a</th><td>b</td></tr><tr><th scope="row">c</th><td>d</td></tr>',
        ),
        (
            [Command.MOVE_COLUMN_RIGHT],
            "<tr><td>b</td><td>a</td></tr><tr><td>d</td><td>c</td></tr>",
        ),
        ([Command.MOVE_ROW_DOWN], "<tr><td>c</td><td>d</td></tr><tr><td>a</td><td>b</td></tr>"),
        (
            [Command.TOGGLE_HEADER_COLUMN, Command.ADD_ROW_AFTER],
            (
                '<tr><th scope="row">a</th><td>b</td></tr><tr><th scope="row"></th><td></td></tr>'
                '<tr><th scope="row">c</th><td>d</td></tr>'
            ),
        ),
        (
            [Command.SELECT_ROW, Command.MERGE_CELLS],
            '<tr><td colspan="2"><p>a</p><p>b</p></td></tr><tr><td>c</td><td>d</td></tr>',
        ),
    ],
)
def test_rows_and_columns_keep_their_meaning(page: BarePage, commands: list[Command], table: str):
    given = [
        "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>"
    ]
    written = page.after(given, Caret(block=0, offset=4), commands)
    assert written[0] == f"<table><tbody>{table}</tbody></table>"


def test_headings_do_not_move_among_the_rows(page: BarePage):
    given = blocks(normalise(TABLES[1]).body)
    caret = Caret(block=0, offset=4)
    assert page.after(given, caret, [Command.MOVE_ROW_DOWN]) == given


def test_widths_move_with_their_columns(page: BarePage):
    given = blocks(
        normalise("<table><col class=w20><col class=w30><tr><td>a<td>b<td>c</table>").body
    )
    written = page.after(given, Caret(block=0, offset=4), [Command.MOVE_COLUMN_RIGHT])
    assert '<colgroup><col class="w30"><col class="w20"></colgroup>' in written[0]
