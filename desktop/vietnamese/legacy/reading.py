"""Reading a run of text that was written for an old font."""

import unicodedata

from desktop.vietnamese.legacy import tcvn3, vni
from desktop.vietnamese.legacy.fonts import Legacy

_LETTERS_OF = {Legacy.TCVN3: tcvn3.letters_of, Legacy.VNI: vni.letters_of}
_SYMBOL_FONTS = range(0xF020, 0xF100)
"""Where Windows puts the signs of a font that calls itself a symbol font."""

_AS_1258 = {
    letter: chr(byte)
    for byte in range(0xC0, 0x100)
    if (letter := bytes([byte]).decode("cp1258")) != chr(byte)
}
"""Signs that a Vietnamese Windows made of the fonts' bytes, back to the bytes."""

_VIETNAMESE_LATIN = frozenset("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ")
_TONED = range(0x1EA0, 0x1EFA)


def to_unicode(text: str, legacy: Legacy, *, capitals: bool) -> str:
    """Return what `text` says in NFC, which was written for a font with the table `legacy`.

    The bytes of the font come as Latin-1 characters, as Word keeps them, as private ones of a
    symbol font, or misread as Windows-1258. Text that is Unicode already, and only still carries
    the font's name, stays. `capitals` is for fonts that show capitals only.
    """
    text = _without_privacy(text)
    if not _is_unicode(text):
        text = _LETTERS_OF[legacy]("".join(_AS_1258.get(sign, sign) for sign in text))
    text = unicodedata.normalize("NFC", text)
    return text.upper() if capitals else text


def _without_privacy(text: str) -> str:
    return "".join(chr(ord(sign) - 0xF000) if ord(sign) in _SYMBOL_FONTS else sign for sign in text)


def _is_unicode(text: str) -> bool:
    if any(ord(sign) in _TONED for sign in text):
        return True
    return not _AS_1258.keys().isdisjoint(text) and not any(map(_is_of_a_font, text))


def _is_of_a_font(sign: str) -> bool:
    """Tell whether `sign` is one that no Vietnamese text in Unicode has."""
    return "\xa1" <= sign <= "\xff" and sign not in _VIETNAMESE_LATIN
