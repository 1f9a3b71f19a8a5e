"""Blocks of a body as WordPress's blocks, in the shapes that its editor accepts as valid.

The shapes are those of the blocks' `save` functions from WordPress 6.1 on; later versions take
them up by their lists of deprecated shapes. Addresses are still the library's own.
"""

import json
from collections.abc import Callable
from functools import singledispatchmethod

from desktop.article.body.nodes import (
    Block,
    Blocks,
    Box,
    Cell,
    Figure,
    Listing,
    Paragraph,
    Preformatted,
    Row,
    Rule,
    Table,
)
from desktop.article.body.writing import attributes, inline, write

_BY_LEVEL = {"h2": 2, "h3": 3, "h4": 4}


def commented(name: str, html: str, **values: object) -> str:
    """Return `html` as the block `name`; `values` that are None are left out."""
    given = {key: value for key, value in values.items() if value is not None}
    said = f"{json.dumps(given, separators=(',', ':'))} " if given else ""
    return f"<!-- wp:{name} {said}-->\n{html}\n<!-- /wp:{name} -->"


class BlockWriter:
    """Writes blocks; `number` tells the id that a file of the library has on the portal."""

    def __init__(self, number: Callable[[str], str]) -> None:
        self._number = number

    @singledispatchmethod
    def write(self, _block: Block) -> str | None:
        """Return `block` as WordPress's own block; None when it has none that says the same."""
        return None

    @write.register
    def _(self, block: Paragraph) -> str:
        align = block.align or None
        level = _BY_LEVEL.get(block.tag)
        classes = _classes(level and "wp-block-heading", align and f"has-text-align-{align}")
        html = f"<{block.tag}{classes}>{inline(block.runs)}</{block.tag}>"
        if level is None:
            return commented("paragraph", html, align=align)
        return commented("heading", html, textAlign=align, level=None if level == 2 else level)  # noqa: PLR2004

    @write.register
    def _(self, block: Preformatted) -> str:
        html = write(block).replace("<pre>", '<pre class="wp-block-preformatted">', 1)
        return commented("preformatted", html)

    @write.register
    def _(self, _block: Rule) -> str:
        html = '<hr class="wp-block-separator has-alpha-channel-opacity"/>'
        return commented("separator", html)

    @write.register
    def _(self, block: Listing) -> str | None:
        items = [self._item(item) for item in block.items]
        if None in items:
            return None
        ordered = True if block.tag == "ol" else None
        start = None if block.start == 1 else block.start
        shape = attributes(start=None if start is None else str(start), class_="wp-block-list")
        inside = "\n\n".join(filter(None, items))
        html = f"<{block.tag}{shape}>{inside}</{block.tag}>"
        return commented("list", html, ordered=ordered, start=start)

    def _item(self, blocks: Blocks) -> str | None:
        first = blocks[0] if blocks else None
        plain = isinstance(first, Paragraph) and first.tag == "p" and not first.align
        text = inline(first.runs) if plain and isinstance(first, Paragraph) else ""
        rest = blocks[1:] if plain else blocks
        if not all(isinstance(each, Listing) for each in rest):
            return None
        lists = [self.write(each) for each in rest]
        if None in lists:
            return None
        return commented("list-item", f"<li>{text}{''.join(filter(None, lists))}</li>")

    @write.register
    def _(self, block: Box) -> str | None:
        inside = [self.write(each) for each in block.blocks]
        if block.tag != "blockquote" or block.cite or None in inside or not inside:
            return None
        blocks = "\n\n".join(filter(None, inside))
        return commented("quote", f'<blockquote class="wp-block-quote">{blocks}</blockquote>')

    @write.register
    def _(self, block: Figure) -> str | None:
        if block.tag != "img":
            return None
        number = self._number(block.media)
        own = _own_class(block)
        return commented(
            "image",
            self._figure(block, number, own),
            align=block.align if block.align != "justify" and block.align else None,
            id=int(number) if number.isdecimal() else None,
            width=block.width or None,
            height=block.height or None,
            sizeSlug="full",
            linkDestination="none",
            className=own,
        )

    def _figure(self, block: Figure, number: str, own: str | None) -> str:
        sized = "is-resized" if block.width or block.height else None
        align = f"align{block.align}" if block.align and block.align != "justify" else None
        classes = _classes("wp-block-image", align, "size-full", sized, own)
        picture = attributes(
            src=f"media:{block.media}",
            alt=block.alt or "",
            class_=f"wp-image-{number}" if number.isdecimal() else None,
            width=block.width,
            height=block.height,
        )
        return f"<figure{classes}><img{picture}/>{_figcaption(block)}</figure>"

    @write.register
    def _(self, block: Table) -> str | None:
        rows = (*block.header, *block.rows, *block.footer)
        if block.widths or not all(_is_simple(cell) for row in rows for cell in row):
            return None
        sections = {"thead": block.header, "tbody": block.rows, "tfoot": block.footer}
        inside = "".join(f"<{tag}>{_rows(rows)}</{tag}>" for tag, rows in sections.items() if rows)
        caption = _caption(inline(block.caption)) if block.caption else ""
        html = f'<figure class="wp-block-table"><table>{inside}</table>{caption}</figure>'
        return commented("table", html, hasFixedLayout=False)


def _classes(*names: object) -> str:
    return attributes(class_=" ".join(str(name) for name in names if name) or None)


def _own_class(block: Figure) -> str | None:
    names = ("justify" if block.align == "justify" else "", "decorative" if block.alt == "" else "")
    return " ".join(filter(None, names)) or None


def _figcaption(block: Figure) -> str:
    credit = f"<cite>{inline(block.credit)}</cite>" if block.credit else ""
    said = " ".join(filter(None, (inline(block.caption), credit)))
    return _caption(said) if said else ""


def _caption(html: str) -> str:
    return f'<figcaption class="wp-element-caption">{html}</figcaption>'


def _is_simple(cell: Cell) -> bool:
    """Tell whether the table block has such cells: text alone, none merged."""
    text = all(isinstance(each, Paragraph) and each.tag == "p" for each in cell.blocks)
    return text and len(cell.blocks) <= 1 and cell.colspan == 1 and cell.rowspan == 1


def _rows(rows: tuple[Row, ...]) -> str:
    return "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)


def _cell(cell: Cell) -> str:
    first = cell.blocks[0] if cell.blocks else None
    text = inline(first.runs) if isinstance(first, Paragraph) else ""
    align = cell.align or None
    shape = attributes(
        class_=f"has-text-align-{align}" if align else None,
        **{"data-align": align},
        scope=cell.scope or None,
    )
    tag = "th" if cell.scope else "td"
    return f"<{tag}{shape}>{text}</{tag}>"
