"""What a picture that was fetched is, read off the picture itself: a portal's word may be wrong."""

import struct
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from PIL import Image

_MIME = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "GIF": "image/gif",
    "WEBP": "image/webp",
    "AVIF": "image/avif",
}
"""What the library keeps."""

_SEVERAL_VIEWS = "MPO"  # what Pillow calls a JPEG with further views behind it, as phones write

_MOST_PIXELS = 120_000_000
"""As on import: the largest common cameras have 108 million."""

_BROKEN = (OSError, SyntaxError, ValueError, EOFError, struct.error)
"""What Pillow raises of data that is none of its formats, or damaged."""

_ORIENTATION = 0x0112
_SIDEWAYS = range(5, 9)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's type and its size in pixels as shown."""

    mime: str
    width: int
    height: int


def read_picture(data: bytes) -> Picture | None:
    """Return what the picture in `data` is; None: it is broken, too large, or no picture."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(BytesIO(data), formats=tuple(_MIME)) as picture:
                return _measured(picture)
        except (*_BROKEN, Image.DecompressionBombError):
            return None


def _measured(picture: "Image.Image") -> Picture | None:
    width, height = picture.size
    if width * height > _MOST_PIXELS:
        return None
    picture.draft(picture.mode, (1, 1))  # JPEG: reads every byte, keeps 1/64 of the pixels
    picture.load()
    if picture.getexif().get(_ORIENTATION) in _SIDEWAYS:
        width, height = height, width
    form = "JPEG" if picture.format == _SEVERAL_VIEWS else picture.format or ""
    return Picture(_MIME[form], width, height)


def name_of(url: str) -> str:
    """Return the file's name at the end of an address."""
    return PurePosixPath(unquote(urlsplit(url).path)).name
