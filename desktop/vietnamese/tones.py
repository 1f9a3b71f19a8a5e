"""A syllable's tone apart from its letters, and where the tone is written."""

import unicodedata
from functools import lru_cache

FLAT, FALLING, HOOK, BROKEN, RISING, HEAVY = range(6)
"""The six tones, in dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng."""

_MARKS = "\u0300\u0309\u0303\u0301\u0323"
_CARRIES_ALWAYS = "ăâêôơư"
_VOWELS = "aăâeêioôơuưy"
_PAIRS = ("oa", "oe", "uy")


@lru_cache(maxsize=4096)
def letter(sign: str) -> tuple[str, int]:
    """Return one NFC letter without its tone, and the tone it carried."""
    pieces = unicodedata.normalize("NFD", sign)
    for mark in pieces[1:]:
        if mark in _MARKS:
            return unicodedata.normalize("NFC", pieces.replace(mark, "")), 1 + _MARKS.index(mark)
    return sign, FLAT


def parted(syllable: str) -> tuple[str, int, int]:
    """Return `syllable` (lower case, NFC) without tone, the tone, and the index of its carrier.

    The index is -1 without a tone, -2 where more than one letter carries one.
    """
    if syllable.isascii():
        return syllable, FLAT, -1
    letters = [letter(sign) for sign in syllable]
    carriers = [index for index, (_, tone) in enumerate(letters) if tone]
    bare = "".join(plain for plain, _ in letters)
    if not carriers:
        return bare, FLAT, -1
    index = carriers[0] if len(carriers) == 1 else -2
    return bare, letters[carriers[0]][1], index


def toned(sign: str, tone: int) -> str:
    """Return the letter `sign` carrying `tone`."""
    return sign if tone == FLAT else unicodedata.normalize("NFC", sign + _MARKS[tone - 1])


def carriers(bare: str, onset: int) -> tuple[int, ...]:
    """Return where the toneless syllable `bare` may carry its tone; `onset` letters come first.

    A letter with a mark of its own carries it, ơ before ư; of two vowels the one before a
    consonant at the end, else the first. Open `oa`, `oe` and `uy` have two customs, the older
    first: hòa and hoà.
    """
    end = onset
    while end < len(bare) and bare[end] in _VOWELS:
        end += 1
    nucleus = bare[onset:end]
    marked = [index for index, sign in enumerate(nucleus) if sign in _CARRIES_ALWAYS]
    if marked:
        return (onset + marked[-1],)
    if end == len(bare) and nucleus in _PAIRS:
        return (onset, onset + 1)
    if len(nucleus) == 1:
        return (onset,)
    if end < len(bare) or len(nucleus) > 2:  # noqa: PLR2004 - three vowels: the middle one
        return (onset + 1,)
    return (onset,) if nucleus not in _PAIRS else (onset, onset + 1)


def placed(bare: str, tone: int, index: int) -> str:
    """Return `bare` with `tone` on the letter at `index`."""
    return bare[:index] + toned(bare[index], tone) + bare[index + 1 :]
