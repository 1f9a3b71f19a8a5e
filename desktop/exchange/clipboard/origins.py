"""Which program HTML comes from, told by the marks it leaves."""

import re
from enum import StrEnum


class Origin(StrEnum):
    """A program whose HTML has habits of its own."""

    WORD = "word"
    """Word and Outlook on a desk."""
    WORD_ONLINE = "word-online"
    EXCEL = "excel"
    GOOGLE_DOCS = "google-docs"
    GOOGLE_SHEETS = "google-sheets"
    LIBREOFFICE = "libreoffice"
    OTHER = "other"
    """A web page, a mail, our own pages."""


_HEAD = 20_000
"""Letters at the beginning in which a program names itself."""

_NAMED = (
    (Origin.EXCEL, re.compile(r"<(?:html|meta)[^<>]*(?:office:excel|Excel\.Sheet)")),
    (Origin.WORD, re.compile(r"<(?:html|meta)[^<>]*(?:office:word|Word\.Document)")),
    (Origin.GOOGLE_SHEETS, re.compile("<google-sheets-html-origin")),
    (Origin.GOOGLE_DOCS, re.compile(r"<b\b[^<>]*\sid=\"?docs-internal-guid-")),
    (
        Origin.LIBREOFFICE,
        re.compile(r"<meta\s[^<>]*\b(?:LibreOffice|OpenOffice|StarOffice)\b", re.IGNORECASE),
    ),
)
_WORD = re.compile(r"<(?:p|li|h[1-6]|div|span|table)\s+class=[\"']?(?:Mso|WordSection)")
_WORD_ONLINE = re.compile(r"<(?:p|div|span|li)\b[^<>]*\sclass=\"[^\"<>]*\bSCXW\d")


def origin_of(html: str) -> Origin:
    """Return the program that wrote `html`."""
    head = html[:_HEAD]
    for origin, mark in _NAMED:
        if mark.search(head):
            return origin
    if _WORD_ONLINE.search(html):
        return Origin.WORD_ONLINE
    return Origin.WORD if _WORD.search(html) else Origin.OTHER
