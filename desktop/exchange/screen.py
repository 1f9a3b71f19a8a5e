"""Large pictures as small files for the screen, so that an article of 500 photographs opens.

Chromium keeps every picture's file in memory for as long as its page shows the article: of 500
photographs of 3 MB, 1.6 GB.
"""

import warnings
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

LARGE = 600_000
"""Bytes of a file from which on the screen gets a smaller one."""
LONGEST_SIDE = 1280
"""Pixels: the width of the text at 200 %; the size that a picture is shown in is never larger."""
_QUALITY = 80


def screen_picture(file: Path) -> bytes | None:
    """Return the picture in `file` as a smaller one for the screen, upright.

    None for one that is small anyway, moves, or cannot be read: it is shown as it is.
    """
    from PIL import Image, ImageOps

    from desktop.library.picture_facts import BROKEN

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file) as picture:
                if max(picture.size) <= LONGEST_SIDE or getattr(picture, "is_animated", False):
                    return None
                picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
                return _small(ImageOps.exif_transpose(picture))
    except (*BROKEN, Image.DecompressionBombError):
        return None


def _small(picture: "Image") -> bytes:
    clear = picture.has_transparency_data
    mode = "RGBA" if clear else "RGB"
    profile = picture.info.get("icc_profile") if picture.mode == mode else None
    plain = picture if picture.mode == mode else picture.convert(mode)
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), reducing_gap=2.0)
    into = BytesIO()
    plain.save(into, "WEBP" if clear else "JPEG", quality=_QUALITY, icc_profile=profile, exif=b"")
    return into.getvalue()
