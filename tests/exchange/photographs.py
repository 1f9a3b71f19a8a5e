"""Photographs as cameras, telephones and scanners write them, drawn and not taken."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageOps, PngImagePlugin
from PIL.TiffImagePlugin import IFDRational

RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 160, 40), (30, 40, 200), (240, 240, 240)
PLACE = b"21.0285"
ORIENTATION, MAKER, ARTIST, GPS = 0x0112, 0x010F, 0x013B, 0x8825
NEEDED = {1: 0, 3: 180, 6: 270, 8: 90}
"""By the orientation that a camera notes: how far its picture must be turned, anticlockwise."""


def scene(size: tuple[int, int] = (160, 80)) -> Image.Image:
    """Red, green, blue and white quarters, in reading order."""
    image = Image.new("RGB", size, WHITE)
    pen = ImageDraw.Draw(image)
    width, height = size[0] // 2, size[1] // 2
    pen.rectangle((0, 0, width - 1, height - 1), fill=RED)
    pen.rectangle((width, 0, size[0], height - 1), fill=GREEN)
    pen.rectangle((0, height, width - 1, size[1]), fill=BLUE)
    return image


def told(orientation: int = 1, artist: str = "") -> Image.Exif:
    """What a telephone writes: how it was held, its maker, where it was, perhaps whose it is."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MAKER] = "SecretPhone"
    if artist:
        exif[ARTIST] = artist.encode()
    exif[0x8825] = {
        1: "N",
        2: (IFDRational(21), IFDRational(1), IFDRational(42)),
        3: "E",
        4: (IFDRational(105), IFDRational(51), IFDRational(15)),
        29: "2018:07:12",
    }
    return exif


def photograph(form: str = "JPEG", orientation: int = 1, artist: str = "", **options) -> bytes:
    """Return `scene` as a camera that was held so writes it."""
    held = scene().rotate(-NEEDED[orientation], expand=True)
    into = BytesIO()
    held.save(into, form, exif=told(orientation, artist).tobytes(), **options)
    return into.getvalue()


def telephone_heic(orientation: int = 1, artist: str = "") -> bytes:
    """Return `scene` as an iPhone writes it."""
    import pillow_heif

    held = scene().rotate(-NEEDED[orientation], expand=True)
    into = BytesIO()
    pillow_heif.from_pillow(held).save(into, quality=90, exif=told(orientation, artist).tobytes())
    return into.getvalue()


def talkative_png() -> bytes:
    """Return a PNG with a comment, a date and a place."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "SecretPhone")
    info.add_itxt("XML:com.adobe.xmp", "<x>SecretPhone</x>")
    into = BytesIO()
    scene().save(into, "PNG", pnginfo=info, exif=told())
    return into.getvalue()


def talkative_gif() -> bytes:
    """Return an animation of three frames with a comment."""
    into = BytesIO()
    frames = [scene(), ImageOps.mirror(scene()), ImageOps.flip(scene())]
    options = {"append_images": frames[1:], "duration": 120, "loop": 0, "comment": b"SecretPhone"}
    frames[0].save(into, "GIF", save_all=True, **options)
    return into.getvalue()


def corners(data: bytes) -> list[str]:
    """Return the colours in the corners of a picture as it is stored, in reading order."""
    with Image.open(BytesIO(data)) as opened:
        image = opened.convert("RGB")
    last = image.width - 8, image.height - 8
    found = [image.getpixel(at) for at in ((8, 8), (last[0], 8), (8, last[1]), last)]
    return [_named(colour) for colour in found]


def _named(colour: tuple[int, ...]) -> str:
    names = {"red": RED, "green": GREEN, "blue": BLUE, "white": WHITE}
    return min(
        names, key=lambda name: sum(abs(a - b) for a, b in zip(colour, names[name], strict=True))
    )


UPRIGHT = ["red", "green", "blue", "white"]
