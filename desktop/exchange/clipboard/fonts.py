"""Text in the fonts of the years before Unicode, converted run by run by the font's name."""

import re
import unicodedata

from desktop.exchange.clipboard.elements import Around, Cleaning, Element, around
from desktop.exchange.notes import NoteKind
from desktop.vietnamese.legacy import is_capitals, legacy_of, to_unicode

_SIGNS = str.maketrans(
    {
        "\uf0b7": "•",
        "\uf0a7": "▪",
        "\uf0a8": "▫",
        "\uf0d8": "➢",
        "\uf0e0": "→",
        "\uf0fc": "✓",
        "\uf0b0": "°",
        "\uf0b3": "≥",
        "\uf0a3": "≤",
        "\uf0b4": "×",
        "\uf02d": "–",
    }
)
"""The commonest signs of Symbol and Wingdings, as Word writes them (F000 + their place)."""

_ANY_SIGN = re.compile("[\uf000-\uf0ff]")


def inside(outer: Around, element: Element) -> Around:
    """Return what the font of `element` says of the text inside it."""
    family = element.style.get("font-family") or element.values.get("face") or ""
    if not family:
        return outer
    name = family.split(",")[0].strip(" \t\r\n\"'")
    legacy = legacy_of(name)
    return around(
        outer,
        legacy=legacy,
        capitals=legacy is not None and is_capitals(name),
        font=name if legacy else "",
    )


def converted(text: str, place: Around, cleaning: Cleaning) -> str:
    """Return `text` in Unicode, whatever font it was written for."""
    if place.legacy and text.strip():
        turned = to_unicode(text, place.legacy, capitals=place.capitals)
        if turned != text:
            cleaning.note(NoteKind.FONT, detail=place.font)
        text = turned
    if not text.isascii():
        signs = text.translate(_SIGNS) if _ANY_SIGN.search(text) else text
        text = unicodedata.normalize("NFC", signs)
    return text
