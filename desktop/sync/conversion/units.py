"""What of a post's HTML belongs to which blocks of the article that it was made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.sync.conversion.aligning import pairs
from desktop.sync.conversion.segments import Segmented, boundaries


@dataclass(frozen=True, slots=True)
class Unit:
    """HTML of a post, the blocks of the article it stands for, and those it is read as.

    The two differ where the portal stores something else than it was sent.
    """

    source: str
    here: tuple[str, ...]
    there: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Units:
    """The units of a post and the gaps before, between and after them."""

    units: tuple[Unit, ...]
    gaps: tuple[str, ...]


def units_of(post: Segmented, here: Sequence[str]) -> Units:
    """Return the segments of `post` with the article's blocks `here`, as the two agreed."""
    there = post.blocks
    at_segment = {place: index for index, place in enumerate(boundaries(post.segments))}
    cuts = [(at_segment[a], b) for a, b in pairs(there, here) if a in at_segment]
    units: list[Unit] = []
    gaps = [post.gaps[0]]
    for (start, begin), (end, stop) in pairwise(cuts):
        blocks = tuple(block for each in post.segments[start:end] for block in each.blocks)
        source, said = post.joined(start, end), tuple(here[begin:stop])
        after = post.gaps[end] if end > start else ""
        if said:
            units.append(Unit(source, said, blocks))
            gaps.append(after)
        else:
            gaps[-1] += source + after
    return Units(tuple(units), tuple(gaps))
