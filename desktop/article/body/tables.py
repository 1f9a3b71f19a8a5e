"""Tables as they come in: rows in their sections, cells in a whole grid, header cells with scope."""

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.article.body import grid
from desktop.article.body.alignment import alignment
from desktop.article.body.flow import Flow
from desktop.article.body.nodes import Blocks, Cell, Marks, Row, Runs, Table
from desktop.article.body.parsing import children
from desktop.article.body.profile import MAX_COLSPAN, MAX_ROWSPAN
from desktop.article.body.widths import column_widths

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from desktop.article.body.reading import Reader

_SCOPES = {"col", "row", "colgroup", "rowgroup"}
_TO_THE_END = 0


def table(reader: "Reader", node: "LexborNode", flow: Flow, marks: Marks, level: int) -> None:
    """Put the table `node` into `flow`; one without cells leaves its caption as a paragraph."""
    sections: dict[str, list[Row]] = {"thead": [], "tbody": [], "tfoot": []}
    caption: Runs = ()
    others: Blocks = ()
    for child in children(node):
        if child.tag == "caption" and not caption:
            caption, others = reader.line(child, level + 1)
        elif child.tag in sections:
            sections[child.tag] += grid.clipped(_rows(reader, child, marks, level + 1))
    if any(sections.values()):
        flow.add(_with_widths(_whole(caption, sections), node))
    elif caption:
        flow.add_line(caption)
    for block in others:
        flow.add(block)


def _rows(reader: "Reader", node: "LexborNode", marks: Marks, level: int) -> list[Row]:
    rows = (child for child in children(node) if child.tag == "tr")
    return [tuple(_cells(reader, row, marks, level)) for row in rows]


def _cells(reader: "Reader", node: "LexborNode", marks: Marks, level: int) -> list[Cell]:
    cells = (child for child in children(node) if child.tag in {"td", "th"})
    return [_cell(reader, cell, marks, level) for cell in cells]


def _cell(reader: "Reader", node: "LexborNode", marks: Marks, level: int) -> Cell:
    values = node.attributes
    scope = (values.get("scope") or "").lower()
    return Cell(
        scope=(scope if scope in _SCOPES else "?") if node.tag == "th" else "",
        align=alignment(values),
        colspan=max(1, _span(values.get("colspan"), MAX_COLSPAN)),
        rowspan=_span(values.get("rowspan"), MAX_ROWSPAN),
        blocks=reader.inner(node, marks, level),
    )


def _span(value: str | None, most: int) -> int:
    digits = (value or "").strip()[:6]
    return min(int(digits), most) if digits.isascii() and digits.isdigit() else 1


def _whole(caption: Runs, sections: dict[str, list[Row]]) -> Table:
    head = [tuple(map(_heading, row)) for row in sections["thead"]]
    rows = grid.filled([*head, *sections["tbody"], *sections["tfoot"]])
    rows = [tuple(_with_scope(cell, row) for cell in row) for row in rows]
    foot = len(rows) - len(sections["tfoot"])
    top = grid.header_rows(rows[:foot])
    return Table(caption, tuple(rows[:top]), tuple(rows[top:foot]), tuple(rows[foot:]))


def _with_widths(table: Table, node: "LexborNode") -> Table:
    """Return `table` with the widths that `node` gives its columns.

    They stand in one group of columns, in which a heading of the whole group would head them all:
    it heads the columns that it spans (HTML Living Standard, algorithm for header cells).
    """
    first = (*table.header, *table.rows, *table.footer)[0]
    widths = column_widths(node, sum(cell.colspan for cell in first))
    if not widths:
        return table
    header, rows, footer = (
        tuple(tuple(map(_of_columns, row)) for row in part)
        for part in (table.header, table.rows, table.footer)
    )
    return Table(table.caption, header, rows, footer, widths)


def _of_columns(cell: Cell) -> Cell:
    return replace(cell, scope="col") if cell.scope == "colgroup" else cell


def _heading(cell: Cell) -> Cell:
    """Return `cell` as one of the header rows, where rows have no headings of their own."""
    return replace(cell, scope="colgroup" if cell.scope == "colgroup" else "col")


def _with_scope(cell: Cell, row: Row) -> Cell:
    """Return `cell` with a scope if it is a `th` without one: its column in a row of headings."""
    if cell.scope != "?":
        return cell
    return replace(cell, scope="col" if all(each.scope for each in row) else "row")
