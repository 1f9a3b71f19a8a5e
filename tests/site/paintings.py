"""Pictures for the sample site: a delta's fields, water and hills, another one for each number."""

import random
from io import BytesIO

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1600, 900
SKIES = (
    ("#f6d9a8", "#7fb3c4"),
    ("#dfeaf0", "#5e93ad"),
    ("#f3c6a5", "#8a86b0"),
    ("#eef2df", "#74a99a"),
)
LANDS = ("#2f5d50", "#7a8f3c", "#b08d3e", "#2d4f6b", "#8c5a3c")


def painting(number: int) -> bytes:
    """Return the picture `number` as a JPEG of 1600 × 900 pixels."""
    chance = random.Random(number)  # noqa: S311 - a painter
    image = _sky(*SKIES[number % len(SKIES)])
    draw = ImageDraw.Draw(image, "RGBA")
    _sun(draw, chance)
    for layer in range(5):
        _ridge(draw, chance, layer, LANDS[(number + layer) % len(LANDS)])
    written = BytesIO()
    image.filter(ImageFilter.GaussianBlur(1)).save(written, "JPEG", quality=86)
    return written.getvalue()


def _sky(low: str, high: str) -> Image.Image:
    gradient = Image.linear_gradient("L").resize((WIDTH, HEIGHT))
    return Image.composite(
        Image.new("RGB", (WIDTH, HEIGHT), low), Image.new("RGB", (WIDTH, HEIGHT), high), gradient
    )


def _sun(draw: ImageDraw.ImageDraw, chance: random.Random) -> None:
    x, y, size = chance.randint(200, 1400), chance.randint(140, 360), chance.randint(50, 90)
    for ring in range(6, 0, -1):
        reach = size + ring * 18
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=(255, 244, 214, 18))
    draw.ellipse((x - size, y - size, x + size, y + size), fill=(255, 248, 226, 235))


def _ridge(draw: ImageDraw.ImageDraw, chance: random.Random, layer: int, colour: str) -> None:
    line, step = HEIGHT * (0.42 + 0.12 * layer), 40
    height = line
    points = []
    for x in range(0, WIDTH + step, step):
        height += chance.uniform(-1, 1) * 34 / (1 + layer * 0.6) + (line - height) * 0.12
        points.append((x, height))
    draw.polygon([(0, HEIGHT), *points, (WIDTH, HEIGHT)], fill=f"{colour}{0x90 + layer * 0x18:02x}")
