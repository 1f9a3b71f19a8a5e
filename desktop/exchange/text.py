"""Reading a text file from anywhere: which bytes are text, and in which encoding."""

import codecs
import unicodedata
from pathlib import Path

from desktop.exchange.errors import (
    AttachmentTooLarge,
    FileEmpty,
    FileIsBinary,
    FileIsFolder,
    FileMissing,
    FileNotPermitted,
    FileUnreadable,
    PictureTooLarge,
    RecordingTooLarge,
    TextTooLarge,
    WrongEncoding,
)

TEXT_LIMIT = 20 * 1024 * 1024
"""Bytes. The longest novels are a quarter of it; whatever is larger is no article."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1a")


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
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(str(path)) from error
    except PermissionError as error:
        raise FileNotPermitted(str(path)) from error
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or type(error).__name__) from error


def read_text(path: Path) -> str:
    """Return the text of a file in NFC, its lines ending as Unix ends them.

    UTF-8 and UTF-16 with or (UTF-8 only) without a byte order mark are read, and Windows-1258
    where the result is Vietnamese beyond doubt. Raises an `ExchangeError` otherwise.
    """
    return text_of(read_bytes(path, TEXT_LIMIT), str(path))


def text_of(data: bytes, name: str) -> str:
    """Return the text in the bytes of the file `name`, as `read_text` does."""
    if not data.strip():
        raise FileEmpty(name)
    text = _decoded(data, name)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise FileEmpty(name)
    return text


def _decoded(data: bytes, name: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name)
    if data.startswith(_BINARY) or _CONTROLS.intersection(data):
        raise FileIsBinary(name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _vietnamese_1258(data, name)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise WrongEncoding(name) from error
    if "\0" in text:
        raise FileIsBinary(name)
    return text


_LETTERS = frozenset(
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
) | frozenset("đĐ")
_TYPOGRAPHY = frozenset("\u00a0–—‘’“”•…«»·°€²³½§©®™")
_ONLY_VIETNAMESE = _LETTERS - frozenset(
    "aeiouyAEIOUYàáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ"
)  # the rest is French or Portuguese as well


def _vietnamese_1258(data: bytes, name: str) -> str:
    try:
        text = unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError as error:
        raise WrongEncoding(name) from error
    foreign = {letter for letter in text if not letter.isascii()} - _LETTERS - _TYPOGRAPHY
    if foreign or not _ONLY_VIETNAMESE.intersection(text):
        raise WrongEncoding(name)
    return text
