"""Pictures for the sample site: hills over water in the haze, another one for each number."""

import math
import random
from io import BytesIO

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1600, 900
SHORE = 700
LAYERS = 5
MOODS = (
    ("#5b8ea6", "#f3dfc0", "#17414c"),
    ("#c58a6a", "#f8e3bf", "#40303f"),
    ("#7fa8bd", "#eef1e6", "#24503f"),
    ("#8a86b0", "#f3cdb2", "#2c2f52"),
    ("#6aa39a", "#f6edcf", "#2b4a25"),
    ("#4f7fa3", "#dfeaf0", "#123a5a"),
)
"""The sky above, the haze at its foot, the nearest land."""

Colour = tuple[int, int, int]


def painting(number: int) -> bytes:
    """Return the picture `number` as a JPEG of 1600 × 900 pixels."""
    chance = random.Random(number)  # noqa: S311 - a painter
    sky, haze, land = (_colour(each) for each in MOODS[number % len(MOODS)])
    image = _sky(sky, haze)
    draw = ImageDraw.Draw(image, "RGBA")
    _sun(draw, chance)
    for layer in range(LAYERS):
        _ridge(draw, chance, layer, _between(haze, land, (layer + 1) / LAYERS))
    image = _with_water(image.filter(ImageFilter.GaussianBlur(1.2)), land)
    written = BytesIO()
    image.save(written, "JPEG", quality=86)
    return written.getvalue()


def _sky(high: Colour, low: Colour) -> Image.Image:
    down = Image.linear_gradient("L").resize((WIDTH, HEIGHT))
    size = (WIDTH, HEIGHT)
    return Image.composite(Image.new("RGB", size, low), Image.new("RGB", size, high), down)


def _sun(draw: ImageDraw.ImageDraw, chance: random.Random) -> None:
    x, y, size = chance.randint(300, 1300), chance.randint(180, 330), chance.randint(40, 70)
    for reach in range(size + 160, size, -8):
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=(255, 244, 214, 7))
    draw.ellipse((x - size, y - size, x + size, y + size), fill=(255, 250, 234, 240))


def _ridge(draw: ImageDraw.ImageDraw, chance: random.Random, layer: int, colour: Colour) -> None:
    line, steep = 380 + 62 * layer, 90 - 12 * layer
    waves = [(chance.uniform(0.6, 1.2) * 2**at, chance.uniform(0, 7)) for at in range(6)]
    points = [
        (x, line - sum(steep / 1.9**at * math.sin(x / WIDTH * 5 * pace + phase)
                       for at, (pace, phase) in enumerate(waves)))
        for x in range(0, WIDTH + 8, 8)
    ]  # fmt: skip
    draw.polygon([(0, HEIGHT), *points, (WIDTH, HEIGHT)], fill=colour)


def _with_water(image: Image.Image, land: Colour) -> Image.Image:
    """Return `image` mirrored below the shore, darker and ruffled."""
    depth = HEIGHT - SHORE
    mirrored = image.crop((0, SHORE - 2 * depth, WIDTH, SHORE)).resize((WIDTH, depth))
    mirrored = mirrored.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    water = Image.blend(mirrored, Image.new("RGB", mirrored.size, land), 0.25)
    image.paste(water.filter(ImageFilter.BoxBlur(3)), (0, SHORE))
    return image


def _between(one: Colour, other: Colour, part: float) -> Colour:
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _colour(name: str) -> Colour:
    red, green, blue = (int(name[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue
