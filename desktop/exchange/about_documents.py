"""What a document to be handed out says about itself: the title and the day that it was given."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop.exchange.document_errors import DocumentBroken, DocumentLocked, DocumentOverfull
from desktop.exchange.packed import Packed, parsed

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
_LARGEST_PDF = 20 * 1024 * 1024
"""Bytes; looking through a larger one that is damaged takes longer than typing its title."""
_END_OF_PDF = 1024
"""Bytes in which the mark of a whole PDF's end stands (ISO 32000-1, annex H.3, note 18)."""
_LARGEST_PART = 1024 * 1024
"""Bytes of what an office document says about itself; a few hundred are usual."""
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
"""Before the first PDF: no day, but what a program writes that knows none."""
_A_DAY = timedelta(days=1)
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
    likely = saved if saved and _EARLIEST < saved < datetime.now(UTC) + _A_DAY else None
    return AboutDocument(_worth_saying(title, PurePath(file).stem), likely)


def _of_pdf(data: bytes) -> tuple[str, datetime | None]:
    if len(data) > _LARGEST_PDF or b"%%EOF" not in data[-_END_OF_PDF:]:
        return "", None
    from pypdf import PdfReader

    try:
        told = PdfReader(BytesIO(data)).metadata
        return (_text(told.get("/Title")), _made(told)) if told else ("", None)
    except Exception:  # noqa: BLE001 - of a damaged or hostile one pypdf raises errors of any kind
        return "", None  # it is handed out as it is


def _text(title: object) -> str:
    """Return a title that is a text; a damaged document has a number, a name or a list there."""
    from pypdf.generic import TextStringObject

    return str(title) if isinstance(title, TextStringObject) else ""


def _made(told: "DocumentInformation") -> datetime | None:
    try:
        made = told.creation_date
    except ValueError:
        return None
    return made if made is None or made.tzinfo else made.replace(tzinfo=UTC)


def _of_office(data: bytes, file: str, part: str) -> tuple[str, datetime | None]:
    try:
        packed = Packed(data, file)
        if not packed.has(part):
            return "", None
        root = parsed(packed.data(part, _LARGEST_PART), file)
    except (DocumentBroken, DocumentLocked, DocumentOverfull):
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
