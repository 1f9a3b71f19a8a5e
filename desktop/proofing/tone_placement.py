"""Where open `oa`, `oe`, `uy` carry their tone: as the site has it, or as the article mostly does."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from desktop.language import tr
from desktop.proofing.findings import Finding
from desktop.proofing.options import TonePlacement
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found
from desktop.proofing.sightings import Sighting, of_topic
from desktop.vietnamese.tones import parted
from desktop.vietnamese.variants import placed_otherwise

_TOPIC = "tones"
_CUSTOMS = 2


def placements(passage: Passage) -> Iterator[Sighting]:
    """See each word whose tone has two places. Names (capitals) are written as they are: Khánh Hòa."""
    for word in passage.words:
        text = word.text
        if len(text) < 2 or not text.islower():  # noqa: PLR2004 - oà is the shortest
            continue
        style, other = _placement(text)
        if style:
            message = tr("“{word}” here, “{other}” elsewhere.", word=text, other=other)
            yield Sighting(
                _TOPIC,
                style,
                found(
                    "tone-placement",
                    message,
                    passage,
                    word.start,
                    word.end,
                    suggestion=other,
                    mendable=True,
                ),
            )


@lru_cache(maxsize=16384)
def _placement(syllable: str) -> tuple[str, str]:
    """Return the custom that `syllable` follows and how the other writes it, or two empty strings."""
    other = "" if syllable.isascii() else placed_otherwise(syllable)
    if not other:
        return "", ""
    _, _, index = parted(syllable)
    first = index < parted(other)[2]
    return (TonePlacement.FIRST if first else TonePlacement.SECOND).value, other


def misplaced_tones(sightings: Iterable[Sighting], site: TonePlacement | None) -> Iterator[Finding]:
    """Yield a finding for each tone that is not placed as the `site`, or the article, does."""
    seen = tuple(of_topic(sightings, _TOPIC))
    counts = Counter(each.style for each in seen)
    if site is None and len(counts) < _CUSTOMS:
        return
    usual = site.value if site else counts.most_common(1)[0][0]
    for each in seen:
        if each.style != usual:
            yield _as_on_site(each.finding) if site else each.finding


def _as_on_site(finding: Finding) -> Finding:
    return replace(finding, message=tr("This site writes “{other}”.", other=finding.suggestion))
