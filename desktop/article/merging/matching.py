"""Which items of two sequences are the same: units of a body, words of a sentence.

Items that stand once in both and in the same order are anchors (Bram Cohen's patience diff);
between anchors `difflib` looks closer, unless repeated items would make it take seconds.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)
Junk = Callable[[Item], bool] | None
Pair = tuple[int, int]

_WORK = 3_000_000
"""Steps that `difflib` may take for one stretch: about half a second."""

_LEVELS = 40
"""How often a stretch between anchors is looked through for further ones."""


def equal_places(one: Sequence[Item], two: Sequence[Item], junk: Junk[Item] = None) -> list[Pair]:
    """Return the places of items that are the same, rising in both sequences.

    What `junk` says yes to is only the same beside something else that is.
    """
    return [*_equal(one, two, junk, (0, 0), _LEVELS)]


def _equal(
    one: Sequence[Item], two: Sequence[Item], junk: Junk[Item], at: Pair, levels: int
) -> Iterator[Pair]:
    """Yield the places in stretches that begin `at` in the whole sequences."""
    head = _common(one, two)
    yield from ((at[0] + i, at[1] + i) for i in range(head))
    one, two, at = one[head:], two[head:], (at[0] + head, at[1] + head)
    tail = _common(one[::-1], two[::-1])
    end, other_end = len(one) - tail, len(two) - tail
    yield from _inside(one[:end], two[:other_end], junk, at, levels)
    yield from ((at[0] + end + i, at[1] + other_end + i) for i in range(tail))


def _inside(
    one: Sequence[Item], two: Sequence[Item], junk: Junk[Item], at: Pair, levels: int
) -> Iterator[Pair]:
    anchors = _anchors(one, two) if levels else []
    if not anchors:
        yield from ((at[0] + i, at[1] + j) for i, j in _close(one, two, junk))
        return
    start = pair = 0
    for anchor, its_pair in [*anchors, (len(one), len(two))]:
        place = (at[0] + start, at[1] + pair)
        yield from _equal(one[start:anchor], two[pair:its_pair], junk, place, levels - 1)
        if anchor < len(one):
            yield at[0] + anchor, at[1] + its_pair
        start, pair = anchor + 1, its_pair + 1


def _common(one: Sequence[Item], two: Sequence[Item]) -> int:
    shorter = min(len(one), len(two))
    return next((i for i in range(shorter) if one[i] != two[i]), shorter)


def _anchors(one: Sequence[Item], two: Sequence[Item]) -> list[Pair]:
    """Return the places of items that both have once: the longest run in both orders."""
    here, there = _once(one), _once(two)
    return _rising([(place, there[item]) for item, place in here.items() if item in there])


def _once(items: Sequence[Item]) -> dict[Item, int]:
    count = Counter(items)
    return {item: place for place, item in enumerate(items) if count[item] == 1}


def _rising(places: list[Pair]) -> list[Pair]:
    """Return the longest part of `places` that rises in the second number too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for k, (_, pair) in enumerate(places):
        length = bisect_left(ends, pair)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [pair]
        last[length : length + 1] = [k]
    found: list[Pair] = []
    k = last[-1] if last else -1
    while k >= 0:
        found.append(places[k])
        k = before[k]
    return found[::-1]


def _close(one: Sequence[Item], two: Sequence[Item], junk: Junk[Item]) -> Iterator[Pair]:
    if _work(one, two, junk) > _WORK:
        return
    for run in SequenceMatcher(junk, one, two, autojunk=False).get_matching_blocks():
        yield from ((run.a + i, run.b + i) for i in range(run.size))


def _work(one: Sequence[Item], two: Sequence[Item], junk: Junk[Item]) -> int:
    """Return the steps that `difflib` takes at most: all pairs of like items, for each item."""
    here, there = Counter(one), Counter(two)
    like = sum(count * there[item] for item, count in here.items() if not (junk and junk(item)))
    return like * min(len(one), len(two))
