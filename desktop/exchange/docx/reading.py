"""Reading a docx whole."""

from typing import TYPE_CHECKING

from desktop.exchange.docx.names import W
from desktop.exchange.docx.package import Package
from desktop.exchange.docx.properties import properties
from desktop.exchange.docx.source import Source
from desktop.exchange.docx.story import Story
from desktop.exchange.manuscript.left_out import left_out
from desktop.exchange.manuscript.parts import Manuscript
from desktop.exchange.manuscript.writing import written
from desktop.exchange.notes import NoteKind

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from desktop.exchange.illustrations import Illustrations
    from desktop.exchange.packed import Packed
    from desktop.exchange.reading import Reading


def read_docx(parts: "Packed", pictures: "Illustrations") -> "Reading":
    """Return the reading of a docx.

    Raises `DocumentBroken`, `DocumentLocked` or `DocumentOverfull`, and `RecursionError` for one
    whose parts stand in one another without end.
    """
    return written(_Document(Package(parts), pictures).manuscript())


class _Document:
    def __init__(self, package: Package, pictures: "Illustrations") -> None:
        self._package = package
        self._source = Source(package, pictures)
        self._notes: dict[tuple[str, str], int] = {}
        self._roots: dict[str, dict[str, ET.Element]] = {}

    def manuscript(self) -> Manuscript:
        body = self._package.document().find(W + "body")
        story = Story(self._source, self._package.main, self._note)
        blocks = story.blocks(body) if body is not None else ()
        met = self._source.met
        met[NoteKind.COMMENTS] = self._comments()
        return Manuscript(
            blocks, tuple(self._source.notes), properties(self._package), tuple(left_out(met))
        )

    def _note(self, kind: str, note_id: str) -> int | None:
        """Return the index of a note, which is read when it is first met."""
        known = self._notes.get((kind, note_id))
        if known is not None:
            return known
        part = self._package.of_kind(kind)
        element = self._of(kind, part).get(note_id)
        if element is None:
            return None
        index = self._notes[kind, note_id] = len(self._source.notes)
        self._source.notes.append(())
        self._source.notes[index] = Story(self._source, part, self._note).blocks(element)
        return index

    def _of(self, kind: str, part: str) -> "dict[str, ET.Element]":
        if kind not in self._roots:
            root = self._package.xml(part)
            notes = [] if root is None else list(root)
            self._roots[kind] = {each.get(W + "id", ""): each for each in notes}
        return self._roots[kind]

    def _comments(self) -> int:
        root = self._package.xml(self._package.of_kind("comments"))
        return len(root) if root is not None else 0
