"""Reading a picture once, wholly, before anything is done with it."""

from dataclasses import dataclass

from desktop.exchange.errors import (
    PictureBroken,
    PictureEmpty,
    PictureFormatNotRead,
    PictureTooLarge,
    PictureTooManyPixels,
)
from desktop.library.picture_facts import BROKEN, PIXELS_LIMIT, TooManyPixels, picture_facts

BYTES_LIMIT = 50 * 1024 * 1024
"""No camera writes a larger JPEG; a page with one is of no use to a reader."""


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
    return _decoded(data, name)


def _decoded(data: bytes, name: str) -> PictureFile:
    from PIL import UnidentifiedImageError

    try:
        facts = picture_facts(data)
    except TooManyPixels as error:
        raise PictureTooManyPixels(name, PIXELS_LIMIT) from error
    except UnidentifiedImageError as error:
        raise _unidentified(data, name) from error
    except BROKEN as error:
        raise PictureBroken(name) from error
    return PictureFile(data, facts.mime, facts.width, facts.height)


_SIGNATURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8")


def _unidentified(data: bytes, name: str) -> PictureBroken | PictureFormatNotRead:
    if data.startswith(_SIGNATURES) or data[8:12] in {b"WEBP", b"avif"}:
        return PictureBroken(name)  # it begins as one of ours and does not go on so
    return PictureFormatNotRead(name)
