"""Where an area goes when one of its grips is drawn: arithmetic without any window."""

from dataclasses import dataclass, replace

from desktop.article.recipe import LEAST_SIDE, Area


@dataclass(frozen=True, slots=True)
class Grip:
    """What of an area is held: -1 is its left or upper side, 1 the right or lower one, 0 neither."""

    across: int
    down: int


MOVE = Grip(0, 0)
GRIPS = tuple(Grip(across, down) for down in (-1, 0, 1) for across in (-1, 0, 1) if across or down)


def drawn(area: Area, grip: Grip, by: tuple[float, float], shape: float | None) -> Area:
    """Return `area` after its `grip` was drawn `by` so many parts of the picture's sides.

    `shape` is the width over the height, in such parts, that it keeps; None lets it change.
    """
    if grip == MOVE:
        return replace(area, left=area.left + by[0], top=area.top + by[1]).kept_inside()
    left, right = _span(area.left, area.right, grip.across, by[0])
    top, bottom = _span(area.top, area.bottom, grip.down, by[1])
    free = Area(left, top, right - left, bottom - top)
    return free if shape is None else _shaped(area, free, grip, shape)


def _span(start: float, end: float, side: int, by: float) -> tuple[float, float]:
    if side < 0:
        return min(max(0.0, start + by), end - LEAST_SIDE), end
    if side > 0:
        return start, max(min(1.0, end + by), start + LEAST_SIDE)
    return start, end


def _shaped(before: Area, free: Area, grip: Grip, shape: float) -> Area:
    """Return `free` in its shape, with the side that is not held where it was."""
    width = free.height * shape if not grip.across else free.width
    if grip.across and grip.down:
        width = max(free.width, free.height * shape)
    width = min(width, _room(before.left, before.right, grip.across))
    width = min(width, _room(before.top, before.bottom, grip.down) * shape)
    height = width / shape
    left = _placed(before.left, before.right, grip.across, width)
    return Area(left, _placed(before.top, before.bottom, grip.down, height), width, height)


def _room(start: float, end: float, side: int) -> float:
    if side:
        return end if side < 0 else 1 - start
    middle = (start + end) / 2
    return 2 * min(middle, 1 - middle)


def _placed(start: float, end: float, side: int, length: float) -> float:
    if side:
        return end - length if side < 0 else start
    return (start + end - length) / 2
