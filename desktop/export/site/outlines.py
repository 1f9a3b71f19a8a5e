"""Outlines as rings of points, and as the path data of an SVG.

Points fall onto a grid as fine as the map is shown. Neighbours share their border's points, so
these fall alike and no gap opens between two areas.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
Ring = tuple[Point, ...]

GRID = 240
"""Steps along the map's longer side: about a pixel in the column that the map stands in. The map
is part of every page, and twice the steps would be twice the bytes."""

_TOKEN = re.compile(r"([MmLlHhVvCcZz])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|([A-Za-z])")


@dataclass(frozen=True, slots=True)
class Box:
    """The rectangle that holds all outlines, in their own units."""

    left: float
    top: float
    width: float
    height: float

    @property
    def scale(self) -> float:
        """Steps of the grid in a unit."""
        return GRID / (max(self.width, self.height) or 1)

    @property
    def view_box(self) -> str:
        """The value of the SVG's `viewBox`."""
        return f"0 0 {round(self.width * self.scale)} {round(self.height * self.scale)}"

    def on_grid(self, point: Point) -> tuple[int, int]:
        """Return the point of the grid that is nearest to `point`."""
        x, y = point
        return round((x - self.left) * self.scale), round((y - self.top) * self.scale)


def box_of(rings: Iterable[Ring]) -> Box:
    """Return the rectangle around `rings`, of which there is at least one."""
    points = [point for ring in rings for point in ring]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    return Box(left, top, right - left, bottom - top)


def path_data(rings: Iterable[Ring], box: Box) -> str:
    """Return `rings` as path data on the grid; islands smaller than a step become a dot."""
    subpaths = (_subpath(_plain([box.on_grid(point) for point in ring])) for ring in rings)
    return "".join(dict.fromkeys(subpaths))


def rings_of_path(data: str) -> tuple[Ring, ...]:
    """Return the outlines in the path data of an SVG file; empty if they have arcs in them.

    A cubic curve becomes the straight line between its ends: on a map it is a coast's detail.
    """
    rings: list[list[Point]] = []
    command, numbers = "", []
    for match in _TOKEN.finditer(data):
        letter, number, other = match.groups()
        if other:
            return ()
        if number:
            numbers.append(float(number))
            continue
        _draw(rings, command, numbers)
        command, numbers = letter, []
    _draw(rings, command, numbers)
    return tuple(tuple(ring) for ring in rings if len(ring) > 1)


def _draw(rings: list[list[Point]], command: str, numbers: list[float]) -> None:
    """Carry out one command of path data, such as `m` with the numbers behind it."""
    here = rings[-1][-1] if rings else (0.0, 0.0)
    if command in {"z", "Z"} and rings:
        rings.append([rings[-1][0]])  # what follows without a move begins where this one began
    for first, (x, y) in enumerate(_points(command, numbers, here)):
        if command in {"m", "M"} and first == 0:
            rings.append([(x, y)])
        elif rings:
            rings[-1].append((x, y))


def _points(command: str, numbers: list[float], here: Point) -> Iterator[Point]:
    x, y = here
    relative = command.islower()
    for right, down in _steps(command.lower(), numbers):
        x = _moved(x, right, relative=relative)
        y = _moved(y, down, relative=relative)
        yield x, y


def _steps(command: str, numbers: list[float]) -> list[tuple[float | None, float | None]]:
    """Return how far each step of a command goes across and down; None: not at all."""
    if command == "h":
        return [(number, None) for number in numbers]
    if command == "v":
        return [(None, number) for number in numbers]
    pairs: list[tuple[float | None, float | None]] = []
    pairs.extend(zip(numbers[::2], numbers[1::2], strict=False))
    return pairs[2::3] if command == "c" else pairs


def _moved(place: float, step: float | None, *, relative: bool) -> float:
    if step is None:
        return place
    return place + step if relative else step


def _plain(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return `points` without repeated ones and without those in the middle of a straight line."""
    kept = points[:1]
    for before, point in pairwise(points):
        if point == before:
            continue
        while len(kept) > 1 and _straight(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return kept


def _straight(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]) -> bool:
    across = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])
    along = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1])
    return across == 0 and along > 0


def _subpath(points: list[tuple[int, int]]) -> str:
    (x, y), *rest = points
    steps = [f"{c - a} {d - b}" for (a, b), (c, d) in pairwise(points)]
    return f"M{x} {y}l{' '.join(steps)}z".replace(" -", "-") if rest else f"M{x} {y}h1z"
