"""Reading a file that is handed out with an article, as it is."""

import mimetypes
from dataclasses import dataclass
from pathlib import Path

from desktop.exchange.errors import AttachmentEmpty, AttachmentTooLarge
from desktop.exchange.text import read_bytes

BYTES_LIMIT = 100 * 1024 * 1024
"""Bytes; readers on a phone wait for a tenth of it, and it is held in memory at once."""


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
    return ReadAttachment(data, mime or "application/octet-stream")
