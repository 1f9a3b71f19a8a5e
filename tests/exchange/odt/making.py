"""Documents of LibreOffice made by hand: the XML that it writes, and nothing else."""

from pathlib import Path

from desktop.exchange import import_file
from desktop.exchange.files import Imported
from tests.exchange.docx.making import packed_up
from tests.exchange.samples import Shelf

_BASE = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = {
    "office": "office:1.0",
    "style": "style:1.0",
    "text": "text:1.0",
    "table": "table:1.0",
    "draw": "drawing:1.0",
    "svg": "svg-compatible:1.0",
    "fo": "xsl-fo-compatible:1.0",
    "meta": "meta:1.0",
    "manifest": "manifest:1.0",
}
NAMESPACES = " ".join(f'xmlns:{prefix}="{_BASE}:{name}"' for prefix, name in _NAMES.items()) + (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)
TITLE = '<text:p text:style-name="Title">Tên bài</text:p>'


def odt(body: str, *, styles: str = "", meta: str = "", manifest: str = "", files=None) -> bytes:
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    title = '<style:style style:name="Title" style:family="paragraph"/>'
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": _xml(f"<office:automatic-styles>{styles}</office:automatic-styles>{text}"),
        "styles.xml": _xml(f"<office:styles>{title}</office:styles>"),
        "meta.xml": _xml(f"<office:meta>{meta}</office:meta>"),
        "META-INF/manifest.xml": _xml(manifest),
    }
    return packed_up(parts | (files or {}))


def imported(folder: Path, data: bytes, name: str = "bai.odt") -> Imported:
    (folder / name).write_bytes(data)
    return import_file(folder / name, Shelf().add_media)


def body_of(folder: Path, body: str, **parts) -> str:
    """The article's body of an odt that has a title already."""
    return imported(folder, odt(TITLE + body, **parts)).article.body


def style(name: str, inner: str, family: str = "text", about: str = "") -> str:
    return f'<style:style style:name="{name}" style:family="{family}" {about}>{inner}</style:style>'


def _xml(inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES}>{inner}</office:document>'
