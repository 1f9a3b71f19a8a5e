"""What no rule about words looks into: addresses, document numbers, codes."""

import re
from collections.abc import Iterable

from desktop.vietnamese.document_numbers import DOCUMENT_NUMBER

MASK = "\ufffc"
"""What stands for a letter that is left alone: neither letter, digit nor space."""

_ADDRESS = re.compile(
    r"""(?:https?://|www\.)[^\s<>“”"]*[^\s<>“”".,;:!?)\]]"""
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org|gov|edu|info|io|asia)\b(?:/[^\s<>“”\"]*)?",
    re.IGNORECASE,
)
_FILE = re.compile(r"\b[\w-]+\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|mp[34])\b", re.IGNORECASE)


def mask(text: str, spans: Iterable[tuple[int, int]] = ()) -> str:
    """Return `text` as long as it is, with what is left alone and `spans` masked; spaces stay."""
    places = [*spans, *_found(text)]
    if not places:
        return text
    pieces: list[str] = []
    end = 0
    for start, stop in sorted(places):
        if stop > end:
            pieces += (text[end:start], re.sub(r"\S", MASK, text[max(start, end) : stop]))
            end = stop
    return "".join(pieces) + text[end:]


def _found(text: str) -> Iterable[tuple[int, int]]:
    if "/" in text:
        yield from (match.span() for match in DOCUMENT_NUMBER.finditer(text))
    if "." in text or "@" in text:
        yield from (match.span() for match in _ADDRESS.finditer(text))
        yield from (match.span() for match in _FILE.finditer(text))
