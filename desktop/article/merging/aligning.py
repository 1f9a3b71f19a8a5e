"""What one side did to the base, as edits of the smallest stretches that can be told apart.

Units that stand once in both texts and in the same order are anchors (Bram Cohen's patience
diff); between anchors `difflib` looks closer; what is left is paired by likeness (`likeness`).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop.article.merging.likeness import pairs
from desktop.article.merging.units import Unit, Units

_CLOSELY = 200 * 200
"""Pairs of units that `difflib` compares: past this, repeated units make it take seconds."""


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
    for start, pair in [*_equal(base, side, 0, 0), (len(base), len(side))]:
        found += _between(base[at:start], side[other:pair], at)
        at, other = start + 1, pair + 1
    return found


def _equal(base: Units, side: Units, at: int, other: int) -> Iterator[tuple[int, int]]:
    """Yield the places of equal units; `at` and `other` are where the two stretches begin."""
    head = _common(base, side)
    yield from ((at + i, other + i) for i in range(head))
    base, side, at, other = base[head:], side[head:], at + head, other + head
    tail = _common(base[::-1], side[::-1])
    last, last_other = len(base) - tail, len(side) - tail
    yield from _inside(base[:last], side[:last_other], at, other)
    yield from ((at + last + i, other + last_other + i) for i in range(tail))


def _inside(base: Units, side: Units, at: int, other: int) -> Iterator[tuple[int, int]]:
    anchors = _anchors(base, side)
    if not anchors:
        yield from ((at + i, other + j) for i, j in _close(base, side))
        return
    start = pair = 0
    for anchor, its_pair in anchors:
        yield from _equal(base[start:anchor], side[pair:its_pair], at + start, other + pair)
        yield at + anchor, other + its_pair
        start, pair = anchor + 1, its_pair + 1
    yield from _equal(base[start:], side[pair:], at + start, other + pair)


def _common(one: Units, two: Units) -> int:
    shorter = min(len(one), len(two))
    return next((i for i in range(shorter) if one[i] != two[i]), shorter)


def _anchors(base: Units, side: Units) -> list[tuple[int, int]]:
    """Return the places of units that both have once: the longest run in both orders."""
    once = _once(base).keys() & _once(side).keys()
    where = _once(side)
    return _rising([(i, where[unit]) for i, unit in enumerate(base) if unit in once])


def _once(gathered: Units) -> dict[Unit, int]:
    count = Counter(gathered)
    return {unit: i for i, unit in enumerate(gathered) if count[unit] == 1}


def _rising(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of `places` that rises in the second number too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for k, (_, pair) in enumerate(places):
        length = bisect_left(ends, pair)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [pair]
        last[length : length + 1] = [k]
    found: list[tuple[int, int]] = []
    k = last[-1] if last else -1
    while k >= 0:
        found.append(places[k])
        k = before[k]
    return found[::-1]


def _close(base: Units, side: Units) -> Iterator[tuple[int, int]]:
    if not base or not side or len(base) * len(side) > _CLOSELY:
        return
    for run in SequenceMatcher(None, base, side, autojunk=False).get_matching_blocks():
        yield from ((run.a + i, run.b + i) for i in range(run.size))


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
