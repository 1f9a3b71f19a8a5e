"""Reading a picture once, wholly, before anything is done with it."""

import struct
import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.exchange.errors import (
    PictureBroken,
    PictureEmpty,
    PictureFormatNotRead,
    PictureTooLarge,
    PictureTooManyPixels,
)

if TYPE_CHECKING:
    from PIL import Image

BYTES_LIMIT = 50 * 1024 * 1024
"""No camera writes a larger JPEG; a page with one is of no use to a reader."""

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

_SEVERAL_VIEWS = "MPO"  # what Pillow calls a JPEG with further views behind it, as phones write
_ORIENTATION = 0x0112
_SIDEWAYS = range(5, 9)


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture that is whole: its bytes as they came, its type, its size in pixels as shown."""

    data: bytes
    mime: str
    width: int
    height: int


def read_picture(data: bytes, name: str) -> PictureFile:
    """Return the picture in `data`, decoded to the last byte to prove that it is whole.

    `name` is only for the messages. Raises a `PictureError` that says what is wrong.
    """
    if not data:
        raise PictureEmpty(name)
    if len(data) > BYTES_LIMIT:
        raise PictureTooLarge(name, len(data), BYTES_LIMIT)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _decoded(data, name)


def _decoded(data: bytes, name: str) -> PictureFile:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data), formats=tuple(MIME)) as picture:
            return _measured(picture, data, name)
    except Image.DecompressionBombError as error:
        raise PictureTooManyPixels(name, PIXELS_LIMIT) from error
    except UnidentifiedImageError as error:
        raise _unidentified(data, name) from error
    except (OSError, SyntaxError, ValueError, EOFError, struct.error) as error:
        raise PictureBroken(name) from error  # what Pillow's decoders raise on damaged data


def _measured(picture: "Image.Image", data: bytes, name: str) -> PictureFile:
    width, height = picture.size
    if width * height > PIXELS_LIMIT:
        raise PictureTooManyPixels(name, PIXELS_LIMIT)
    form = "JPEG" if picture.format == _SEVERAL_VIEWS else picture.format or ""
    picture.draft(picture.mode, (1, 1))  # JPEG: reads every byte, keeps 1/64 of the pixels
    picture.load()
    if picture.getexif().get(_ORIENTATION) in _SIDEWAYS:
        width, height = height, width
    return PictureFile(data, MIME[form], width, height)


_SIGNATURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8")


def _unidentified(data: bytes, name: str) -> PictureBroken | PictureFormatNotRead:
    if data.startswith(_SIGNATURES) or data[8:12] in {b"WEBP", b"avif"}:
        return PictureBroken(name)  # it begins as one of ours and does not go on so
    return PictureFormatNotRead(name)
