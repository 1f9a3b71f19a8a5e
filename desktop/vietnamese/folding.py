"""Text without its marks: what search, slugs and comparisons look at."""

import re
import unicodedata

_MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
"""The marks of Vietnamese letters: tones, breve, circumflex, horn."""

_FOREIGN = re.compile("[^\x00-\x7f]")


def nfc(text: str) -> str:
    """Return `text` composed (NFC): the one form that is stored and compared.

    It also repairs what cp1258 and macOS leave behind: `ê` + U+0323 becomes `ệ`.
    """
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return `text` without marks and case: `Điện Biên` becomes `dien bien`.

    Any normal form gives the same answer; words keep their order and their spaces.
    """
    # đ is a letter of its own and never decomposes, so NFD alone would leave it.
    plain = text.replace("đ", "d").replace("Đ", "D").casefold()
    bare = unicodedata.normalize("NFD", plain)
    for mark in _MARKS:
        bare = bare.replace(mark, "")
    return bare if bare.isascii() else _without_other_marks(bare)


def _without_other_marks(text: str) -> str:
    for mark in filter(unicodedata.combining, set(_FOREIGN.findall(text))):
        text = text.replace(mark, "")
    return unicodedata.normalize("NFC", text)
