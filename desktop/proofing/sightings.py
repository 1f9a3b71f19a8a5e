"""What can be judged only beside the rest of the article, such as one of two ways to write."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from desktop.proofing.findings import Finding


@dataclass(frozen=True, slots=True)
class Sighting:
    """Something seen in a passage: `topic` says what, `style` which way it is written there.

    `finding` is what a verdict on all sightings of the topic hands out where this one is wrong.
    """

    topic: str
    style: str
    finding: Finding

    def moved(self, block: int) -> "Sighting":
        """Return this sighting in the block with that number."""
        return replace(self, finding=moved(self.finding, block))


def moved(finding: Finding, block: int) -> Finding:
    """Return `finding` in the block with that number."""
    if finding.place is None or finding.place.block == block:
        return finding
    return replace(finding, place=replace(finding.place, block=block))


def of_topic(sightings: Iterable[Sighting], topic: str) -> Iterator[Sighting]:
    """Yield those of `sightings` that are about `topic`."""
    return (sighting for sighting in sightings if sighting.topic == topic)
