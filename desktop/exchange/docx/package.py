"""The parts of a docx and how they name one another (ISO/IEC 29500-2)."""

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.exchange.document_errors import DocumentBroken
from desktop.exchange.docx.names import RELATIONS
from desktop.exchange.packed import XML_LIMIT, Packed, parsed

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math",
     b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)  # fmt: skip
"""Names of “Strict Open XML”, and those of what Word writes otherwise."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part names: another part by its full name, or an address outside."""

    kind: str
    target: str
    outside: bool


class Package:
    """A docx by its parts."""

    def __init__(self, parts: Packed) -> None:
        self.file = parts.file
        self._parts = parts
        kinds = self.relations("").values()
        found = (each.target for each in kinds if each.kind == "officeDocument")
        self.main = next(found, "word/document.xml")

    def document(self) -> "ET.Element":
        """Return the root of the text itself."""
        root = self.xml(self.main)
        if root is None:
            raise DocumentBroken(self.file)
        return root

    def xml(self, part: str) -> "ET.Element | None":
        """Return the root of `part`, or None."""
        if not self._parts.has(part):
            return None
        data = self._parts.data(part, XML_LIMIT)
        if b"purl.oclc.org" in data:
            for strict, usual in _STRICT:
                data = data.replace(strict, usual)
        return parsed(data, self.file)

    def of_kind(self, kind: str) -> str:
        """Return the name of the part that the text names as its `kind`, such as `styles`."""
        relations = self.relations(self.main).values()
        return next((each.target for each in relations if each.kind == kind), "")

    def has(self, part: str) -> bool:
        """Tell whether there is a `part`."""
        return self._parts.has(part)

    def data(self, part: str) -> bytes:
        """Return the bytes of `part`, which must be there."""
        return self._parts.data(part)

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what `part` names, by its ids; the package's own for the empty name."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        return {each.get("Id", ""): _relation(each, folder) for each in root.iter(RELATIONS)}


def _relation(element: "ET.Element", folder: str) -> Relation:
    target = element.get("Target", "")
    outside = element.get("TargetMode") == "External"
    if not outside:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(posixpath.basename(element.get("Type", "")), target, outside)
