"""Blocks to their canonical HTML. Only what is written here can be in a body."""

import re
from collections.abc import Sequence
from functools import singledispatch

from desktop.article.body.nodes import (
    BREAK,
    Block,
    Blocks,
    Box,
    Cell,
    Details,
    Embed,
    Figure,
    Listing,
    Mark,
    Marks,
    Opaque,
    Paragraph,
    Preformatted,
    Row,
    Rule,
    Runs,
    Table,
)

_VALUE = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\u00a0": "&nbsp;",
        "\r": "&#13;",  # a parser would turn it into a line feed
    }
)
_ESCAPED = re.compile('[&<>"\u00a0\r]')


def escape_text(text: str) -> str:
    """Return `text` as it stands between tags."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("\u00a0", "&nbsp;")  # four passes, yet far quicker than one of a table


def escape_value(value: str) -> str:
    """Return `value` as it stands between the quotes of an attribute."""
    return value.translate(_VALUE) if _ESCAPED.search(value) else value


def attributes(**values: str | int | None) -> str:
    """Return the attributes that have a value, in the order given; `0` and None are left out."""
    named = ((name.rstrip("_"), value) for name, value in values.items())
    return "".join(f' {name}="{escape_value(str(v))}"' for name, v in named if v or v == "")


def inline(runs: Runs) -> str:
    """Return `runs` as HTML: marks open outermost first and stay open while they go on."""
    pieces: list[str] = []
    opened: Marks = ()
    for text, marks in runs:
        kept = _common(opened, marks)
        pieces.extend(f"</{tag}>" for tag, _ in reversed(opened[kept:]))
        pieces.extend(_start(mark) for mark in marks[kept:])
        pieces.append("<br>" if text == BREAK else escape_text(text))
        opened = marks
    pieces.extend(f"</{tag}>" for tag, _ in reversed(opened))
    return "".join(pieces)


def _common(opened: Marks, marks: Marks) -> int:
    count = 0
    for open_mark, mark in zip(opened, marks, strict=False):
        if open_mark != mark:
            break
        count += 1
    return count


def _start(mark: Mark) -> str:
    tag, values = mark
    return f"<{tag}{attributes(**dict(values))}>"


@singledispatch
def write(block: Block) -> str:
    """Return `block` as canonical HTML."""
    raise NotImplementedError(block)


@write.register
def _(block: Paragraph) -> str:
    shape = attributes(class_=block.align or None)
    return f"<{block.tag}{shape}>{inline(block.runs)}</{block.tag}>"


@write.register
def _(block: Preformatted) -> str:
    doubled = "\n" if block.text.startswith("\n") else ""  # parsers drop the first one
    return f"<pre>{doubled}{escape_text(block.text)}</pre>"


@write.register
def _(_block: Rule) -> str:
    return "<hr>"


@write.register
def _(block: Opaque) -> str:
    return f'<div data-opaque="{escape_value(block.source)}"></div>'


@write.register
def _(block: Listing) -> str:
    items = "".join(f"<li>{_item(item)}</li>" for item in block.items)
    start = attributes(start=None if block.start == 1 else str(block.start))
    return f"<{block.tag}{start}>{items}</{block.tag}>"


@write.register
def _(block: Box) -> str:
    cite = attributes(cite=block.cite or None)
    return f"<{block.tag}{cite}>{_filled(block.blocks)}</{block.tag}>"


@write.register
def _(block: Details) -> str:
    summary = f"<summary>{inline(block.summary)}</summary>"
    return f"<details>{summary}{_filled(block.blocks)}</details>"


@write.register
def _(block: Figure) -> str:
    shape = attributes(class_=block.align or None)
    transcript = write(block.transcript) if block.transcript else ""
    return f"<figure{shape}>{_medium(block)}{transcript}{_figcaption(block)}</figure>"


@write.register
def _(block: Embed) -> str:
    shape = attributes(class_=block.align or None)
    link = f"<a{attributes(href=block.address)}>{escape_text(block.title)}</a>"
    return f"<figure{shape}>{link}{_figcaption(block)}</figure>"


def _medium(block: Figure) -> str:
    src = attributes(src=f"media:{block.media}")
    size = attributes(width=block.width, height=block.height)
    if block.tag != "img":
        return f'<{block.tag}{src} controls=""{size}></{block.tag}>'
    alt = attributes(alt=block.alt, role="presentation" if block.alt == "" else None)
    return f"<img{src}{alt}{size}>"


def _figcaption(block: Figure | Embed) -> str:
    credit = f"<cite>{inline(block.credit)}</cite>" if block.credit else ""
    parts = [part for part in (inline(block.caption), credit) if part]
    return f"<figcaption>{' '.join(parts)}</figcaption>" if parts else ""


@write.register
def _(block: Table) -> str:
    caption = f"<caption>{inline(block.caption)}</caption>" if block.caption else ""
    sections = {"thead": block.header, "tbody": block.rows, "tfoot": block.footer}
    written = (f"<{tag}>{_rows(rows)}</{tag}>" for tag, rows in sections.items() if rows)
    return f"<table>{caption}{_columns(block.widths)}{''.join(written)}</table>"


def _columns(widths: Sequence[int]) -> str:
    cols = (f"<col{attributes(class_=f'w{width}' if width else None)}>" for width in widths)
    return f"<colgroup>{''.join(cols)}</colgroup>" if widths else ""


def _rows(rows: Sequence[Row]) -> str:
    return "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)


def _cell(cell: Cell) -> str:
    tag = "th" if cell.scope else "td"
    shape = attributes(
        class_=cell.align or None,
        scope=cell.scope or None,
        colspan=cell.colspan if cell.colspan > 1 else None,
        rowspan=cell.rowspan if cell.rowspan > 1 else None,
    )
    return f"<{tag}{shape}>{_cell_content(cell.blocks)}</{tag}>"


def _cell_content(blocks: Blocks) -> str:
    if len(blocks) == 1 and (plain := _plain(blocks[0])) is not None:
        return inline(plain)
    return "".join(map(write, blocks))


def _item(blocks: Blocks) -> str:
    if not blocks:
        return ""
    first, rest = _plain(blocks[0]), blocks[1:]
    ambiguous = first == () and rest and isinstance(rest[0], Paragraph) and rest[0].tag == "p"
    if first is None or ambiguous:
        return "".join(map(write, blocks))
    return inline(first) + "".join(map(write, rest))


def _plain(block: Block) -> Runs | None:
    plain = isinstance(block, Paragraph) and block.tag == "p" and not block.align
    return block.runs if plain and isinstance(block, Paragraph) else None


def _filled(blocks: Blocks) -> str:
    return "".join(map(write, blocks)) or "<p></p>"
