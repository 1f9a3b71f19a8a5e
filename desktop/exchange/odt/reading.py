"""Reading an odt whole."""

from typing import TYPE_CHECKING

from desktop.exchange.document_errors import DocumentBroken, DocumentLocked
from desktop.exchange.manuscript.about import fields
from desktop.exchange.manuscript.left_out import left_out
from desktop.exchange.manuscript.parts import Manuscript
from desktop.exchange.manuscript.writing import written
from desktop.exchange.notes import NoteKind
from desktop.exchange.odt.names import DC, MANIFEST, META, TEXT
from desktop.exchange.odt.source import Source
from desktop.exchange.odt.story import Story, text_of

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from desktop.exchange.illustrations import Illustrations
    from desktop.exchange.packed import Packed
    from desktop.exchange.raw import Raw
    from desktop.exchange.reading import Reading


def read_odt(parts: "Packed", pictures: "Illustrations") -> "Reading":
    """Return the reading of an odt.

    Raises `DocumentBroken`, `DocumentLocked` or `DocumentOverfull`, and `RecursionError` for one
    whose parts stand in one another without end.
    """
    manifest = parts.xml("META-INF/manifest.xml")
    if manifest is not None and manifest.find(f".//{MANIFEST}encryption-data") is not None:
        raise DocumentLocked(parts.file)
    content = parts.xml("content.xml")
    text = text_of(content) if content is not None else None
    if content is None or text is None:
        raise DocumentBroken(parts.file)
    source = Source(parts, content, pictures)
    blocks = Story(source).blocks(text)
    _count_changes(text, source)
    about = _about(parts)
    return written(Manuscript(blocks, tuple(source.notes), about, tuple(left_out(source.met))))


def _count_changes(text: "ET.Element", source: Source) -> None:
    changes = {NoteKind.INSERTIONS: "insertion", NoteKind.DELETIONS: "deletion"}
    for kind, name in changes.items():
        source.met[kind] += sum(1 for _ in text.iter(TEXT + name))


def _about(parts: "Packed") -> "dict[str, Raw]":
    root = parts.xml("meta.xml")
    if root is None:
        return {}
    names = (DC + "title", META + "initial-creator", DC + "creator", DC + "date")
    title, author, editor, saved = (root.findtext(f".//{name}") or "" for name in names)
    return fields(title, author or editor, saved)
