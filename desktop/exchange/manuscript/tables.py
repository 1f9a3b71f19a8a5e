"""Tables to HTML: spans, and which rows are headings."""

from collections.abc import Callable

from desktop.exchange.manuscript.opening import is_in
from desktop.exchange.manuscript.parts import Block, Cell, Grid, Line, words

_FEWEST = 2
"""Rows below one of headings."""

Written = Callable[[tuple[Block, ...], frozenset[str]], str]
"""Writes blocks, leaving out some looks."""

_NOTHING: frozenset[str] = frozenset()
_BOLD = frozenset({"strong"})


def table(grid: Grid, written: Written, caption: str = "") -> str:
    """Return the HTML of a table, `caption` being HTML too; a single cell is a box."""
    if not caption and len(grid.rows) == 1 and len(grid.rows[0]) == 1:
        return f"<aside>{written(grid.rows[0][0].blocks, _NOTHING)}</aside>"
    headers = grid.headers or int(looks_headed(grid))
    rows = [_row(row, written, heads=at < headers) for at, row in enumerate(grid.rows)]
    head = f"<thead>{''.join(rows[:headers])}</thead>" if headers else ""
    named = f"<caption>{caption}</caption>" if caption else ""
    return f"<table>{named}{head}<tbody>{''.join(rows[headers:])}</tbody></table>"


def looks_headed(grid: Grid) -> bool:
    """Tell whether the first row is one of headings though nobody said so: all of it bold.

    Two rows are no table of data, but often the head of a letter.
    """
    first, *others = grid.rows
    lines = [each for cell in first for each in cell.blocks if words(each)]
    if (
        grid.headers
        or len(others) < _FEWEST
        or len(first) == 1
        or any(cell.rowspan > len(others) for cell in first)
    ):
        return False
    return bool(lines) and all(isinstance(each, Line) and is_in(each, "strong") for each in lines)


def _row(row: tuple[Cell, ...], written: Written, *, heads: bool) -> str:
    return f"<tr>{''.join(_cell(cell, written, heads=heads) for cell in row)}</tr>"


def _cell(cell: Cell, written: Written, *, heads: bool) -> str:
    tag = "th" if heads else "td"
    spans = "".join(
        f' {name}="{span}"'
        for name, span in (("colspan", cell.colspan), ("rowspan", cell.rowspan))
        if span > 1
    )
    return f"<{tag}{spans}>{written(cell.blocks, _BOLD if heads else _NOTHING)}</{tag}>"
