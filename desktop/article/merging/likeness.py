"""Which rewritten unit was which: two texts that share half of their words are one, edited."""

import re

from desktop.article.merging.units import Unit, Units, is_mark

_LIKE = 0.5
"""Shared part of the words (Dice) from which two units count as one that was edited."""

_MOST = 200 * 200
"""Pairs that are compared at most; each costs about two microseconds."""

_WORDS = 5_000_000
"""Words that are looked up at most, for all pairs together: about half a second."""

_WORD = re.compile(r"\w+")


def pairs(base: Units, side: Units) -> list[tuple[int, int]]:
    """Return the places of units in `base` and `side` that are alike, rising in both."""
    if not base or not side or len(base) * len(side) > _MOST:
        return []
    here, there = [*map(_words, base)], [*map(_words, side)]
    if sum(map(len, here)) * len(there) > _WORDS:
        return []
    return _best([[_likeness(one, two) for two in there] for one in here])


def _words(unit: Unit) -> frozenset[str]:
    return frozenset(word for block in unit if not is_mark(block) for word in _WORD.findall(block))


def _likeness(one: frozenset[str], two: frozenset[str]) -> float:
    shared = 2 * len(one & two) / (len(one) + len(two) or 1)
    return shared if shared >= _LIKE else 0.0


def _best(likeness: list[list[float]]) -> list[tuple[int, int]]:
    """Return the pairs of rows and columns, rising in both, whose sum is the greatest."""
    total = [[0.0] * (len(likeness[0]) + 1)]
    for row in likeness:
        sums, above = [0.0], total[-1]
        for column, value in enumerate(row):
            paired = above[column] + value if value else 0.0
            sums.append(max(paired, above[column + 1], sums[column]))
        total.append(sums)
    return _traced(likeness, total)


def _traced(likeness: list[list[float]], total: list[list[float]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    row, column = len(likeness), len(likeness[0])
    while row and column:
        if total[row][column] == total[row - 1][column]:
            row -= 1
        elif total[row][column] == total[row][column - 1]:
            column -= 1
        else:
            row, column = row - 1, column - 1
            found.append((row, column))
    return found[::-1]
