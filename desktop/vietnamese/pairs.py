"""Which syllables follow one another in correct prose.

The pairs were counted in Vietnam's codified law (`tools/pairs.py`): about 100,000 that occur five
times or more. A pair that is not there may still be right; one that is there is.
"""

import gzip
import math
from collections.abc import Iterable
from functools import cache

from desktop import resources


class Pairs:
    """Known pairs; syllables are in lower case and NFC.

    For each first syllable there is one string of all that follows it. It is searched quicker
    than sets are filled: all stand after 8 ms and take 1.4 MB, a set of the pairs takes 13 MB.
    """

    def __init__(self, packed: str) -> None:
        total, _, lines = packed.partition("\n")
        self._total = float(total)
        parted = (line.partition(" ") for line in lines.splitlines())
        self._followers = {first: followers for first, _, followers in parted}

    def seen(self, first: str, second: str) -> bool:
        """Tell whether `second` is known after `first`."""
        return f" {second} " in self._followers.get(first, "")

    def attraction(self, first: str, second: str) -> float:
        """Return how much likelier `second` is after `first` than anywhere.

        It is their pointwise mutual information in nats; minus infinity for a pair unseen.
        """
        followers = self._followers.get(first, "")
        place = followers.find(f" {second} ")
        if place < 0:
            return -math.inf
        tier = followers.rfind(";", 0, place) + 1
        together = int(followers[tier : followers.index(" ", tier)]) * math.log(2)
        as_first, _ = self._logarithms(first)
        _, as_second = self._logarithms(second)
        return together + self._total - as_first - as_second

    def _logarithms(self, syllable: str) -> tuple[float, float]:
        followers = self._followers[syllable]
        middle = followers.index(" ")
        end = followers.find(" ", middle + 1)
        return float(followers[:middle]), float(followers[middle + 1 : end])

    def frequency(self, syllable: str) -> float:
        """Return the natural logarithm of how often `syllable` was counted; 0 for never."""
        return max(self._logarithms(syllable)) if self.known(syllable) else 0.0

    def known(self, syllable: str) -> bool:
        """Tell whether `syllable` is in any pair."""
        return syllable in self._followers

    def syllables(self) -> Iterable[str]:
        """Return the syllables of all pairs."""
        return self._followers


@cache
def known_pairs() -> Pairs:
    """Return the pairs of the application; read when first asked for."""
    data = resources.path("proofing/pairs.txt.gz").read_bytes()
    return Pairs(gzip.decompress(data).decode())
