"""Documents that are ZIP archives of XML, opened as if an enemy had packed them."""

import zipfile
import zlib
from io import BytesIO
from typing import NoReturn
from xml.etree import ElementTree as ET

from desktop.exchange.document_errors import DocumentBroken, DocumentLocked, DocumentOverfull

XML_LIMIT = 40 * 1024 * 1024
"""Bytes of one part; the XML of a novel is a quarter of it."""

PICTURE_LIMIT = 60 * 1024 * 1024
"""Bytes; more than a picture may have, so that one too large is told of as a picture."""

WHOLE_LIMIT = 500 * 1024 * 1024
"""Bytes that may be unpacked from one document."""

_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What documents are packed by (ISO/IEC 29500-2 and 26300-3); others may ask for any memory."""
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


class Packed:
    """The parts of a document by their names; `file` is only for the messages.

    Raises `DocumentBroken`, `DocumentLocked` or `DocumentOverfull`. Nothing is ever written to
    the disk, so that a part's name leads nowhere.
    """

    def __init__(self, data: bytes, file: str) -> None:
        self.file = file
        self._unpacked = 0
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise DocumentBroken(file) from error
        self._names = {info.filename: info for info in self._archive.infolist()}

    def has(self, name: str) -> bool:
        """Tell whether there is a part `name`."""
        return name in self._names

    def data(self, name: str, limit: int = PICTURE_LIMIT) -> bytes:
        """Return the bytes of the part `name`, which must be there."""
        info = self._names[name]
        if info.flag_bits & _ENCRYPTED:
            raise DocumentLocked(self.file)
        self._unpacked += info.file_size
        if info.file_size > limit or self._unpacked > WHOLE_LIMIT:
            raise DocumentOverfull(self.file)
        if info.compress_type not in _METHODS:
            raise DocumentBroken(self.file)
        try:
            return self._archive.read(info)
        except _BROKEN as error:
            raise DocumentBroken(self.file) from error

    def xml(self, name: str) -> ET.Element | None:
        """Return the root of the XML part `name`, or None where there is none."""
        return parsed(self.data(name, XML_LIMIT), self.file) if self.has(name) else None


def parsed(data: bytes, file: str) -> ET.Element:
    """Return the root of the XML `data`; raises `DocumentBroken`, also for a document type.

    No document has one, and entities, which could blow up a text, are declared only there.
    """
    parser = ET.XMLParser(target=_Plain(file))  # noqa: S314 - document types are refused
    try:
        parser.feed(data)
        root: ET.Element = parser.close()
    except (ET.ParseError, ValueError, LookupError, AssertionError) as error:
        raise DocumentBroken(file) from error
    return root


class _Plain(ET.TreeBuilder):
    def __init__(self, file: str) -> None:
        super().__init__()
        self._file = file

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> NoReturn:
        raise DocumentBroken(self._file)
