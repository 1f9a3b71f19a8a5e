"""Bytes of RTF to letters: by the font's character set, or the document's code page."""

import codecs

_CODE_PAGES = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250",
}  # fmt: skip
"""Character sets of fonts (`fcharset`) that are not the document's own."""

SYMBOLS = 2
"""The character set of fonts of signs, such as Wingdings."""

WESTERN = "cp1252"


def code_page(number: int | None) -> str:
    """Return the encoding of `ansicpg`, Windows' Western one for an unknown number."""
    name = f"cp{number}"
    try:
        codecs.lookup(name)
    except LookupError:
        return WESTERN
    return name


def of_character_set(charset: int, document: str) -> str:
    """Return the encoding of a font with this character set in a document with this encoding."""
    return _CODE_PAGES.get(charset, document)


def decoded(raw: str, encoding: str) -> str:
    """Return the letters of `raw`, a character a byte; a byte without letter stays a number."""
    if raw.isascii():
        return raw
    try:
        return raw.encode("latin-1").decode(encoding)
    except UnicodeDecodeError:
        return raw


def of_number(number: int) -> str:
    """Return the UTF-16 unit that `u` names, which is written as a signed number."""
    return chr(number % 0x10000)


def whole(text: str) -> str:
    """Return `text` with pairs of UTF-16 units joined, and single ones replaced."""
    if not any("\ud800" <= sign <= "\udfff" for sign in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


SIGNS = {
    "tab": " ", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": "\u2003",
    "enspace": "\u2002", "~": "\u00a0", "-": "\u00ad", "_": "\u2011",
}  # fmt: skip
"""Control words and symbols that stand for a sign."""
