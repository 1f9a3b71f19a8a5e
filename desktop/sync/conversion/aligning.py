"""Which blocks of two bodies are the same ones."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

Same = tuple[int, int, int]
"""From which block of the one and of the other body on so many are the same."""


def same_blocks(one: Sequence[str], other: Sequence[str]) -> list[Same]:
    """Return the stretches of blocks that both have, in order, an empty one at the end."""
    head = _common(one, other)
    tail = _common(one[head:][::-1], other[head:][::-1])
    ends = len(one) - tail, len(other) - tail
    between = SequenceMatcher(None, one[head : ends[0]], other[head : ends[1]], autojunk=False)
    found = [
        (0, 0, head),
        *((head + a, head + b, size) for a, b, size in between.get_matching_blocks()),
        (*ends, tail),
        (len(one), len(other), 0),
    ]
    return [each for each in found if each[2]] + found[-1:]


def pairs(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places at which both bodies may be cut so that their parts belong together.

    Between two stretches of same blocks lies what was changed; where that is as many blocks on
    either side, they belong together one by one.
    """
    at = to = 0
    for start, begin, size in same_blocks(one, other):
        if start - at == begin - to:
            yield from zip(range(at, start), range(to, begin), strict=True)
        elif (at, to) != (start, begin):
            yield at, to
        yield from ((start + step, begin + step) for step in range(size))
        at, to = start + size, begin + size
    yield len(one), len(other)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
