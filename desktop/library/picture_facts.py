"""What a picture is, read off its bytes: the one way for imports and for what portals send."""

import struct
import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

PIXELS_LIMIT = 120_000_000
"""The largest common cameras have 108 million pixels; an old office computer can still hold it."""

MIME = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "GIF": "image/gif",
    "WEBP": "image/webp",
    "AVIF": "image/avif",
}
"""What every browser of today shows. SVG is left out: it can carry scripts."""

BROKEN = (OSError, SyntaxError, ValueError, EOFError, struct.error)
"""What Pillow raises on data that is damaged, or (an OSError of its own) none of its formats."""

_SEVERAL_VIEWS = "MPO"  # what Pillow calls a JPEG with further views behind it, as phones write
_ORIENTATION = 0x0112
_SIDEWAYS = range(5, 9)


class TooManyPixels(Exception):
    """The picture has more than `PIXELS_LIMIT` pixels."""


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """A picture's type and its size in pixels as shown."""

    mime: str
    width: int
    height: int


def picture_facts(data: bytes) -> PictureFacts:
    """Return what the picture in `data` is, decoded to the last byte to prove that it is whole.

    Raises `TooManyPixels`, and what `BROKEN` lists.
    """
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(BytesIO(data), formats=tuple(MIME)) as picture:
                return _measured(picture)
        except Image.DecompressionBombError as error:
            raise TooManyPixels from error


def _measured(picture: "Image.Image") -> PictureFacts:
    width, height = picture.size
    if width * height > PIXELS_LIMIT:
        raise TooManyPixels
    form = "JPEG" if picture.format == _SEVERAL_VIEWS else picture.format or ""
    picture.draft(picture.mode, (1, 1))  # JPEG: reads every byte, keeps 1/64 of the pixels
    picture.load()
    if picture.getexif().get(_ORIENTATION) in _SIDEWAYS:
        width, height = height, width
    return PictureFacts(MIME[form], width, height)
