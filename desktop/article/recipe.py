"""How an edited picture comes of its original: a recipe, and the arithmetic of turning and cropping.

The steps of a recipe, in their order: areas of the original are blurred, so that they stay on what
they hide whatever is done afterwards; the picture is mirrored, turned by quarters, straightened;
then cropped, brightened, and marked with words. Lengths are parts of the picture's sides, so that
one recipe fits a small preview and the file itself.
"""

import math
from dataclasses import dataclass, replace

FULL_TURN = 4
STRAIGHTEN_MOST = 15.0
"""Degrees either way: beyond it too little of a picture is left to speak of straightening."""
TONE_MOST = 100
LEAST_SIDE = 0.02
"""The least part of a side that a crop leaves."""

Size = tuple[int, int]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Area:
    """An upright rectangle: parts of the width and height, from the top left."""

    left: float = 0.0
    top: float = 0.0
    width: float = 1.0
    height: float = 1.0

    @property
    def right(self) -> float:
        """The part of the width where it ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The part of the height where it ends."""
        return self.top + self.height

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """The four corners."""
        return (
            (self.left, self.top),
            (self.right, self.top),
            (self.left, self.bottom),
            (self.right, self.bottom),
        )

    def mirrored(self) -> "Area":
        """Return it where a mirror shows it, left for right."""
        return replace(self, left=1 - self.right)

    def turned(self, quarters: int) -> "Area":
        """Return it where it is once the picture is turned clockwise by `quarters`."""
        area = self
        for _ in range(quarters % FULL_TURN):
            area = Area(1 - area.bottom, area.left, area.height, area.width)
        return area

    def kept_inside(self) -> "Area":
        """Return it no larger than the picture, and moved into it."""
        width = min(1.0, max(LEAST_SIDE, self.width))
        height = min(1.0, max(LEAST_SIDE, self.height))
        left = min(max(0.0, self.left), 1 - width)
        return Area(left, min(max(0.0, self.top), 1 - height), width, height)

    def pixels(self, size: Size) -> tuple[int, int, int, int]:
        """Return left, top, right and bottom in a picture of `size`, at least one pixel apart."""
        left = min(round(self.left * size[0]), size[0] - 1)
        top = min(round(self.top * size[1]), size[1] - 1)
        right = max(left + 1, min(size[0], round(self.right * size[0])))
        return left, top, right, max(top + 1, min(size[1], round(self.bottom * size[1])))


WHOLE = Area()


