"""Tables of an odt with their merged cells."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from desktop.exchange.manuscript.parts import Block, Cell, Grid
from desktop.exchange.odt.names import TABLE, number

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

Blocks = Callable[["ET.Element"], tuple[Block, ...]]
_MOST = 1000
"""Times that a row or cell may repeat: sheets repeat empty ones to their end."""


def grid(table: "ET.Element", blocks: Blocks) -> Grid | None:
    """Return the table, its cells' contents read by `blocks`; None for one without cells."""
    rows = list(_rows(table, heads=False))
    headers = 0
    while headers < len(rows) and rows[headers][1]:
        headers += 1
    cells = tuple(tuple(_cells(row, blocks)) for row, _ in rows)
    return Grid(cells, headers) if any(cells) else None


def _rows(parent: "ET.Element", *, heads: bool) -> "Iterator[tuple[ET.Element, bool]]":
    for child in parent:
        if child.tag == TABLE + "table-row":
            for _ in range(_times(child, "rows")):
                yield child, heads
        elif child.tag == TABLE + "table-header-rows":
            yield from _rows(child, heads=True)
        elif child.tag in {TABLE + "table-rows", TABLE + "table-row-group"}:
            yield from _rows(child, heads=heads)


def _cells(row: "ET.Element", blocks: Blocks) -> Iterator[Cell]:
    for child in row:
        if child.tag == TABLE + "table-cell":
            cell = Cell(blocks(child), _span(child, "columns"), _span(child, "rows"))
            for _ in range(_times(child, "columns")):
                yield cell


def _span(cell: "ET.Element", what: str) -> int:
    return max(1, min(number(cell.get(f"{TABLE}number-{what}-spanned"), 1), _MOST))


def _times(element: "ET.Element", what: str) -> int:
    times = number(element.get(f"{TABLE}number-{what}-repeated"), 1)
    empty = not any((each.text or "").strip() for each in element.iter())
    return 1 if empty else max(1, min(times, _MOST))
