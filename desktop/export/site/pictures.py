"""Pictures in several widths: what a page says of them, and the files themselves.

A file's name holds the original's hash and the width, so what stands under a name never
changes: what a server has need not be looked at again. WebP is what every browser since 2020
reads and is made ten times as fast as AVIF on an office computer; JPEG or PNG is for the rest.
"""

from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.export.site.views import Shown
from desktop.library.backups.scratch import sweep
from desktop.library.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PIL.Image import Image

    from desktop.export.site.stock import Shelf
    from desktop.library.values import Media

FOLDER = "anh"
WIDTHS = (400, 800, 1200, 1600)
"""Pixels: a teaser and a phone, the text's width, the same on dense screens."""

_FALLBACK = 800
_QUALITY = {"webp": 80, "jpg": 82}
_CLEAR = {"image/png", "image/gif", "image/webp", "image/avif"}
"""Types that may be transparent: their fallback is a PNG."""

_PILLOW = {"webp": "WEBP", "jpg": "JPEG"}


@dataclass(frozen=True, slots=True)
class PictureName:
    """One file of a picture: the original's hash, the width in pixels, `webp`, `jpg` or `png`."""

    media: str
    width: int
    ending: str

    @property
    def path(self) -> str:
        """Where the file stands on the site."""
        return f"{FOLDER}/{self.media[:16]}-{self.width}.{self.ending}"


@dataclass(frozen=True, slots=True)
class SitePicture:
    """A picture of the library as the site has it; width and height as the original is shown."""

    media: str
    width: int
    height: int
    clear: bool

    @property
    def fallback(self) -> PictureName:
        """The file for browsers that read no WebP, and for whoever shares the page."""
        ending = "png" if self.clear else "jpg"
        return PictureName(self.media, min(self.width, _FALLBACK), ending)

    @property
    def better(self) -> tuple[PictureName, ...]:
        """The WebP files, the narrowest first; none is wider than the original."""
        widths = [width for width in WIDTHS if width < self.width]
        if len(widths) < len(WIDTHS):
            widths.append(self.width)
        return tuple(PictureName(self.media, width, "webp") for width in widths)

    @property
    def names(self) -> tuple[PictureName, ...]:
        """Every file of the picture."""
        return (self.fallback, *self.better)

    def shown(self, root: str, alt: str = "") -> Shown:
        """Return the picture for a page from which `root` leads to the site's first folder."""
        better = ", ".join(f"{root}{name.path} {name.width}w" for name in self.better)
        width = self.fallback.width
        return Shown(
            url=f"{root}{self.fallback.path}",
            width=width,
            height=max(1, round(self.height * width / self.width)),
            alt=alt,
            sources=(("image/webp", better),),
        )


def site_picture(media: "Media") -> SitePicture | None:
    """Return the picture `media` for the site; None when it is none, or its size is unknown."""
    if not media.mime.startswith("image/") or not (media.width and media.height):
        return None
    return SitePicture(media.hash, media.width, media.height, media.mime in _CLEAR)


class PictureFiles:
    """The files of a site's pictures, made of the library's when first asked for.

    They are kept in `folder`, which may be emptied at any time: what is missing is made again.
    """

    def __init__(self, library: "Shelf", folder: Path) -> None:
        self._library = library
        self._folder = folder

    def data(self, picture: SitePicture) -> "Iterator[tuple[str, bytes]]":
        """Yield the path and the content of each file of `picture`.

        Nothing for an original that is missing or broken: its page then shows the text beside it.
        Raises OSError when the folder cannot be written.
        """
        kept = {name: self._kept(name) for name in picture.names}
        if not all(kept.values()):
            kept = dict(self.made(picture))
        for name, data in kept.items():
            if data:
                yield name.path, data

    def _kept(self, name: PictureName) -> bytes:
        try:
            return self._place(name).read_bytes()
        except FileNotFoundError:
            return b""

    def made(self, picture: SitePicture) -> "Iterator[tuple[PictureName, bytes]]":
        """Make the files of `picture`; yield each with its name once it is in the folder.

        Nothing for an original that is missing or broken. Raises OSError as `data` does.
        """
        from desktop.library.errors import ChangedMedia, MissingMedia

        try:
            original = self._library.media_bytes(picture.media)
        except (MissingMedia, ChangedMedia):
            return
        for name, data in made(picture, original):
            place = self._place(name)
            place.parent.mkdir(parents=True, exist_ok=True)
            write_whole(place, data)
            yield name, data

    def keep_only(self, pictures: "Iterable[SitePicture]") -> list[SitePicture]:
        """Remove the files of all other pictures; return which of `pictures` lack some of theirs.

        What a killed program left half written goes too. A file that is held by another program
        stays. Raises OSError when the folder cannot be read.
        """
        wanted = {picture: set(map(self._place, picture.names)) for picture in pictures}
        standing = set(self._standing())
        for place in standing - set().union(*wanted.values()):
            with suppress(OSError):
                place.unlink(missing_ok=True)
        return [picture for picture, places in wanted.items() if not places <= standing]

    def _standing(self) -> "Iterator[Path]":
        for part in self._folder.iterdir() if self._folder.is_dir() else ():
            sweep(part)
            yield from (place for place in part.iterdir() if not place.name.startswith("."))

    def _place(self, name: PictureName) -> Path:
        return self._folder / name.media[:2] / Path(name.path).name


def made(picture: SitePicture, original: bytes) -> "Iterator[tuple[PictureName, bytes]]":
    """Yield each file of `picture` made of `original`; nothing if that cannot be read.

    Upright, without anything private that cameras write beside the pixels, in sRGB or grey.
    """
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(original)) as opened:
            upright = _plain(ImageOps.exif_transpose(opened), clear=picture.clear)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return
    for name in sorted(picture.names, key=lambda name: -name.width):
        yield name, _written(upright, name)


def _plain(image: "Image", *, clear: bool) -> "Image":
    profile = image.info.get("icc_profile")
    mode = "RGBA" if clear and image.has_transparency_data else "RGB"
    if profile and image.mode in {"RGB", "CMYK"}:
        image = _in_srgb(image, profile)
    plain = image if image.mode == mode else image.convert(mode)
    plain.info.clear()
    return plain


def _in_srgb(image: "Image", profile: bytes) -> "Image":
    """Return `image` in the colours of the web; as it is when its profile makes no sense."""
    from PIL import ImageCms

    try:
        given = ImageCms.ImageCmsProfile(BytesIO(profile))
        turned = ImageCms.profileToProfile(
            image, given, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except ImageCms.PyCMSError:
        return image
    return turned or image


def _written(upright: "Image", name: PictureName) -> bytes:
    from PIL import Image

    height = max(1, round(upright.height * name.width / upright.width))
    size = (name.width, height)
    fitting = upright if size == upright.size else upright.resize(size, Image.Resampling.LANCZOS)
    file = BytesIO()
    if name.ending == "png":
        fitting.save(file, "PNG", optimize=True)
    else:
        fitting.save(file, _PILLOW[name.ending], quality=_QUALITY[name.ending], progressive=True)
    return file.getvalue()
