"""What a document to be handed out says about itself: the title and the day that it was given."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop.exchange.document_errors import DocumentBroken, DocumentLocked, DocumentOverfull
from desktop.exchange.packed import Packed

if TYPE_CHECKING:
    from pypdf import DocumentInformation

_DC = "{http://purl.org/dc/elements/1.1/}"
_SAVED = ("{http://purl.org/dc/terms/}modified", f"{_DC}date")
_PARTS = {
    **dict.fromkeys((".docx", ".xlsx", ".pptx"), "docProps/core.xml"),
    **dict.fromkeys((".odt", ".ods", ".odp"), "meta.xml"),
}

_PROGRAM = re.compile(r"^(?:microsoft (?:word|excel|powerpoint)|[\w ]*writer) - ", re.IGNORECASE)
"""What printing into a PDF puts before the file's name."""
_NO_TITLES = {"untitled", "word document", "powerpoint presentation", "slide 1", "document"}
_FILE = re.compile(r"\.(?:docx?|xlsx?|pptx?|pdf|od[tsp]|rtf|tmp|cdr|indd|pmd)$", re.IGNORECASE)
_LONGEST = 300
"""Letters: no title of a decision is longer."""


@dataclass(frozen=True, slots=True)
class AboutDocument:
    """The document's own title, on one line, and the moment that it was made or last saved."""

    title: str = ""
    saved: datetime | None = None


def about_document(data: bytes, file: str) -> AboutDocument:
    """Return what the document called `file` says; nothing where it says or can be read as nothing."""
    ending = PurePath(file).suffix.lower()
    if ending == ".pdf":
        title, saved = _of_pdf(data)
    elif ending in _PARTS:
        title, saved = _of_office(data, file, _PARTS[ending])
    else:
        return AboutDocument()
    return AboutDocument(_worth_saying(title, PurePath(file).stem), saved)


def _of_pdf(data: bytes) -> tuple[str, datetime | None]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        told = PdfReader(BytesIO(data)).metadata
        return (told.title or "", _made(told)) if told else ("", None)
    except (PyPdfError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError):
        return "", None  # what the library meets in a broken one; it is handed out as it is
    except (ValueError, OSError):
        return "", None


def _made(told: "DocumentInformation") -> datetime | None:
    try:
        made = told.creation_date
    except ValueError:
        return None
    return made if made is None or made.tzinfo else made.replace(tzinfo=UTC)


def _of_office(data: bytes, file: str, part: str) -> tuple[str, datetime | None]:
    try:
        root = Packed(data, file).xml(part)
    except (DocumentBroken, DocumentLocked, DocumentOverfull):
        return "", None
    if root is None:
        return "", None
    told = {each.tag: (each.text or "").strip() for each in root.iter()}
    saved = next((told[name] for name in _SAVED if told.get(name)), "")
    return told.get(f"{_DC}title", ""), _moment(saved)


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _worth_saying(title: str, stem: str) -> str:
    """Return the title unless a program made it up of the file's name or of nothing."""
    said = " ".join(title.split())
    bare = _PROGRAM.sub("", said)
    made_up = bare != said or _FILE.search(bare) or bare.lower() in {stem.lower(), *_NO_TITLES}
    is_text = any(map(str.isalpha, bare)) and bare.isprintable() and "\ufffd" not in bare
    return "" if made_up or not is_text or len(bare) > _LONGEST else bare
