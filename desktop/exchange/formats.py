"""Which reader a file is for: by its name, and a document by what it holds."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop.exchange.document_errors import DocumentBroken, DocumentLocked, OldWordFile
from desktop.exchange.errors import EncodingAssumed, FileEmpty, FormatNotRead, NestedTooDeep
from desktop.exchange.html_page import read_html
from desktop.exchange.illustrations import Illustrations
from desktop.exchange.markdown_text import read_markdown
from desktop.exchange.packed import Packed
from desktop.exchange.plain_text import read_plain
from desktop.exchange.reading import Reading
from desktop.exchange.text import TEXT_LIMIT, read_bytes, text_of

TextReader = Callable[[str, str, Illustrations], Reading]
DocumentReader = Callable[[bytes, str, Illustrations], Reading]

TEXTS: dict[str, TextReader] = {
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".txt": read_plain,
}
DOCUMENTS = (".docx", ".docm", ".doc", ".odt", ".rtf")
"""Suffixes of documents; which program wrote one is told by what is in it."""

SUFFIXES = (*DOCUMENTS, *TEXTS)
"""Every suffix that is read, as file dialogs offer them."""

DOCUMENT_LIMIT = 300 * 1024 * 1024
"""Bytes of a document with its pictures."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def read(path: Path, pictures: Illustrations) -> Reading:
    """Return the reading of the file `path`; raises an `ExchangeError`."""
    suffix = path.suffix.lower()
    name = str(path)
    if suffix in DOCUMENTS:
        return _document(read_bytes(path, DOCUMENT_LIMIT), name, pictures)
    reader = TEXTS.get(suffix)
    if reader is None and path.is_file():
        raise FormatNotRead(name, path.suffix)
    data = read_bytes(path, TEXT_LIMIT)
    return _text(data, name, pictures, reader or read_plain)


def _text(data: bytes, name: str, pictures: Illustrations, reader: TextReader) -> Reading:
    found = text_of(data, name, markup=reader is read_html)
    reading = reader(found.text, name, pictures)
    if found.assumed is None:
        return reading
    told = EncodingAssumed(name, found.assumed)
    return replace(reading, warnings=(told, *reading.warnings))


def _document(data: bytes, name: str, pictures: Illustrations) -> Reading:
    if not data.strip(b"\0 \r\n\t"):
        raise FileEmpty(name)
    if data.startswith(_OLE):
        raise DocumentLocked(name) if _LOCKED in data else OldWordFile(name)
    try:
        return _reader(data, name)(data, name, pictures)
    except RecursionError as error:
        raise NestedTooDeep(name) from error


def _reader(data: bytes, name: str) -> DocumentReader:
    if data.startswith(b"PK"):
        return _packed
    if data.startswith(b"{\\rtf"):
        return _rich_text
    if len(data) <= TEXT_LIMIT and data.lstrip(b"\xef\xbb\xbf \r\n\t")[:5].lower() in _PAGES:
        return _page  # some programs call their web pages .doc
    raise DocumentBroken(name)


_PAGES = (b"<html", b"<!doc")


def _page(data: bytes, name: str, pictures: Illustrations) -> Reading:
    return _text(data, name, pictures, read_html)


def _packed(data: bytes, name: str, pictures: Illustrations) -> Reading:
    parts = Packed(data, name)
    if parts.has("content.xml"):
        from desktop.exchange.odt.reading import read_odt

        return read_odt(parts, pictures)
    from desktop.exchange.docx.reading import read_docx

    return read_docx(parts, pictures)


def _rich_text(data: bytes, name: str, pictures: Illustrations) -> Reading:
    from desktop.exchange.rtf.reading import read_rtf

    return read_rtf(data, name, pictures)
