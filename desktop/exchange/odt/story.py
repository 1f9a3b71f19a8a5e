"""The blocks of an odt: of its text, of a cell, of a note."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.exchange.manuscript.parts import Block, Box, Item, Line, Role
from desktop.exchange.odt.names import DRAW, OFFICE, TABLE, TEXT, number
from desktop.exchange.odt.paragraphs import Contents, Reader
from desktop.exchange.odt.tables import grid

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from desktop.exchange.odt.source import Source

_PARAGRAPHS = {TEXT + "p", TEXT + "h"}
_AROUND = {TEXT + "section", TEXT + "numbered-paragraph"}
_ITEMS = {TEXT + "list-item", TEXT + "list-header"}


class Story:
    """Reads the blocks of one document."""

    def __init__(self, source: "Source") -> None:
        self._source = source
        self._reader = Reader(source, self._note)

    def blocks(self, parent: "ET.Element") -> tuple[Block, ...]:
        """Return what stands in `parent`: the text, a cell, a note, a text box."""
        return tuple(self._walk(parent))

    def _walk(self, parent: "ET.Element") -> Iterator[Block]:
        for child in parent:
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child, None)
            elif child.tag == TEXT + "list":
                yield from self._list(child, "", 0)
            elif child.tag == TABLE + "table":
                table = grid(child, self.blocks)
                yield from [table] if table else []
            elif child.tag in _AROUND:
                yield from self._walk(child)
            elif child.tag == DRAW + "frame":
                yield from self._held(self._reader.frame(child), Line(()))

    def _paragraph(self, paragraph: "ET.Element", item: Item | None) -> Iterator[Block]:
        style = self._source.styles.of("paragraph", paragraph.get(TEXT + "style-name", ""))
        contents = self._reader.contents(paragraph, style.lettering)
        outline = number(paragraph.get(TEXT + "outline-level"), style.outline)
        heading = paragraph.tag == TEXT + "h" and style.role is Role.TEXT
        line = Line(
            contents=(),
            role=style.role,
            outline=outline or 1 if heading else 0,
            align="" if style.align == "left" else style.align,
            item=item,
        )
        yield from self._held(contents, line)

    def _held(self, contents: Contents, line: Line) -> Iterator[Block]:
        yield replace(line, contents=tuple(contents.pieces))
        for box in contents.boxes:
            inside = Box(self.blocks(box))
            yield from [inside] if inside.blocks else []

    def _list(self, element: "ET.Element", above: str, at: int) -> Iterator[Block]:
        style = element.get(TEXT + "style-name") or above or self._style_inside(element)
        again = element.get(TEXT + "continue-numbering") == "true"
        named = element.get(TEXT + "continue-list") is not None
        self._source.lists.begin(style, at, goes_on=again or named)
        for entry in element:
            if entry.tag in _ITEMS:
                yield from self._entry(entry, style, at)

    def _entry(self, entry: "ET.Element", style: str, at: int) -> Iterator[Block]:
        numbered = entry.tag == TEXT + "list-item"
        for child in entry:
            if child.tag in _PARAGRAPHS:
                start = entry.get(TEXT + "start-value")
                item = self._source.lists.item(style, at, start) if numbered else None
                yield from self._paragraph(child, item if numbered else Item(at, goes_on=True))
                numbered = False
            elif child.tag == TEXT + "list":
                yield from self._list(child, style, at + 1)

    def _style_inside(self, element: "ET.Element") -> str:
        """Return the list's style where only the style of its first paragraph names it."""
        first = next((each for each in element.iter() if each.tag in _PARAGRAPHS), None)
        if first is None:
            return ""
        return self._source.styles.of("paragraph", first.get(TEXT + "style-name", "")).lists

    def _note(self, note: "ET.Element") -> int:
        body = note.find(TEXT + "note-body")
        index = len(self._source.notes)
        self._source.notes.append(())
        if body is not None:
            self._source.notes[index] = self.blocks(body)
        return index


def text_of(content: "ET.Element") -> "ET.Element | None":
    """Return `office:text`, the text of a document and not of a sheet or of slides."""
    return content.find(f"{OFFICE}body/{OFFICE}text")
