"""Pictures that look the same: one hash for a picture at every size and quality.

The difference hash of Neal Krawetz ("Kind of Like That", 2013): of the picture shrunk to nine by
eight greys, whether each grey is darker than its right neighbour.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path

_ACROSS, _DOWN = 8, 8
_BITS = _ACROSS * _DOWN
_NEAR = 3
"""Bits in which two hashes of one picture may differ."""
_BANDS = _NEAR + 1
_PIECES = [sum(1 << place for place in range(band, _BITS, _BANDS)) for band in range(_BANDS)]
"""Cut into so many pieces, two hashes that differ in fewer bits agree in one piece.

Each has bits of every row of the picture: thousands of photographs share two rows of sky.
"""

_PLAIN = 6
"""A hash with fewer bits of one kind says nothing: a plain area, a page of text, a sky."""
_SHAPE = 0.03
"""The part by which the shapes of two files of one picture may differ, for rounding."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture looks: its likeness as `likeness` gives it, its size in pixels or 0."""

    media: str
    likeness: int
    width: int = 0
    height: int = 0

    def like(self, other: "Look") -> bool:
        """Tell whether both are files of one picture."""
        near = (self.likeness ^ other.likeness).bit_count() <= _NEAR
        across, down = self.width * other.height, self.height * other.width
        return near and abs(across - down) <= _SHAPE * max(across, down)


def likeness(file: Path) -> str:
    """Return the hash of the picture in `file` as 16 hexadecimal digits; empty where it has none.

    Raises OSError for what is no picture.
    """
    from PIL import Image

    with Image.open(file) as picture:
        clear = picture.convert("RGBA")
    ground = Image.new("RGBA", clear.size, "white")
    grey = Image.alpha_composite(ground, clear).convert("L")
    small = grey.resize((_ACROSS + 1, _DOWN), Image.Resampling.BOX).tobytes()
    rows = (small[row * (_ACROSS + 1) : (row + 1) * (_ACROSS + 1)] for row in range(_DOWN))
    bits = [left < right for row in rows for left, right in pairwise(row)]
    if not _PLAIN <= sum(bits) <= _BITS - _PLAIN:
        return ""
    return f"{sum(bit << place for place, bit in enumerate(bits)):016x}"


def near(likenesses: Iterable[int]) -> set[int]:
    """Return the hashes that come twice, or of which another differs in `_NEAR` bits at most."""
    counts = Counter(likenesses)
    found = {each for each, count in counts.items() if count > 1}
    for piece in _PIECES:
        agreeing: dict[int, list[int]] = {}
        for each in counts:
            agreeing.setdefault(each & piece, []).append(each)
        for fellows in agreeing.values():
            for one, other in combinations(fellows, 2):
                if (one ^ other).bit_count() <= _NEAR:
                    found.update((one, other))
    return found


def groups(looks: Iterable[Look]) -> list[list[str]]:
    """Return the media that look alike, two or more in each group, in the order they came."""
    first: dict[str, str] = {}
    members: dict[str, list[str]] = {}
    bands: list[dict[int, list[Look]]] = [{} for _ in range(_BANDS)]
    for look in looks:
        pieces = [look.likeness & piece for piece in _PIECES]
        known = _known(
            look, [band.get(piece, ()) for band, piece in zip(bands, pieces, strict=True)]
        )
        head = first[known.media] if known else look.media
        first[look.media] = head
        members.setdefault(head, []).append(look.media)
        for band, piece in zip(bands, pieces, strict=True):
            band.setdefault(piece, []).append(look)
    return [group for group in members.values() if len(group) > 1]


def _known(look: Look, fellows: Iterable[Iterable[Look]]) -> Look | None:
    """Return one of `fellows` that is the same picture; of thousands hardly any is near."""
    own = look.likeness
    for some in fellows:
        for each in some:
            if (own ^ each.likeness).bit_count() <= _NEAR and look.like(each):
                return each
    return None
