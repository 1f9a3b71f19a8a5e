"""Pictures of kinds that browsers or portals do not all show, as kinds that they do.

iPhones write HEIC, scanners TIFF, Windows BMP; AVIF is shown by browsers and refused by portals
of some years ago.
"""

import warnings
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.library.picture_facts import PIXELS_LIMIT, TooManyPixels

if TYPE_CHECKING:
    from PIL.Image import Image

_FOREIGN = ("HEIF", "TIFF", "BMP", "AVIF")
_QUALITY = 92
_EXACT = {"TIFF", "BMP"}
_FEW_COLOURS = 256
"""A drawing or a page of text has no more; it stays sharp as PNG."""


def opened(data: bytes) -> "tuple[Image, bool]":
    """Return the first picture in `data`, upright and whole, and whether it may be a drawing.

    Raises `TooManyPixels` and what `desktop.library.picture_facts.BROKEN` lists.
    """
    from PIL import Image, ImageOps

    _teach_heif()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(BytesIO(data), formats=_FOREIGN) as picture:
                if picture.width * picture.height > PIXELS_LIMIT:
                    raise TooManyPixels
                return ImageOps.exif_transpose(picture), picture.format in _EXACT
        except Image.DecompressionBombError as error:
            raise TooManyPixels from error


def written(picture: "Image", *, drawn: bool) -> bytes:
    """Return `picture` as the file of a kind that is shown everywhere, with its colour profile.

    `drawn` says that it may be a drawing: it comes of a kind of file that keeps every pixel.
    """
    into = BytesIO()
    profile = picture.info.get("icc_profile") if picture.mode in {"RGB", "RGBA", "L"} else None
    if picture.has_transparency_data:
        picture.convert("RGBA").save(into, "PNG", optimize=True, icc_profile=profile)
    elif drawn and (picture.mode in {"1", "P"} or picture.getcolors(_FEW_COLOURS)):
        picture.save(into, "PNG", optimize=True, icc_profile=profile)
    else:
        plain = picture if picture.mode in {"RGB", "L"} else picture.convert("RGB")
        save_jpeg(plain, into, profile)
    return into.getvalue()


def save_jpeg(
    picture: "Image",
    into: BytesIO,
    profile: bytes | None,
    like: "Image | None" = None,
) -> None:
    """Write `picture` as JPEG, with nothing beside it but the profile.

    It is compressed as the JPEG `like` is, so that it loses next to nothing once more.
    """
    from PIL.JpegImagePlugin import JpegImageFile, get_sampling

    if isinstance(like, JpegImageFile):
        tables, sampling = like.quantization, get_sampling(like)
        options = {"qtables": tables, "subsampling": sampling}
    else:
        options = {"quality": _QUALITY}
    picture.save(into, "JPEG", optimize=True, icc_profile=profile, **options)


def _teach_heif() -> None:
    from PIL import Image

    if "HEIF" not in Image.OPEN:
        with suppress(ImportError):  # a system for which there is no libheif reads all but HEIC
            import pi_heif

            pi_heif.register_heif_opener(thumbnails=False)
