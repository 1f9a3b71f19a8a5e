"""A paragraph of an odt to its pieces: text with look and font, pictures, notes, boxes."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.exchange.manuscript.left_out import DRAWINGS
from desktop.exchange.manuscript.lettering import HIDDEN, Lettering
from desktop.exchange.manuscript.parts import Content, NoteMark, Piece, Shown
from desktop.exchange.notes import NoteKind
from desktop.exchange.odt.names import DRAW, EXTENDED, OFFICE, SVG, TEXT, XLINK, number

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree import ElementTree as ET

    from desktop.exchange.odt.source import Source

_MOST_SPACES = 100
_NO_TEXT = {TEXT + "ruby-text", TEXT + "note-citation", TEXT + "hidden-text", OFFICE + "forms"}
_OBJECTS = {DRAW + "object", DRAW + "object-ole"}


@dataclass
class Contents:
    """What a paragraph holds: its pieces, and text boxes that hang on it."""

    pieces: list[Content] = field(default_factory=list)
    boxes: "list[ET.Element]" = field(default_factory=list)


class Reader:
    """Reads paragraphs; `note` reads a note's body and returns its index."""

    def __init__(self, source: "Source", note: "Callable[[ET.Element], int]") -> None:
        self._source = source
        self._note = note

    def contents(self, paragraph: "ET.Element", lettering: Lettering) -> Contents:
        """Return what stands in `paragraph`, whose letters are `lettering`."""
        contents = Contents()
        self._walk(paragraph, lettering, "", contents)
        return contents

    def frame(self, frame: "ET.Element") -> Contents:
        """Return what a frame beside the paragraphs holds."""
        contents = Contents()
        self._frame(frame, contents)
        return contents

    def _walk(self, parent: "ET.Element", lettering: Lettering, link: str, into: Contents) -> None:
        self._text(parent.text, lettering, link, into)
        for child in parent:
            self._part(child, lettering, link, into)
            self._text(child.tail, lettering, link, into)

    def _text(self, text: str | None, lettering: Lettering, link: str, into: Contents) -> None:
        if not text:
            return
        if lettering.looks.get(HIDDEN):
            self._source.met[NoteKind.HIDDEN] += bool(text.strip())
            return
        look = lettering.elements() - ({"u"} if link else set())  # every link is underlined anyway
        into.pieces.append(Piece(text, look, lettering.font, link))

    def _part(self, child: "ET.Element", lettering: Lettering, link: str, into: Contents) -> None:
        tag = child.tag
        if tag == TEXT + "span":
            own = self._source.styles.of("text", child.get(TEXT + "style-name", "")).lettering
            self._walk(child, own.over(lettering), link, into)
        elif tag == TEXT + "a":
            self._walk(child, lettering, _address(child) or link, into)
        elif tag == TEXT + "s":
            spaces = min(number(child.get(TEXT + "c"), 1), _MOST_SPACES)
            self._text(" " * spaces, lettering, link, into)
        elif tag in {TEXT + "tab", TEXT + "line-break"}:
            self._text(" " if tag.endswith("tab") else "\n", lettering, link, into)
        elif tag == TEXT + "note":
            into.pieces.append(NoteMark(self._note(child)))
        elif tag == OFFICE + "annotation":
            self._source.met[NoteKind.COMMENTS] += 1
        elif tag.startswith(DRAW):
            self._drawing(child, into)
        elif tag not in _NO_TEXT:
            self._walk(child, lettering, link, into)

    def _drawing(self, child: "ET.Element", into: Contents) -> None:
        if child.tag == DRAW + "frame":
            self._frame(child, into)
        elif child.tag in {DRAW + "a", DRAW + "g"}:
            for each in child:
                self._drawing(each, into)
        elif any(each.text or len(each) for each in child.iter(TEXT + "p")):
            into.boxes.append(child)  # a shape with words in it

    def _frame(self, frame: "ET.Element", into: Contents) -> None:
        box = frame.find(DRAW + "text-box")
        if box is not None:
            into.boxes.append(box)
        elif any(each.tag in _OBJECTS for each in frame):
            self._source.met[DRAWINGS] += 1
        else:
            into.pieces += self._shown(frame)

    def _shown(self, frame: "ET.Element") -> list[Shown]:
        image = frame.find(DRAW + "image")
        media = self._source.stored(image) if image is not None else ""
        return [Shown(media, self._source.pictures.sizes[media], _alt(frame))] if media else []


def _address(element: "ET.Element") -> str:
    """Return where a link leads; empty inside the document, where articles have no places."""
    address = element.get(XLINK + "href", "")
    return "" if address.startswith("#") else address


def _alt(frame: "ET.Element") -> str | None:
    if frame.get(EXTENDED + "decorative") == "true":
        return ""
    return frame.findtext(SVG + "desc") or frame.findtext(SVG + "title") or None
