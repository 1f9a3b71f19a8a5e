"""Pictures that look the same are found among very many."""

from itertools import combinations
from random import Random

import pytest

from desktop.library.likeness import near


def hashes(chance, sky, count=700):
    """Return hashes that come with rows of plain sky, and of which a few are near another."""
    made = [
        sum(chance.getrandbits(8) << 8 * row for row in range(8) if chance.random() >= sky)
        for _ in range(count)
    ]
    for place in range(0, count, 10):
        made[place] = made[place + 1] ^ 1 << chance.randrange(64) ^ 1 << chance.randrange(64)
    return made


@pytest.mark.parametrize("sky", [0, 0.3])
def test_what_is_near_is_what_each_held_against_each_shows(sky):
    made = hashes(Random(1), sky)  # noqa: S311 - any numbers do
    pairs = combinations(made, 2)
    expected = {each for pair in pairs if (pair[0] ^ pair[1]).bit_count() <= 3 for each in pair}
    assert near(made) == expected
    assert len(expected) > 120


def test_a_hash_that_comes_twice_is_near_itself():
    assert near([7, 2**40, 7]) == {7}
