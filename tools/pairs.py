"""Packs counted pairs of syllables into `resources/proofing/pairs.txt.gz`.

    python -m tools.pairs COUNTS.tsv.gz

COUNTS has lines `first second<TAB>count`: pairs counted at least five times in 97 million
characters of codified law, without its sentences. What comes out has a line for each syllable:
the natural logarithms of how often it is first and second in a pair, then its followers, each
group of them behind `;` and the logarithm to base 2 of their counts.
"""

import gzip
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

RESOURCE = Path(__file__).parents[1] / "resources/proofing/pairs.txt.gz"

Followers = defaultdict[str, defaultdict[int, list[str]]]


def main(counts: Path) -> None:
    """Write the resource anew from the file `counts`."""
    followers: Followers = defaultdict(lambda: defaultdict(list))
    firsts: Counter[str] = Counter()
    seconds: Counter[str] = Counter()
    for first, second, count in _counted(counts):
        followers[first][round(math.log2(count))].append(second)
        firsts[first] += count
        seconds[second] += count
    lines = [f"{math.log(firsts.total()):.1f}"]
    for each in sorted({*firsts, *seconds}):
        logarithms = (f"{math.log(count or 1):.1f}" for count in (firsts[each], seconds[each]))
        lines.append(f"{each} {' '.join(logarithms)} {_grouped(followers[each])}")
    RESOURCE.write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))


def _counted(counts: Path) -> Iterator[tuple[str, str, int]]:
    for line in gzip.decompress(counts.read_bytes()).decode().splitlines():
        pair, _, count = line.partition("\t")
        first, _, second = pair.partition(" ")
        yield first, second, int(count)


def _grouped(followers: Mapping[int, list[str]]) -> str:
    groups = sorted(followers.items(), reverse=True)
    return "".join(f";{tier} {' '.join(sorted(group))} " for tier, group in groups)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
