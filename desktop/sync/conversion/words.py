"""The plain text in fields where portals may have HTML."""

import re
from html import unescape

from desktop.vietnamese import nfc

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?(?:-->|\Z)", re.DOTALL)
_BLOCK_END = re.compile(r"</(?:p|div|li|h[1-6])\s*>|<br\s*/?>", re.IGNORECASE)
_CUT_SHORT = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]$")
"""How WordPress ends an excerpt that it made itself of the text."""


def plain_line(text: str) -> str:
    """Return `text`, which may be HTML, as plain text on one line in NFC."""
    return " ".join(_plain(text).split())


def plain_lines(text: str) -> str:
    """Return `text`, which may be HTML, as plain text in NFC; "" when a machine made it."""
    lines = (" ".join(line.split()) for line in _plain(_BLOCK_END.sub("\n", text)).splitlines())
    plain = "\n".join(filter(None, lines))
    return "" if _CUT_SHORT.search(plain) else plain


def _plain(text: str) -> str:
    return nfc(unescape(_TAG.sub("", text)))
