"""Text without its marks: what search, slugs and comparisons look at."""

import unicodedata

_D = str.maketrans("đĐ", "dD")
"""đ is a letter of its own and never decomposes, so NFD alone would leave it."""


def nfc(text: str) -> str:
    """Return `text` composed (NFC): the one form that is stored and compared.

    It also repairs what cp1258 and macOS leave behind: `ê` + U+0323 becomes `ệ`.
    """
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return `text` without marks and case: `Điện Biên` becomes `dien bien`.

    Any normal form gives the same answer; words keep their order and their spaces.
    """
    plain = text.translate(_D).casefold()
    marked = unicodedata.normalize("NFD", unicodedata.normalize("NFC", plain))
    bare = "".join(letter for letter in marked if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare)
