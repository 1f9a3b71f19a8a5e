"""The page that a text was copied from: what its own addresses mean is known only there."""

import re
from urllib.parse import urljoin, urlsplit

from desktop.exchange.clipboard.elements import Around, Cleaning, Element
from desktop.exchange.notes import NoteKind

_WINDOWS = 'application/x-qt-windows-mime;value="HTML Format"'
_FIREFOX, _CHROMIUM = "text/x-moz-url-priv", "chromium/x-source-url"
SOURCE_KINDS = (_WINDOWS, _CHROMIUM, _FIREFOX)
"""Under which names a clipboard may say where its HTML is from."""

_CF_HTML = re.compile(rb"^SourceURL:([^\r\n]*)", re.MULTILINE)
"""In the lines of "HTML Clipboard Format" before the HTML itself."""

_NAMED = {"a": "href", "img": "src"}
_WHOLE = re.compile(r"\s*[A-Za-z][A-Za-z0-9+.-]*:")
"""An address with a scheme (RFC 3986, 3.1), which leads to the same place from everywhere."""


def source_of(kind: str, data: bytes) -> str:
    """Return the address on the web that `data` of `kind`, one of SOURCE_KINDS, names; or nothing."""
    if kind == _WINDOWS:
        found = _CF_HTML.search(data.partition(b"<")[0])
        data = found[1] if found else b""
    text = data.decode("utf-16-le" if kind == _FIREFOX else "utf-8", errors="ignore")
    address = text.strip("\x00 \r\n")
    return address if _is_web(address) else ""


def absolute(element: Element, _around: Around, cleaning: Cleaning) -> bool:
    """Write addresses out in full; a link that leads nowhere from here gives way to its words."""
    name = _NAMED.get(element.name)
    address = (element.values.get(name) if name else "") or ""
    if name is None or not address or cleaning.source is None or _WHOLE.match(address):
        return True
    led = _joined(cleaning.source, address)
    if led:
        element.values[name] = led
    elif element.name == "a" and element.tag == "a":
        element.tag = ""
        cleaning.note(NoteKind.LINKS)
    return True


def _joined(source: str, address: str) -> str:
    """Return `address` as seen from `source`; nothing for one inside the page, or unknown."""
    if address.lstrip().startswith("#"):
        return ""
    try:
        led = urljoin(source or "https:", address.strip())
        return led if _is_web(led) else ""
    except ValueError:  # no address at all
        return ""


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)
