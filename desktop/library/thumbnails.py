"""Small files of the library's pictures, for lists, grids and the page: each made once, and kept.

They stand in a folder that may be emptied at any time; what is missing is made again.
"""

import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.errors import ExpectedError
from desktop.held_files import patiently
from desktop.library.files import neighbour_of

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTHS = (96, 320, 960)
"""Pixels: a line of a list, a tile of a grid, the page's text at 130 %."""

PIXELS_DECODED = 60_000_000
"""A PNG of more would take 240 MB; of a JPEG an eighth of the sides is decoded at once."""

_TALLEST = 8
"""So many times as tall as wide a picture may be before it is made narrower than asked for."""
_QUALITY = 82
_NONE = b"-"
"""What stands in the place of a file that no picture can be made of, so that none tries again."""

Original = Callable[[str], Path]
"""Gives the file of a medium by its SHA-256; raises what the library raises."""


class Thumbnails:
    """The small files in `folder`, made of what `original` gives. Thread-safe."""

    def __init__(self, folder: Path, original: Original) -> None:
        self._folder, self._original = folder, original

    def path(self, media_hash: str, width: int) -> Path | None:
        """Return the file that shows the picture at most `width` pixels wide, if it is made.

        `width` is one of `WIDTHS`. The file has no suffix: it is a JPEG, or a WebP where the
        picture is transparent.
        """
        place = self._place(media_hash, width)
        with suppress(OSError):
            if place.stat().st_size > len(_NONE):
                return place
        return None

    def made(self, media_hash: str, width: int) -> Path | None:
        """Return the same file, made now where it is missing: a tenth of a second's work.

        None where there is no picture to be made: the medium is lost, broken, no picture, larger
        than `PIXELS_DECODED`, or the disk takes nothing.
        """
        if not self._is_known(media_hash, width):
            with suppress(OSError, ExpectedError):
                self._make(media_hash)
        return self.path(media_hash, width)

    def forget(self, media_hash: str) -> None:
        """Remove the small files of a picture that is gone."""
        for width in WIDTHS:
            with suppress(OSError):
                self._place(media_hash, width).unlink()

    def _is_known(self, media_hash: str, width: int) -> bool:
        with suppress(OSError):
            return self._place(media_hash, width).stat().st_size > 0
        return False

    def _make(self, media_hash: str) -> None:
        """Make every width of the picture, of one reading of its file."""
        file = self._original(media_hash)
        made = dict(_small_files(file))
        for width in WIDTHS:
            _put(self._place(media_hash, width), made.get(width, _NONE))

    def _place(self, media_hash: str, width: int) -> Path:
        return self._folder / media_hash[:2] / f"{media_hash}-{width}"


def _small_files(file: Path) -> Iterator[tuple[int, bytes]]:
    """Yield each width with the file of the picture in it, the widest first; nothing for none."""
    picture = upright(file, WIDTHS[-1])
    if picture is None:
        return
    for width in reversed(WIDTHS):
        picture.thumbnail((width, _TALLEST * width), reducing_gap=2.0)
        yield width, _written(picture)


def upright(file: Path, width: int) -> "Image | None":
    """Return the picture in `file` upright, as RGB or RGBA, decoded no larger than it must be.

    It is at least `width` wide where the original is. None for what cannot be shown.
    """
    from PIL import Image, ImageOps

    from desktop.library.picture_facts import BROKEN, MIME

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=tuple(MIME)) as opened:
                opened.draft("RGB", (width, width))
                if opened.width * opened.height > PIXELS_DECODED:
                    return None
                return _plain(ImageOps.exif_transpose(opened))
    except (*BROKEN, Image.DecompressionBombError, MemoryError):
        return None


def _plain(picture: "Image") -> "Image":
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    profile = picture.info.get("icc_profile") if picture.mode == mode else None
    plain = picture if picture.mode == mode else picture.convert(mode)
    plain.info = {"icc_profile": profile} if profile else {}
    return plain


def _written(picture: "Image") -> bytes:
    into = BytesIO()
    form = "WEBP" if picture.mode == "RGBA" else "JPEG"
    profile = picture.info.get("icc_profile")
    picture.save(into, form, quality=_QUALITY, icc_profile=profile)
    return into.getvalue()


def _put(place: Path, data: bytes) -> None:
    """Put `data` in its place whole; not flushed to the disk, for it can be made again."""
    place.parent.mkdir(parents=True, exist_ok=True)
    neighbour = neighbour_of(place)
    try:
        neighbour.write_bytes(data)
        patiently(lambda: neighbour.replace(place))
    finally:
        neighbour.unlink(missing_ok=True)
