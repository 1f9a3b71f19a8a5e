"""What one side did to the base, as edits of the smallest stretches that can be told apart.

Equal units are found first (`matching`); what is left between them is paired by likeness.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.article.merging.likeness import pairs
from desktop.article.merging.matching import equal_places
from desktop.article.merging.units import Units


@dataclass(frozen=True, slots=True)
class Edit:
    """The units `start` to `end` of the base became `new`; equal `start` and `end`: put in."""

    start: int
    end: int
    new: Units

    @property
    def grows(self) -> bool:
        """Whether a stretch became a longer one, so that parts of `new` have no place in base."""
        return self.start < self.end and len(self.new) > self.end - self.start


def edits(base: Units, side: Units) -> list[Edit]:
    """Return what makes `side` of `base`, in order, none overlapping."""
    found: list[Edit] = []
    at = other = 0
    for start, pair in [*equal_places(base, side), (len(base), len(side))]:
        found += _between(base[at:start], side[other:pair], at)
        at, other = start + 1, pair + 1
    return found


def _between(base: Units, side: Units, at: int) -> Iterator[Edit]:
    """Yield the edits of a stretch without equal units, which begins at `at` in the base."""
    start = pair = 0
    for unit, its_pair in [*pairs(base, side), (len(base), len(side))]:
        yield from _unlike(range(at + start, at + unit), side[pair:its_pair])
        if unit < len(base):
            yield Edit(at + unit, at + unit + 1, (side[its_pair],))
        start, pair = unit + 1, its_pair + 1


def _unlike(base: range, new: Units) -> Iterator[Edit]:
    if len(base) == len(new):
        yield from (Edit(i, i + 1, (unit,)) for i, unit in zip(base, new, strict=True))
    elif not new:
        yield from (Edit(i, i + 1, ()) for i in base)
    else:
        yield Edit(base.start, base.stop, new)
