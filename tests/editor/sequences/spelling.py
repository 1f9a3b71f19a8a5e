"""Which keys type a word, in several manners."""

import unicodedata
from enum import StrEnum

from tests.editor.sequences.syllable import MARKED, TELEX_TONES, TONES, Method

_TONE_KEYS = {
    Method.TELEX: {TONES[digit]: key for key, digit in TELEX_TONES.items()},
    Method.VNI: {mark: digit for digit, mark in TONES.items()},
}


class Manner(StrEnum):
    """When the keys of marks and tone are pressed."""

    LETTER = "letter"
    """Each mark and the tone right after their letter: `ddieejn`."""
    TONE_LAST = "tone last"
    """The tone at the word's end: `ddieenj`."""
    FREE = "free"
    """Marks and tone at the word's end, as they come to mind: `dieendj`."""


def keys_of(word: str, method: Method, manner: Manner) -> str:
    """Return the keys that type `word`, one a letter; capitals are typed as such."""
    body, late, tone_key = "", "", ""
    for letter in unicodedata.normalize("NFC", word):
        base, mark, tone = parts(letter)
        key = _mark_key(base, mark, method)
        tone_here = _TONE_KEYS[method][tone] if tone else ""
        body += base
        if manner is Manner.FREE:
            late += key
        else:
            body += key
        if manner is Manner.LETTER:
            body += tone_here
        else:
            tone_key = tone_here or tone_key
    if manner is Manner.FREE and _horned_pair(word):
        late = late[:-1]  # one key gives both letters of ươ their horns
    return body + late + tone_key


def parts(letter: str) -> tuple[str, str, str]:
    """Return the letter without marks, the digit of its mark, and its tone's combining mark."""
    if letter in "đĐ":
        return ("D" if letter == "Đ" else "d"), "9", ""
    decomposed = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in decomposed if mark in TONES.values()), "")
    toneless = unicodedata.normalize("NFC", decomposed.replace(tone, "") if tone else decomposed)
    base = unicodedata.normalize("NFD", toneless)[0]
    mark = next((key[1] for key, marked in MARKED.items() if marked == toneless.lower()), "")
    return base, mark, tone


def _mark_key(base: str, mark: str, method: Method) -> str:
    if not mark or method is Method.VNI:
        return mark
    return {"6": base.lower(), "7": "w", "8": "w", "9": "d"}[mark]


def _horned_pair(word: str) -> bool:
    bases = "".join("".join(parts(letter)[:2]).lower() for letter in word)
    return "u7o7" in bases
