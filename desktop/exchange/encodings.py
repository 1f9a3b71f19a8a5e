"""Which encoding the bytes of a text are in.

UTF-8 and UTF-16 are told by what they are. Windows-1258, TCVN3 and VNI are only taken where the
result is Vietnamese beyond doubt; of the last two it is told, since nothing in a plain text
names its font.
"""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from desktop.exchange.errors import FileIsBinary, WrongEncoding
from desktop.exchange.likely import is_vietnamese
from desktop.vietnamese.legacy import Legacy, to_unicode

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1a")
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HEAD = 4096
"""Bytes of a page in which it names its encoding."""

_PAGES = {
    "windows-1252": "cp1252", "iso-8859-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "x-user-defined": "cp1252", "windows-1258": "cp1258",
}  # fmt: skip
"""Encodings that pages name; browsers, too, read Latin-1 as Windows-1252."""

_SCRIPT = re.compile(r"[\t\n\r\f\x20-\x7e\u00a0-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u22ff]*")
"""Letters and signs that Vietnamese and European texts have."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and the encoding that was `assumed` for it where none could be known."""

    text: str
    assumed: Legacy | None = None


def decoded(data: bytes, name: str, *, markup: bool = False) -> Decoded:
    """Return the text in `data`; raises `FileIsBinary` or `WrongEncoding` about the file `name`.

    `markup` tells that it is a page, which may name its encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data, encoding, name))
    if data.startswith(_BINARY) or _CONTROLS.intersection(data):
        return Decoded(_wide(data, name))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        declared = _as_declared(data) if markup else None
        return Decoded(declared) if declared else _likely(data, name)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise WrongEncoding(name) from error
    if "\0" in text:
        raise FileIsBinary(name)
    return text


def _wide(data: bytes, name: str) -> str:
    """Return UTF-16 without a mark, if only one order of its bytes makes letters of ours."""
    found = [text for order in ("utf-16-le", "utf-16-be") if (text := _of_our_script(data, order))]
    if b"\0" not in data or len(found) != 1:
        raise FileIsBinary(name)
    return found[0]


def _of_our_script(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return ""
    return text if _SCRIPT.fullmatch(text) else ""


def _as_declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    encoding = _PAGES.get(found[1].decode("ascii", "replace").lower()) if found else None
    return data.decode(encoding, "replace") if encoding else None


def _likely(data: bytes, name: str) -> Decoded:
    raw = data.decode("latin-1")
    old = {legacy: to_unicode(raw, legacy, capitals=False) for legacy in Legacy}
    fitting = [Decoded(text, legacy) for legacy, text in old.items() if is_vietnamese(text)]
    windows = _vietnamese_1258(data)
    if windows and (not fitting or is_vietnamese(windows)):
        fitting.append(Decoded(windows))
    if len(fitting) != 1:
        raise WrongEncoding(name)
    return fitting[0]


_LETTERS = frozenset(
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
) | frozenset("đĐ")
_TYPOGRAPHY = frozenset("\u00a0–—‘’“”•…«»·°€²³½§©®™")
_ONLY_VIETNAMESE = _LETTERS - frozenset(
    "aeiouyAEIOUYàáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ"
)  # the rest is French or Portuguese as well


def _vietnamese_1258(data: bytes) -> str:
    """Return the text in Windows-1258, empty where it holds what Vietnamese has not."""
    try:
        text = unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        return ""
    foreign = {letter for letter in text if not letter.isascii()} - _LETTERS - _TYPOGRAPHY
    return "" if foreign or not _ONLY_VIETNAMESE.intersection(text) else text
