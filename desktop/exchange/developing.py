"""Pictures developed by a recipe: always from the original, which stays as it is.

The same recipe makes the same bytes of the same original, so that a picture which is edited twice
alike is kept once.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.article.recipe import Area, Recipe, Size, tone_curve, zoom
from desktop.exchange.errors import PictureBroken

if TYPE_CHECKING:
    from PIL.Image import Image, Transpose
    from PIL.ImageFont import FreeTypeFont

_JPEG_QUALITY = 90
_WEBP_QUALITY = 90
_MIME = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
_PATCHES = 6
"""A blurred area is drawn anew from so many patches across: no face or number can be read off them."""

_WORDS_PART = 0.028
"""The height of a watermark's letters as a part of the picture's longer side."""
_WORDS_FONT = "fonts/BeVietnamPro-SemiBold.ttf"


@dataclass(frozen=True, slots=True)
class Developed:
    """A developed picture's file."""

    data: bytes
    mime: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Plate:
    """An original opened at the size that a screen needs: RGBA, row by row.

    `original` is the size in pixels of the original, upright.
    """

    data: bytes
    width: int
    height: int
    original: Size


def developed(data: bytes, name: str, recipe: Recipe) -> Developed:
    """Return the file that `recipe` makes of the original `data`, called `name`.

    It is of the original's type, or PNG where that cannot be written as a single picture. Raises
    `PictureBroken`.
    """
    original, form = _opened(data, name)
    profile = original.info.get("icc_profile")
    picture = _made(original, recipe)
    into = BytesIO()
    picture.save(into, form, icc_profile=profile, **_options(form))
    return Developed(into.getvalue(), _MIME[form], *picture.size)


def plate(data: bytes, name: str, longest: int) -> Plate:
    """Return the original `data` with sides of at most `longest` pixels; raises `PictureBroken`."""
    from PIL import Image

    original, _ = _opened(data, name)
    size = original.size
    original.thumbnail((longest, longest), Image.Resampling.BILINEAR, reducing_gap=2.0)
    small = original.convert("RGBA")
    return Plate(small.tobytes(), *small.size, size)


def proof(plate: Plate, recipe: Recipe) -> Plate:
    """Return what `recipe` makes of `plate`, to be looked at."""
    from PIL import Image

    picture = Image.frombytes("RGBA", (plate.width, plate.height), plate.data)
    made = _made(picture, recipe)
    return Plate(made.tobytes(), *made.size, plate.original)


def _opened(data: bytes, name: str) -> "tuple[Image, str]":
    """Return the picture upright, in a mode that can be worked on, and the format to write."""
    from PIL import Image, ImageOps

    from desktop.library.picture_facts import BROKEN

    try:
        with Image.open(BytesIO(data)) as opened:
            form = opened.format or ""
            upright = ImageOps.exif_transpose(opened)
    except (*BROKEN, Image.DecompressionBombError) as error:
        raise PictureBroken(name) from error
    clear = upright.has_transparency_data
    profile = upright.info.get("icc_profile") if upright.mode in {"RGB", "RGBA"} else None
    mode = "RGBA" if clear else "RGB"
    plain = upright if upright.mode == mode else upright.convert(mode)
    plain.info = {"icc_profile": profile} if profile else {}
    return plain, _written_as(form, clear=clear)


def _written_as(form: str, *, clear: bool) -> str:
    if form in {"JPEG", "MPO"} or (form == "AVIF" and not clear):
        return "JPEG"
    return "WEBP" if form == "WEBP" else "PNG"


def _options(form: str) -> dict[str, int | bool]:
    match form:
        case "JPEG":
            return {"quality": _JPEG_QUALITY, "optimize": True, "progressive": True}
        case "WEBP":
            return {"quality": _WEBP_QUALITY, "method": 4}
        case _:
            return {"optimize": False}


def _made(picture: "Image", recipe: Recipe) -> "Image":
    if recipe.blurred:
        picture = picture.copy()
    for area in recipe.blurred:
        _hide(picture, area)
    picture = _cropped(_turned(picture, recipe), recipe)
    if recipe.brightness or recipe.contrast:
        picture = _toned(picture, recipe)
    if recipe.watermark:
        picture = _marked(picture, recipe.watermark)
    return picture


def _hide(picture: "Image", area: Area) -> None:
    """Leave of `area` a few soft patches of colour, from which nothing can be won back."""
    from PIL import Image

    box = area.pixels(picture.size)
    inside = picture.crop(box)
    coarse = max(1, round(_PATCHES * inside.height / inside.width))
    patches = inside.resize((_PATCHES, min(coarse, 4 * _PATCHES)), Image.Resampling.BOX)
    picture.paste(patches.resize(inside.size, Image.Resampling.BICUBIC), box[:2])


def _turned(picture: "Image", recipe: Recipe) -> "Image":
    from PIL import Image

    steps: list[Transpose] = []
    if recipe.mirrored:
        steps.append(Image.Transpose.FLIP_LEFT_RIGHT)
    quarter = {
        1: Image.Transpose.ROTATE_270,  # Pillow turns the other way
        2: Image.Transpose.ROTATE_180,
        3: Image.Transpose.ROTATE_90,
    }
    if recipe.turns:
        steps.append(quarter[recipe.turns])
    for step in steps:
        picture = picture.transpose(step)
    return picture


def _cropped(picture: "Image", recipe: Recipe) -> "Image":
    """Return the crop of the turned picture, straightened on the way."""
    if not recipe.straighten:
        box = recipe.crop.pixels(picture.size)
        return picture if box == (0, 0, *picture.size) else picture.crop(box)
    return _straightened(picture, recipe)


def _straightened(picture: "Image", recipe: Recipe) -> "Image":
    import math

    from PIL import Image

    width, height = picture.size
    shrunk = zoom(recipe.straighten, width / height)
    frame = max(1, round(width / shrunk)), max(1, round(height / shrunk))
    left, top, right, bottom = recipe.crop.pixels(frame)
    angle = math.radians(recipe.straighten)
    sine, cosine = math.sin(angle), math.cos(angle)
    x, y = left - frame[0] / 2, top - frame[1] / 2
    matrix = (
        cosine,
        sine,
        x * cosine + y * sine + width / 2,
        -sine,
        cosine,
        y * cosine - x * sine + height / 2,
    )
    size = right - left, bottom - top
    return picture.transform(size, Image.Transform.AFFINE, matrix, Image.Resampling.BICUBIC)


def _toned(picture: "Image", recipe: Recipe) -> "Image":
    curve = list(tone_curve(recipe.brightness, recipe.contrast))
    clear = list(range(256)) if picture.mode == "RGBA" else []
    return picture.point(curve * 3 + clear)


def _marked(picture: "Image", words: str) -> "Image":
    """Return `picture` with `words` in its lower right corner, readable on any ground."""
    from PIL import Image, ImageDraw

    height = max(9, round(max(picture.size) * _WORDS_PART))
    font, words = _font(height), " ".join(words.split())
    over = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    at = (picture.width - height * 0.8, picture.height - height * 0.8)
    ImageDraw.Draw(over).text(
        at,
        words,
        font=font,
        anchor="rs",
        fill=(255, 255, 255, 225),
        stroke_width=max(1, height // 12),
        stroke_fill=(0, 0, 0, 150),
    )
    marked = Image.alpha_composite(picture.convert("RGBA"), over)
    return marked if picture.mode == "RGBA" else marked.convert(picture.mode)


def _font(height: int) -> "FreeTypeFont":
    from PIL import ImageFont

    from desktop import resources

    return ImageFont.truetype(str(resources.path(_WORDS_FONT)), height)
