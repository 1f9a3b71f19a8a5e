"""The grid of a table: cells that neither overlap nor leave holes, so that editing keeps them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from desktop.article.body.nodes import Cell, Row

_MOST_SLOTS = 100_000
"""Slots above which a table keeps its holes and loses its spans: filling would blow it up."""


def clipped(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of one section without empty rows, no cell reaching below the last.

    A rowspan of 0 reaches to the end of the section (HTML Living Standard, forming a table).
    """
    kept = [index for index, row in enumerate(rows) if row]
    return [
        tuple(replace(cell, rowspan=_rows_covered(cell, place, kept)) for cell in rows[index])
        for place, index in enumerate(kept)
    ]


def _rows_covered(cell: Cell, place: int, kept: list[int]) -> int:
    end = bisect_left(kept, kept[place] + cell.rowspan) if cell.rowspan else len(kept)
    return end - place


def filled(rows: Sequence[Row]) -> list[Row]:
    """Return `rows` with overlapping cells narrowed and missing cells added at the row's end.

    Spans beyond anything that is a table are a bomb and all become 1.
    """
    if sum(cell.colspan * cell.rowspan for row in rows for cell in row) > _MOST_SLOTS:
        rows = [tuple(replace(cell, colspan=1, rowspan=1) for cell in row) for row in rows]
    taken: list[set[int]] = [set() for _ in rows]
    placed = [_placed(row, taken[index:]) for index, row in enumerate(rows)]
    width = max((max(columns) + 1 for columns in taken), default=0)
    if width * len(rows) <= _MOST_SLOTS:
        for cells, columns in zip(placed, taken, strict=True):
            cells.extend([_empty(cells)] * (width - len(columns)))
    return [tuple(cells) for cells in placed]


def _placed(row: Row, taken: list[set[int]]) -> list[Cell]:
    cells, column = [], 0
    for cell in row:
        while column in taken[0]:
            column += 1
        colspan = 1
        while colspan < cell.colspan and column + colspan not in taken[0]:
            colspan += 1
        for below in taken[: cell.rowspan]:
            below.update(range(column, column + colspan))
        cells.append(replace(cell, colspan=colspan))
    return cells


def _empty(cells: Sequence[Cell]) -> Cell:
    heading = bool(cells) and all(cell.scope for cell in cells)
    return Cell("?" if heading else "", "", 1, 1, ())


def header_rows(rows: Sequence[Row]) -> int:
    """Return how many leading rows are headings of columns, no cell reaching below them."""
    run = 0
    while run < len(rows) and all(cell.scope in {"col", "colgroup"} for cell in rows[run]):
        run += 1
    return next((count for count in range(run, 0, -1) if _is_apart(rows[:count])), 0)


def _is_apart(rows: Sequence[Row]) -> bool:
    return all(index + cell.rowspan <= len(rows) for index, row in enumerate(rows) for cell in row)
