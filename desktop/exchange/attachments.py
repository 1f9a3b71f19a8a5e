"""Reading a file that is handed out with an article, as it is."""

import mimetypes
from dataclasses import dataclass
from pathlib import Path

from desktop.exchange.errors import AttachmentEmpty, AttachmentTooLarge
from desktop.exchange.text import read_bytes

BYTES_LIMIT = 100 * 1024 * 1024
"""Bytes; readers on a phone wait for a tenth of it, and it is held in memory at once."""

_OPEN_XML = "application/vnd.openxmlformats-officedocument"
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument"
_OFFICE = {
    ".pdf": "application/pdf",
    ".doc": "application/msword",
    ".docx": f"{_OPEN_XML}.wordprocessingml.document",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": f"{_OPEN_XML}.spreadsheetml.sheet",
    ".ppt": "application/vnd.ms-powerpoint",
    ".pptx": f"{_OPEN_XML}.presentationml.presentation",
    ".odt": f"{_OPEN_DOCUMENT}.text",
    ".ods": f"{_OPEN_DOCUMENT}.spreadsheet",
    ".odp": f"{_OPEN_DOCUMENT}.presentation",
}
"""What Python 3.11 does not know, and a Windows without Office neither."""


@dataclass(frozen=True, slots=True)
class ReadAttachment:
    """A file's bytes and its MIME type, told by its name."""

    data: bytes
    mime: str


def read_attachment(file: Path) -> ReadAttachment:
    """Return what is in `file`; raises `AttachmentTooLarge`, `AttachmentEmpty` or why it cannot."""
    data = read_bytes(file, BYTES_LIMIT, AttachmentTooLarge)
    if not data:
        raise AttachmentEmpty(str(file))
    mime, _ = mimetypes.guess_type(file.name, strict=False)
    told = _OFFICE.get(file.suffix.lower(), mime)
    return ReadAttachment(data, told or "application/octet-stream")
