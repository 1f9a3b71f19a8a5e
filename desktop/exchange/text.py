"""Reading a text file from anywhere."""

import unicodedata
from pathlib import Path

from desktop.exchange.encodings import Decoded, decoded
from desktop.exchange.errors import (
    AttachmentTooLarge,
    FileEmpty,
    FileError,
    FileIsFolder,
    FileMissing,
    FileNotPermitted,
    FileUnreadable,
    PictureTooLarge,
    RecordingTooLarge,
    TextTooLarge,
)

TEXT_LIMIT = 20 * 1024 * 1024
"""Bytes. The longest novels are a quarter of it; whatever is larger is no article."""


def read_bytes(
    path: Path,
    limit: int,
    too_large: type[
        TextTooLarge | PictureTooLarge | AttachmentTooLarge | RecordingTooLarge
    ] = TextTooLarge,
) -> bytes:
    """Return what is in the file, at most `limit` bytes; raises `too_large` or why it cannot."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise FileIsFolder(str(path))
        if size > limit:
            raise too_large(str(path), size, limit)
        return path.read_bytes()
    except OSError as error:
        raise not_read(error, path) from error


def not_read(error: OSError, path: Path) -> FileError:
    """Return what to tell of the file `path`, which the system did not let us read."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return FileMissing(str(path))
        case PermissionError():
            return FileNotPermitted(str(path))
        case _:
            return FileUnreadable(str(path), error.strerror or type(error).__name__)


def text_of(data: bytes, name: str, *, markup: bool = False) -> Decoded:
    """Return the text in the bytes of the file `name`, in NFC, its lines ending as Unix ends them.

    `markup` tells that it is a page. What encodings are told apart, `desktop.exchange.encodings`
    says; raises an `ExchangeError`.
    """
    if not data.strip():
        raise FileEmpty(name)
    found = decoded(data, name, markup=markup)
    text = unicodedata.normalize("NFC", found.text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise FileEmpty(name)
    return Decoded(text, found.assumed)