def around(points: "list[Point] | tuple[Point, ...]") -> Area:
    """Return the least area that holds `points`."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    return Area(left, top, right - left, bottom - top)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What is done to an original; the recipe without any values leaves it as it is.

    `turns` are quarters clockwise, after `mirrored`; `straighten` is degrees clockwise; `crop` is
    an area of the straightened picture, `blurred` are areas of the original; `brightness` and
    `contrast` go from -100 to 100; `watermark` is written into the lower right corner.
    """

    mirrored: bool = False
    turns: int = 0
    straighten: float = 0.0
    crop: Area = WHOLE
    brightness: int = 0
    contrast: int = 0
    blurred: tuple[Area, ...] = ()
    watermark: str = ""

    def turned(self, quarters: int) -> "Recipe":
        """Return the recipe of the same picture turned clockwise by `quarters`."""
        turns = (self.turns + quarters) % FULL_TURN
        return replace(self, turns=turns, crop=self.crop.turned(quarters))

    def flipped(self) -> "Recipe":
        """Return the recipe of the same picture mirrored, left for right as it is seen."""
        return replace(
            self,
            mirrored=not self.mirrored,
            turns=-self.turns % FULL_TURN,
            straighten=-self.straighten or 0.0,
            crop=self.crop.mirrored(),
        )

    def frame(self, original: Size) -> Size:
        """Return the size in pixels of the `original` once it is turned and straightened."""
        width, height = turned_size(original, self.turns)
        shrunk = zoom(self.straighten, width / height)
        return max(1, round(width / shrunk)), max(1, round(height / shrunk))

    def size(self, original: Size) -> Size:
        """Return the size in pixels of what comes of an original of this size."""
        left, top, right, bottom = self.crop.pixels(self.frame(original))
        return right - left, bottom - top

    def in_original(self, area: Area, original: Size) -> Area:
        """Return the area of the original that holds what is seen in `area` of the frame."""
        seen = [self.original_point(point, original) for point in area.corners]
        left, top = (min(1.0, max(0.0, least)) for least in map(min, zip(*seen, strict=True)))
        right, bottom = (min(1.0, max(0.0, most)) for most in map(max, zip(*seen, strict=True)))
        return Area(left, top, right - left, bottom - top)

    def in_frame(self, area: Area, original: Size) -> Area:
        """Return the area of the frame around what `area` of the original shows."""
        return around([self.frame_point(point, original) for point in area.corners])

    def original_point(self, point: Point, original: Size) -> Point:
        """Return where in the original that is which is seen at `point` of the frame."""
        width, height = turned_size(original, self.turns)
        shrunk = zoom(self.straighten, width / height)
        x, y = (point[0] - 0.5) * width / shrunk, (point[1] - 0.5) * height / shrunk
        x, y = _rotated((x, y), -self.straighten)
        x, y = _turned((x / width + 0.5, y / height + 0.5), -self.turns)
        return (1 - x if self.mirrored else x), y

    def frame_point(self, point: Point, original: Size) -> Point:
        """Return where in the frame `point` of the original is seen."""
        width, height = turned_size(original, self.turns)
        shrunk = zoom(self.straighten, width / height)
        x, y = _turned((1 - point[0] if self.mirrored else point[0], point[1]), self.turns)
        x, y = _rotated(((x - 0.5) * width, (y - 0.5) * height), self.straighten)
        return x * shrunk / width + 0.5, y * shrunk / height + 0.5


AS_IT_IS = Recipe()


def turned_size(size: Size, turns: int) -> Size:
    """Return `size` after so many quarter turns."""
    return (size[1], size[0]) if turns % 2 else size


def zoom(degrees: float, ratio: float) -> float:
    """Return by how much a picture turned by `degrees` shrinks, if no corner may stay empty.

    `ratio` is its width over its height. What is left has the same ratio.
    """
    angle = math.radians(abs(degrees))
    return math.cos(angle) + math.sin(angle) * max(ratio, 1 / ratio)


def cropped_to(crop: Area, ratio: float, frame: Size) -> Area:
    """Return the largest area of `ratio` (width over height in pixels) in the middle of `crop`.

    Where `crop` is the whole picture it is the largest that the picture holds.
    """
    parts = ratio * frame[1] / frame[0]  # the same ratio, in parts of the sides
    width = min(crop.width, crop.height * parts)
    height = width / parts
    left = crop.left + (crop.width - width) / 2
    return Area(left, crop.top + (crop.height - height) / 2, width, height)


def tone_curve(brightness: int, contrast: int) -> tuple[int, ...]:
    """Return what each of the 256 values of a colour becomes; both go from -100 to 100.

    Contrast of 100 doubles the distance from the middle grey, -100 leaves none of it; brightness
    of 100 lifts by half of the range.
    """
    gain = 1 + contrast / TONE_MOST
    lift = 127.5 * brightness / TONE_MOST
    return tuple(
        min(255, max(0, round((value - 127.5) * gain + 127.5 + lift))) for value in range(256)
    )


def _rotated(point: Point, degrees: float) -> Point:
    """Return `point` (y grows downwards) turned clockwise around the origin."""
    angle = math.radians(degrees)
    sine, cosine = math.sin(angle), math.cos(angle)
    return point[0] * cosine - point[1] * sine, point[0] * sine + point[1] * cosine


def _turned(point: Point, quarters: int) -> Point:
    x, y = point
    for _ in range(quarters % FULL_TURN):
        x, y = 1 - y, x
    return x, y
