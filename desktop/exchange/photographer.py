"""Who took a picture, as its file says: a suggestion for the credit line."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_ARTIST, _COPYRIGHT = 0x013B, 0x8298
_BYLINE, _CREDIT, _NOTICE = (2, 80), (2, 110), (2, 116)
_LONGEST = 80
"""Letters: what is longer is terms of use, not a name."""

_SIGNS = re.compile(r"^(?:©|\(c\)|copyright|bản quyền)[\s:©]*", re.IGNORECASE)


def credit_of(picture: "Image") -> str:
    """Return the photographer, or the owner of the rights, that the opened `picture` names.

    In that order: IPTC's by-line and credit, EXIF's artist, the notices of copyright. Empty where
    there is none.
    """
    for told in (*_from_iptc(picture), *_from_exif(picture)):
        name = _SIGNS.sub("", " ".join(told.replace("\0", " ").split()))
        if name and len(name) <= _LONGEST and "\ufffd" not in name:
            return name
    return ""


def _from_iptc(picture: "Image") -> list[str]:
    from PIL import ImageFile, IptcImagePlugin

    if not isinstance(picture, ImageFile.ImageFile):
        return []
    try:
        told = IptcImagePlugin.getiptcinfo(picture) or {}
    except (SyntaxError, ValueError, IndexError, KeyError):  # what is torn names nobody
        return []
    values = (told.get(key) for key in (_BYLINE, _CREDIT, _NOTICE))
    return [_text(value[0] if isinstance(value, list) else value) for value in values if value]


def _from_exif(picture: "Image") -> list[str]:
    exif = picture.getexif()
    return [_text(exif[tag]) for tag in (_ARTIST, _COPYRIGHT) if exif.get(tag)]


def _text(told: object) -> str:
    """Return `told` as text; Pillow reads EXIF's letters as Latin-1, and cameras write UTF-8."""
    if isinstance(told, str):
        try:
            told = told.encode("latin-1")
        except UnicodeEncodeError:
            return str(told)
    return told.decode("utf-8", "replace") if isinstance(told, bytes) else ""
