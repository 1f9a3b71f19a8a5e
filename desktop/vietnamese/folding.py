"""Text without its marks: what search, slugs and comparisons look at."""

import unicodedata


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
    marked = unicodedata.normalize("NFD", plain)
    for mark in filter(unicodedata.combining, set(marked)):  # few of them, in texts of any length
        marked = marked.replace(mark, "")
    return unicodedata.normalize("NFC", marked)
