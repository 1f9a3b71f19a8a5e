"""Widths of a table's columns as a body has them: percent in steps of five, said by a class.

Readers' pages allow no styles in their text, so that a class has to say it: `<col class="w25">`.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from desktop.article.body.parsing import children

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

STEP = 5
_WHOLE = 100
_MOST_COLUMNS = _WHOLE // STEP

_CLASS = re.compile(r"w([1-9]?[05])")
_LENGTH = re.compile(r"(\d{1,5}(?:\.\d{1,6})?)(%|\*|[a-z]{2,3})?", re.IGNORECASE)
_STYLE = re.compile(r"(?:^|;)\s*width\s*:\s*([^;]+)", re.IGNORECASE)

Length = tuple[float, str]
"""A number and its unit; `%` is a part of the table, any other only compares with its like."""
_UNSAID: Length = (0, "")


def column_widths(table: "LexborNode", columns: int) -> tuple[int, ...]:
    """Return the widths in percent of `table`'s columns up to the last that has one; 0: no width.

    Widths of our own form stay. Foreign ones (an attribute or a style of `col`, else of the first
    row's cells) count when they are percent, or said of every column in one unit, and when they
    make the columns differ: a word processor names widths for even columns, too.
    """
    if columns > _MOST_COLUMNS:
        return ()
    cols = [col for group in _named(table, "colgroup") for col in _named(group, "col")]
    own = [_own(col) for col in cols[:columns]]
    return _fitting(own) if any(own) else _foreign(_lengths(table, cols), columns)


def _named(node: "LexborNode", tag: str) -> "Iterator[LexborNode]":
    return (child for child in children(node) if child.tag == tag)


def _own(col: "LexborNode") -> int:
    names = (col.attributes.get("class") or "").split()
    found = next(filter(None, map(_CLASS.fullmatch, names)), None)
    return int(found[1]) if found else 0


def _lengths(table: "LexborNode", cols: "list[LexborNode]") -> list[Length]:
    """Return what `cols` say, or, where there are none, the first row's cells."""
    if not cols:
        rows = (row for part in children(table) for row in _named(part, "tr"))
        first = next(rows, None)
        cols = list(children(first)) if first else []
        return [_length(cell) for cell in cols for _ in range(_span(cell, "colspan"))]
    return [_length(col) for col in cols for _ in range(_span(col, "span"))]


def _span(node: "LexborNode", name: str) -> int:
    digits = (node.attributes.get(name) or "").strip()
    return min(int(digits), _MOST_COLUMNS) if digits.isdecimal() and len(digits) < 4 else 1  # noqa: PLR2004


def _length(node: "LexborNode") -> Length:
    values = node.attributes
    if (values.get("colspan") or "1").strip() != "1":
        return _UNSAID
    styled = _STYLE.search(values.get("style") or "")
    found = _LENGTH.fullmatch((styled[1] if styled else values.get("width") or "").strip())
    return (float(found[1]), (found[2] or "px").lower()) if found else _UNSAID


def _foreign(lengths: Sequence[Length], columns: int) -> tuple[int, ...]:
    given = list(islice(lengths, columns))
    units = {unit for _, unit in given}
    if units <= {"%", ""}:
        shares = [number for number, _ in given]
    elif len(units) == 1 and len(given) == columns:
        whole = sum(number for number, _ in given)
        shares = [number * _WHOLE / whole if whole else 0 for number, _ in given]
    else:
        return ()
    even = len(shares) == columns and max(shares) - min(shares) <= STEP
    return () if even else _fitting([_step(share) for share in shares])


def _step(share: float) -> int:
    return max(STEP, round(share / STEP) * STEP) if share else 0


def _fitting(widths: Sequence[int]) -> tuple[int, ...]:
    """Return `widths` up to the last, the widest narrowed until all stand in the table."""
    fitting = [min(width, _WHOLE - STEP) for width in widths]
    while sum(fitting) > _WHOLE:
        fitting[fitting.index(max(fitting))] -= STEP
    while fitting and not fitting[-1]:
        fitting.pop()
    return tuple(fitting)
