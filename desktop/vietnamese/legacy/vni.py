"""The letters of VNI for Windows: a base letter, then a mark of its own.

`Tieáng Vieät`: á and ä are marks that stand behind the e. Only ơ, ư, đ, ỵ and the toned i have a
sign of their own.
"""

import re
import unicodedata

_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
_TONES = (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT)

MARKS = {
    "aeouyôö": dict(zip("ùøûõï", _TONES, strict=True)),
    "aeo": dict(zip("âáàåãä", (_CIRCUMFLEX + tone for tone in ("", *_TONES)), strict=True)),
    "a": dict(zip("êéèúüë", (_BREVE + tone for tone in ("", *_TONES)), strict=True)),
}
"""What a mark adds to the vowels before it; it is as large as they are, but not always typed so."""

LETTERS = dict(zip("ôöñíìæóòî", "ơưđíìỉĩịỵ", strict=True))

_ADDS = {mark: tone for marks in MARKS.values() for mark, tone in marks.items()}
_STANDS_FOR = LETTERS | {sign.upper(): letter.upper() for sign, letter in LETTERS.items()}
_PAIRS = "|".join(f"[{vowels}][{''.join(marks)}]" for vowels, marks in MARKS.items())
_WRITTEN = re.compile(f"{_PAIRS}|[{''.join(LETTERS)}]", re.IGNORECASE)


def letters_of(text: str) -> str:
    """Return what `text` says, its bytes as Latin-1 characters."""
    return _WRITTEN.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    base, marks = found.group()[:1], found.group()[1:]
    letter = _STANDS_FOR.get(base, base) + "".join(_ADDS[mark.lower()] for mark in marks)
    return unicodedata.normalize("NFC", letter)
