"""The blocks of one part of a docx: the text itself, or the notes."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from desktop.exchange.docx.names import W, number, value
from desktop.exchange.docx.paragraphs import Contents, Reader
from desktop.exchange.docx.styles import Style, alignment, outline_of
from desktop.exchange.docx.tables import grid
from desktop.exchange.manuscript.left_out import DRAWINGS
from desktop.exchange.manuscript.parts import Block, Box, Content, Item, Line, Piece, Role

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from desktop.exchange.docx.source import Source

_AROUND = {W + name for name in ("sdtContent", "customXml", "ins", "moveTo")}
_CONTENTS = "Table of Contents"


class Story:
    """Reads blocks of the `part`; `note` tells the index of a note by kind and id."""

    def __init__(self, source: "Source", part: str, note: Callable[[str, str], int | None]) -> None:
        self._source = source
        self._reader = Reader(source, source.package.relations(part), note)
        self._held: list[Content] = []

    def blocks(self, parent: "ET.Element") -> tuple[Block, ...]:
        """Return what stands in `parent`: a body, a cell, a note, a text box."""
        return tuple(self._walk(parent))

    def _walk(self, parent: "ET.Element") -> Iterator[Block]:
        for child in parent:
            if child.tag == W + "p":
                yield from self._paragraph(child)
            elif child.tag == W + "tbl":
                table = grid(child, self.blocks)
                yield from [table] if table else []
            elif child.tag in _AROUND or (child.tag == W + "sdt" and not _lists_contents(child)):
                yield from self._walk(child)
            elif child.tag == W + "altChunk":
                self._source.met[DRAWINGS] += 1

    def _paragraph(self, paragraph: "ET.Element") -> Iterator[Block]:
        properties = paragraph.find(W + "pPr")
        style_id = value(properties, "pStyle")
        style = self._source.styles.paragraph(style_id)
        if style.name.startswith("toc "):
            return
        contents = self._reader.contents(paragraph, style)
        contents.pieces = self._held + contents.pieces
        self._held = []
        if _runs_on(properties):
            self._held = contents.pieces
        else:
            yield self._line(properties, style, style_id, contents)
        for box in contents.boxes:
            inside = Box(self.blocks(box))
            yield from [inside] if inside.blocks else []

    def _line(
        self, properties: "ET.Element | None", style: Style, style_id: str | None, held: Contents
    ) -> Line:
        shows = any(not isinstance(each, Piece) or each.text.strip() for each in held.pieces)
        align = alignment(properties) or style.align
        return Line(
            contents=tuple(held.pieces),
            role=style.role,
            outline=outline_of(properties, style) if style.role is Role.TEXT else 0,
            align="" if align == "left" else align,
            item=self._item(properties, style, style_id) if shows else None,
        )

    def _item(
        self, properties: "ET.Element | None", style: Style, style_id: str | None
    ) -> Item | None:
        numbered = properties.find(W + "numPr") if properties is not None else None
        num_id = value(numbered, "numId") or style.numbering
        if not num_id or num_id == "0":
            return None
        own = value(numbered, "ilvl")
        bound = style.level or self._source.numbering.level_of(num_id, style_id or "")
        return self._source.numbering.item(num_id, number(own, bound))


def _runs_on(properties: "ET.Element | None") -> bool:
    """Tell whether the next paragraph goes on: its end was deleted, or it is a dropped capital."""
    if properties is None:
        return False
    frame = properties.find(W + "framePr")
    dropped = frame is not None and frame.get(W + "dropCap", "none") != "none"
    return dropped or properties.find(f"{W}rPr/{W}del") is not None


def _lists_contents(element: "ET.Element") -> bool:
    gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(W + "val") == _CONTENTS
