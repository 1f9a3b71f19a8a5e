"""Pictures made ready for a page: not larger than shown, upright, and telling nothing private.

The original in the library stays as it is.
"""

from base64 import b64encode
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE = 1600
"""Pixels: twice the width of the page's text on a dense screen."""

_QUALITY = 85
_KINDS = {"JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG", "WEBP": "WEBP"}  # MPO: what phones call JPEG
_FORMATS = {
    "JPEG": ("jpg", "image/jpeg"),
    "PNG": ("png", "image/png"),
    "WEBP": ("webp", "image/webp"),
}
_TECHNICAL = {
    *("jfif", "jfif_version", "jfif_unit", "jfif_density", "adobe", "adobe_transform"),
    *("progressive", "progression", "interlace", "dpi", "gamma", "srgb", "chromaticity"),
    *("icc_profile", "transparency", "background", "loop", "timestamp", "duration"),
}
"""What Pillow may know of a file that says nothing about people, places or programs."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A picture as a page shows it: where it is (relative, or a `data:` URL), size in pixels.

    `srcset` and `sources` are those of `desktop.export.placing.Placeable`.
    """

    url: str
    width: int
    height: int
    srcset: str = ""
    sources: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture's file for a page: content, file ending, MIME type and size in pixels."""

    data: bytes
    ending: str
    mime: str
    width: int
    height: int

    def inside(self) -> PagePicture:
        """Return the picture for a page that carries it inside."""
        content = b64encode(self.data).decode("ascii")
        return PagePicture(f"data:{self.mime};base64,{content}", self.width, self.height)

    def at(self, url: str) -> PagePicture:
        """Return the picture for a page that finds it at `url`."""
        return PagePicture(url, self.width, self.height)


def picture_file(data: bytes) -> PictureFile | None:
    """Return the picture `data` for a page, or None if it cannot be read.

    A picture that is small, upright and without private data passes byte for byte; others are
    written anew. What is neither JPEG, PNG nor WebP becomes PNG (of an animation, one frame).
    """
    from PIL import Image

    try:
        with Image.open(BytesIO(data)) as image:
            small = max(image.size) <= LONGEST_SIDE
            if not small:
                image.draft(image.mode, _fitting(image.size))  # JPEG: fewer pixels are decoded
            image.load()
            return (_kept(data, image) if small else None) or _written_anew(image)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def _fitting(size: tuple[int, int]) -> tuple[int, int]:
    scale = LONGEST_SIDE / max(size)
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _kept(data: bytes, image: "Image") -> PictureFile | None:
    plain = image.format in _FORMATS and set(image.info) <= _TECHNICAL
    if not plain or getattr(image, "is_animated", False):
        return None
    ending, mime = _FORMATS[image.format or ""]
    return PictureFile(data, ending, mime, *image.size)


def _written_anew(image: "Image") -> PictureFile:
    from PIL import ImageOps

    kind = _KINDS.get(image.format or "", "PNG")
    profile = None if image.mode == "CMYK" else image.info.get("icc_profile")  # it becomes RGB
    upright = _showable(ImageOps.exif_transpose(image))
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    upright.info.clear()
    written = BytesIO()
    upright.save(written, kind, quality=_QUALITY, optimize=True, icc_profile=profile)
    ending, mime = _FORMATS[kind]
    return PictureFile(written.getvalue(), ending, mime, *upright.size)


def _showable(image: "Image") -> "Image":
    """Return `image` in a mode that scales smoothly and that every format here can hold."""
    if image.mode in {"RGB", "RGBA", "L"}:
        return image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")
