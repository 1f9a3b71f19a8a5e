"""Tables of a docx with their merged cells."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.exchange.docx.names import W, number, toggled, value
from desktop.exchange.manuscript.parts import Block, Cell, Grid

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

Blocks = Callable[["ET.Element"], tuple[Block, ...]]
_WIDEST = 1000
_CONTINUED = "continue"


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell with its first column; `merged` goes on with the cell above it."""

    cell: Cell
    column: int
    merged: bool


def grid(table: "ET.Element", blocks: Blocks) -> Grid | None:
    """Return the table, its cells' contents read by `blocks`; None for one without cells."""
    elements = [row for row in _rows(table) if not _is_deleted(row)]
    rows = [list(_placed(row, blocks)) for row in elements]
    merged = tuple(
        tuple(_spanned(each, rows, at) for each in row if not _goes_on(each, rows, at))
        for at, row in enumerate(rows)
    )
    headers = 0
    while headers < len(elements) and _is_header(elements[headers]):
        headers += 1
    return Grid(merged, headers) if any(merged) else None


def _rows(parent: "ET.Element") -> "Iterator[ET.Element]":
    for child in parent:
        if child.tag == W + "tr":
            yield child
        elif child.tag in {W + "sdt", W + "sdtContent", W + "customXml", W + "ins"}:
            yield from _rows(child)


def _cells(parent: "ET.Element") -> "Iterator[ET.Element]":
    for child in parent:
        if child.tag == W + "tc":
            yield child
        elif child.tag in {W + "sdt", W + "sdtContent", W + "customXml"}:
            yield from _cells(child)


def _placed(row: "ET.Element", blocks: Blocks) -> Iterator[_Placed]:
    properties = row.find(W + "trPr")
    column = min(number(value(properties, "gridBefore"), 0), _WIDEST)
    if column > 0:
        yield _Placed(Cell((), column), 0, merged=False)
    for element in _cells(row):
        about = element.find(W + "tcPr")
        width = max(1, min(number(value(about, "gridSpan"), 1), _WIDEST))
        merge = about.find(W + "vMerge") if about is not None else None
        merged = merge is not None and merge.get(W + "val", _CONTINUED) == _CONTINUED
        yield _Placed(Cell(() if merged else blocks(element), width), column, merged)
        column += width


def _goes_on(placed: _Placed, rows: list[list[_Placed]], at: int) -> bool:
    return placed.merged and at > 0 and any(above.column == placed.column for above in rows[at - 1])


def _spanned(placed: _Placed, rows: list[list[_Placed]], at: int) -> Cell:
    end = at + 1
    while end < len(rows) and any(
        other.merged and other.column == placed.column for other in rows[end]
    ):
        end += 1
    return replace(placed.cell, rowspan=end - at)


def _is_header(row: "ET.Element") -> bool:
    properties = row.find(W + "trPr")
    return properties is not None and toggled(properties, "tblHeader") is True


def _is_deleted(row: "ET.Element") -> bool:
    properties = row.find(W + "trPr")
    return properties is not None and properties.find(W + "del") is not None
