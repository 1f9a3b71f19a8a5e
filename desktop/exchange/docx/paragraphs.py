"""A paragraph of a docx to its pieces: text with look and font, pictures, notes, boxes."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.exchange.docx import drawings, links
from desktop.exchange.docx.names import MC, M, W, number, value
from desktop.exchange.docx.styles import Style
from desktop.exchange.docx.symbols import symbol
from desktop.exchange.manuscript.left_out import DRAWINGS
from desktop.exchange.manuscript.lettering import HIDDEN, Lettering
from desktop.exchange.manuscript.linking import field_address
from desktop.exchange.manuscript.parts import Content, NoteMark, Piece
from desktop.exchange.notes import NoteKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from xml.etree import ElementTree as ET

    from desktop.exchange.docx.package import Relation
    from desktop.exchange.docx.source import Source

_AROUND = {W + name for name in ("smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo")}
_ADDED = {W + "ins", W + "moveTo"}
_TAKEN = {W + "del", W + "moveFrom"}
_FORMULAS = {M + "oMath", M + "oMathPara"}
_DRAWINGS = {W + "drawing", W + "pict", W + "object"}
_NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
_SIGNS = {W + "tab": " ", W + "cr": "\n", W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad"}


@dataclass
class Contents:
    """What a paragraph holds: its pieces, and text boxes that hang on it."""

    pieces: list[Content] = field(default_factory=list)
    boxes: "list[ET.Element]" = field(default_factory=list)


class Reader:
    """Reads the paragraphs of one part; fields may reach from one paragraph into the next.

    `note` is asked for the index of the note of a kind (`footnotes`) with an id.
    """

    def __init__(
        self,
        source: "Source",
        relations: "Mapping[str, Relation]",
        note: "Callable[[str, str], int | None]",
    ) -> None:
        self._source = source
        self._relations = relations
        self._note = note
        self._fields = links.Fields()

    def contents(self, paragraph: "ET.Element", style: Style) -> Contents:
        """Return what stands in `paragraph`, whose style is `style`."""
        contents = Contents()
        self._walk(paragraph, style, "", contents)
        return contents

    def _walk(self, parent: "ET.Element", style: Style, link: str, into: Contents) -> None:
        for child in parent:
            if child.tag == W + "r":
                self._run(child, style, link, into)
            elif child.tag == W + "hyperlink":
                self._walk(child, style, links.address(child, self._relations) or link, into)
            elif child.tag == W + "fldSimple":
                instruction = child.get(W + "instr", "")
                self._walk(child, style, field_address(instruction) or link, into)
            elif child.tag in _AROUND:
                self._walk(child, style, link, into)
            elif child.tag in _ADDED | _TAKEN:
                self._changed(child, style, link, into)
            elif child.tag in _FORMULAS:
                into.pieces.append(Piece("".join(t.text or "" for t in child.iter(M + "t"))))
            elif child.tag == MC + "AlternateContent":
                self._alternatives(child, style, link, into)

    def _changed(self, child: "ET.Element", style: Style, link: str, into: Contents) -> None:
        added = child.tag in _ADDED
        self._source.met[NoteKind.INSERTIONS if added else NoteKind.DELETIONS] += 1
        if added:
            self._walk(child, style, link, into)

    def _alternatives(self, child: "ET.Element", style: Style, link: str, into: Contents) -> None:
        choice = drawings.chosen(child)
        if choice is not None:
            self._walk(choice, style, link, into)

    def _run(self, run: "ET.Element", style: Style, link: str, into: Contents) -> None:
        lettering = self._lettering(run, style)
        if lettering.looks.get(HIDDEN):
            self._source.met[NoteKind.HIDDEN] += any(each.text for each in run.iter(W + "t"))
            return
        plain = Piece("", lettering.elements(), lettering.font)
        for child in run:
            self._part(child, plain, link, into)

    def _lettering(self, run: "ET.Element", style: Style) -> Lettering:
        properties = run.find(W + "rPr")
        if properties is None:
            return style.lettering
        own = self._source.styles.lettering(properties)
        named = self._source.styles.letters(value(properties, "rStyle"))
        return own.over(named.over(style.lettering))

    def _part(self, child: "ET.Element", plain: Piece, link: str, into: Contents) -> None:
        if child.tag == W + "fldChar":
            self._fields.step(child)
        elif child.tag == W + "instrText":
            self._fields.instruct(child.text or "")
        elif self._fields.in_instruction:
            return
        elif child.tag == MC + "AlternateContent":
            choice = drawings.chosen(child)
            for each in choice if choice is not None else ():
                self._part(each, plain, link, into)
        elif child.tag in _DRAWINGS:
            self._drawing(child, into)
        elif child.tag in _NOTES:
            self._mark(child, into)
        else:
            self._text(child, plain, link or self._fields.link, into)

    def _text(self, child: "ET.Element", plain: Piece, link: str, into: Contents) -> None:
        if child.tag == W + "t":
            text = child.text or ""
        elif child.tag == W + "br":
            text = "\n" if child.get(W + "type", "textWrapping") == "textWrapping" else ""
        elif child.tag == W + "sym":
            text = symbol(child.get(W + "font", ""), child.get(W + "char", ""))
        else:
            text = _SIGNS.get(child.tag, "")
        if text:
            look = plain.look - {"u"} if link else plain.look  # every link is underlined anyway
            into.pieces.append(replace(plain, text=text, look=look, link=link))

    def _drawing(self, child: "ET.Element", into: Contents) -> None:
        into.pieces += drawings.shown(child, self._source, self._relations)
        into.boxes += drawings.boxes(child)
        self._source.met[DRAWINGS] += drawings.is_lost(child)

    def _mark(self, child: "ET.Element", into: Contents) -> None:
        index = self._note(_NOTES[child.tag], str(number(child.get(W + "id"), -1)))
        if index is not None:
            into.pieces.append(NoteMark(index))
