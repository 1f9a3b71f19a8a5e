"""Reading a picture once, wholly, before anything is done with it.

What comes out is fit for every reader's browser, upright, and tells nothing but what it shows.
"""

from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop.exchange.errors import (
    PictureBroken,
    PictureEmpty,
    PictureFormatNotRead,
    PictureTooLarge,
    PictureTooManyPixels,
)
from desktop.library.picture_facts import BROKEN, PIXELS_LIMIT, TooManyPixels, picture_facts

if TYPE_CHECKING:
    from PIL.Image import Image

BYTES_LIMIT = 50 * 1024 * 1024
"""No camera writes a larger JPEG; a page with one is of no use to a reader."""

_ORIENTATION = 0x0112
_UPRIGHT = 1
_SUFFIXES = {"image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"), "image/png": (".png",)}


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture that is whole and upright: its bytes, its type, its size in pixels as shown.

    `name` is that of its file, with the suffix of what it became; `credit` is who took it, if the
    file says so; `moving` says that it is an animation.
    """

    data: bytes
    mime: str
    width: int
    height: int
    name: str = ""
    credit: str = ""
    moving: bool = False


def read_picture(data: bytes, name: str) -> PictureFile:
    """Return the picture in `data`, a file called `name`, decoded to the last byte.

    JPEG, PNG, GIF and WebP are copied without what they tell of place, device and people; a JPEG
    that has to be turned upright is compressed anew with its own tables. HEIC, AVIF, TIFF and BMP
    become JPEG, or PNG where they are transparent or have few colours. Raises a `PictureError`
    that says what is wrong.
    """
    if not data:
        raise PictureEmpty(name)
    if len(data) > BYTES_LIMIT:
        raise PictureTooLarge(name, len(data), BYTES_LIMIT)
    from PIL import UnidentifiedImageError

    try:
        return _read(data, name)
    except TooManyPixels as error:
        raise PictureTooManyPixels(name, PIXELS_LIMIT) from error
    except UnidentifiedImageError as error:
        raise _unidentified(data, name) from error
    except BROKEN as error:
        raise PictureBroken(name) from error


def _read(data: bytes, name: str) -> PictureFile:
    from PIL import UnidentifiedImageError

    try:
        facts = picture_facts(data)
    except UnidentifiedImageError:
        return _foreign(data, name)
    return _foreign(data, name) if facts.mime == "image/avif" else _known(data, name, facts.mime)


def _foreign(data: bytes, name: str) -> PictureFile:
    from desktop.exchange import webfit
    from desktop.exchange.photographer import credit_of

    picture, drawn = webfit.opened(data)
    return _described(webfit.written(picture, drawn=drawn), name, credit_of(picture))


def _known(data: bytes, name: str, mime: str) -> PictureFile:
    from PIL import Image

    from desktop.exchange.photographer import credit_of

    with Image.open(BytesIO(data)) as picture:
        credit = credit_of(picture)
        moving = bool(getattr(picture, "is_animated", False)) and mime != "image/jpeg"
        turned = picture.getexif().get(_ORIENTATION, _UPRIGHT) != _UPRIGHT and not moving
        if turned or (stripped := _bare(data, mime)) is None:
            stripped = _written_anew(picture, mime)
    return _described(stripped, name, credit, moving=moving)


def _bare(data: bytes, mime: str) -> bytes | None:
    from desktop.exchange.bare import bare

    try:
        return bare(data, mime)
    except (ValueError, IndexError):  # Pillow forgives more than any description allows
        return None


def _written_anew(picture: "Image", mime: str) -> bytes:
    from PIL import ImageOps

    from desktop.exchange import webfit

    upright = ImageOps.exif_transpose(picture)
    profile = picture.info.get("icc_profile")
    into = BytesIO()
    if mime == "image/jpeg":
        webfit.save_jpeg(upright, into, profile, like=picture)
    elif mime == "image/webp":
        upright.save(into, "WEBP", quality=90, icc_profile=profile, exif=b"", xmp=b"")
    else:
        upright.info = {"icc_profile": profile} if profile else {}
        upright.save(into, "PNG", optimize=True, icc_profile=profile)
    return into.getvalue()


def _described(data: bytes, name: str, credit: str, *, moving: bool = False) -> PictureFile:
    facts = picture_facts(data)
    named = _named(name, facts.mime)
    return PictureFile(data, facts.mime, facts.width, facts.height, named, credit, moving)


def _named(name: str, mime: str) -> str:
    """Return `name` with a suffix that fits what the picture is now."""
    path, fitting = PurePath(name), _SUFFIXES.get(mime)
    if not path.suffix or not fitting or path.suffix.lower() in fitting:
        return name
    return path.stem + fitting[0]


_SIGNATURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8")
_BRANDS = {b"WEBP", b"avif", b"heic", b"heix", b"mif1"}


def _unidentified(data: bytes, name: str) -> PictureBroken | PictureFormatNotRead:
    if data.startswith(_SIGNATURES) or data[8:12] in _BRANDS:
        return PictureBroken(name)  # it begins as one of ours and does not go on so
    return PictureFormatNotRead(name)
