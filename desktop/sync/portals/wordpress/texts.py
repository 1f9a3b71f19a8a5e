"""Titles, leads and captions: HTML there, plain text here."""

import re
from html import unescape

_TAG = re.compile(r"</?[A-Za-z][^>]*>|<!--.*?-->", re.DOTALL)
_BREAK = re.compile(r"\s*<(?:br|/p)\b[^>]*>\s*", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?=#?\w+;)")


def plain(html: str) -> str:
    """Return the words of a short HTML text; line and paragraph ends become line ends."""
    if "<" in html:
        html = _TAG.sub("", _BREAK.sub("\n", html)).strip()
    return unescape(html)


def as_html(text: str) -> str:
    """Return HTML that says `text`; a lone `&` stays, as WordPress' own editor leaves it."""
    return _REFERENCE.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")
