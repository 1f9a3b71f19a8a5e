"""Tables of word processors and spreadsheets: cells that only look merged, and header rows."""

from typing import TYPE_CHECKING

from desktop.article.body.parsing import children
from desktop.exchange.clipboard.elements import Around, Cleaning, Element
from desktop.exchange.clipboard.origins import Origin
from desktop.exchange.clipboard.styles import declarations
from desktop.exchange.notes import NoteKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_LONGEST = 120
"""Letters of a cell that may be a heading of its column."""

_WIDEST = 1000
_BOLD = {"b", "strong", "th"}


def cells(element: Element, _around: Around, cleaning: Cleaning) -> bool:
    """Part cells that Excel only lets flow over empty ones; make headings of header cells."""
    if element.name == "table" and cleaning.origin is not Origin.OTHER:
        _find_header(element.node, cleaning)
    if element.name != "td":
        return True
    if element.style.get("mso-ignore") == "colspan":
        span = element.values.pop("colspan", None) or "1"
        width = min(int(span), _WIDEST) if span.isascii() and span.isdigit() else 1
        element.after = "<td></td>" * (width - 1)
    if element.node.mem_id in cleaning.header_cells or element.values.get("role") == "columnheader":
        element.tag = "th"
        element.values["scope"] = "col"
    return True


def alignment(element: Element, _around: Around, cleaning: Cleaning) -> bool:
    """Align a cell as its only paragraph is, which then needs no alignment of its own."""
    if cleaning.origin is Origin.OTHER:
        return True
    if element.name in {"td", "th"}:
        only = [each for each in children(element.node) if each.tag != "-text"]
        if len(only) == 1 and only[0].tag == "p" and (align := _align(only[0], cleaning)):
            element.style["text-align"] = align
            cleaning.aligned.add(only[0].mem_id)
    elif element.node.mem_id in cleaning.aligned:
        element.style.pop("text-align", None)
        element.values.pop("align", None)
    return True


def _align(paragraph: "LexborNode", cleaning: Cleaning) -> str:
    values = paragraph.attributes
    by_class = cleaning.sheet.style("p", values.get("class") or "")
    style = {**by_class, **declarations(values.get("style") or "")}
    return style.get("text-align") or values.get("align") or ""


def _find_header(table: "LexborNode", cleaning: Cleaning) -> None:
    """Take the first row for a header where its cells are all bold words and those below are not."""
    rows = [row for row in _rows(table) if not _is_hidden(row)]
    if len(rows) < 2 or table.css_first("thead, th") is not None:  # noqa: PLR2004
        return
    first, second = (_cells(row) for row in rows[:2])
    if len(first) < 2 or not all(_may_head(cell, cleaning) for cell in first):  # noqa: PLR2004
        return
    below = [cell for cell in second if cell.text().strip()]
    if below and not any(_is_bold(cell, cleaning) for cell in below):
        cleaning.header_cells.update(cell.mem_id for cell in first)
        cleaning.note(NoteKind.HEADER_ROWS)


def _rows(table: "LexborNode") -> "Iterator[LexborNode]":
    for section in children(table):
        if section.tag in {"tbody", "tfoot"}:
            yield from (row for row in children(section) if row.tag == "tr")


def _is_hidden(row: "LexborNode") -> bool:
    return "none" in declarations(row.attributes.get("style") or "").get("display", "")


def _cells(row: "LexborNode") -> "list[LexborNode]":
    return [cell for cell in children(row) if cell.tag in {"td", "th"}]


def _may_head(cell: "LexborNode", cleaning: Cleaning) -> bool:
    words = cell.text().strip()
    if not 0 < len(words) <= _LONGEST or cell.attributes.get("rowspan", "1") not in {"1", None}:
        return False
    return any(map(str.isalpha, words)) and _is_bold(cell, cleaning)


def _is_bold(cell: "LexborNode", cleaning: Cleaning) -> bool:
    """Tell whether all that `cell` says is bold."""
    stack = [(cell, False)]
    while stack:
        node, bold = stack.pop()
        if node.tag == "-text":
            if not bold and (node.text_content or "").strip():
                return False
        elif node.tag != "-comment":
            bold = _weight(node, cleaning, bold)
            stack.extend((child, bold) for child in children(node))
    return True


def _weight(node: "LexborNode", cleaning: Cleaning, outer: bool) -> bool:  # noqa: FBT001
    values = node.attributes
    style = cleaning.sheet.style(node.tag or "", values.get("class") or "")
    weight = declarations(values.get("style") or "").get("font-weight") or style.get("font-weight")
    if weight:
        return weight in {"bold", "bolder", "600", "700", "800", "900"}
    return outer or node.tag in _BOLD
