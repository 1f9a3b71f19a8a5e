"""Pieces of text to HTML: old fonts to Unicode, looks to elements."""

from collections.abc import Iterable
from dataclasses import replace
from html import escape
from itertools import groupby

from desktop.exchange.manuscript.parts import Block, Box, Cell, Content, Grid, Line, NoteMark, Piece
from desktop.vietnamese.legacy import is_capitals, legacy_of, to_unicode

_SOFT_HYPHEN = "\u00ad"


def in_unicode(blocks: Iterable[Block], fonts: set[str]) -> tuple[Block, ...]:
    """Return `blocks` with all text in Unicode; names of old fonts met are added to `fonts`."""
    return tuple(_block(block, fonts) for block in blocks)


def _block(block: Block, fonts: set[str]) -> Block:
    if isinstance(block, Line):
        return replace(block, contents=_contents(block.contents, fonts))
    if isinstance(block, Box):
        return Box(in_unicode(block.blocks, fonts))
    rows = tuple(tuple(_cell(cell, fonts) for cell in row) for row in block.rows)
    return Grid(rows, block.headers)


def _cell(cell: Cell, fonts: set[str]) -> Cell:
    return replace(cell, blocks=in_unicode(cell.blocks, fonts))


def _contents(contents: tuple[Content, ...], fonts: set[str]) -> tuple[Content, ...]:
    """Join pieces of one look, which word processors part anywhere, before they are read."""
    joined: list[Content] = []
    for alike, group in groupby(contents, _manner):
        if alike is None:
            joined += group
            continue
        pieces = [part for part in group if isinstance(part, Piece)]
        text = "".join(piece.text for piece in pieces)
        joined.append(replace(pieces[0], text=_text(text, pieces[0].font, fonts)))
    return tuple(joined)


def _manner(content: Content) -> tuple[object, ...] | None:
    return (content.look, content.font, content.link) if isinstance(content, Piece) else None


def _text(text: str, font: str, fonts: set[str]) -> str:
    legacy = legacy_of(font)
    if legacy:
        told = to_unicode(text, legacy, capitals=is_capitals(font))
        if told != text:
            fonts.add(font)
        text = told
    return text.replace(_SOFT_HYPHEN, "")


def inline(contents: Iterable[Content], without: frozenset[str] = frozenset()) -> str:
    """Return the text of `contents` as HTML, leaving looks that are in `without`; no pictures."""
    return "".join(_html(content, without) for content in contents)


def _html(content: Content, without: frozenset[str]) -> str:
    if isinstance(content, NoteMark):
        return f"<sup>{content.note + 1}</sup>"
    if not isinstance(content, Piece):
        return ""
    html = escape(content.text, quote=False).replace("\n", "<br>")
    for look in sorted(content.look - without):
        html = f"<{look}>{html}</{look}>"
    return f'<a href="{escape(content.link)}">{html}</a>' if content.link else html
