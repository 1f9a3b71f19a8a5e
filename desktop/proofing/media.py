"""Whether who cannot hear or see a recording learns what is in it (TT 32/2017; WCAG 2.2 1.2)."""

import re
from collections.abc import Iterable, Iterator

from desktop.language import tr
from desktop.proofing.findings import Finding, Severity
from desktop.proofing.placing import found_in_block
from desktop.proofing.sightings import Sighting, of_topic

_TOPIC = "recording"
_RECORDING, _TEXT = "recording", "text"
_FIGURE = re.compile(
    r"<figure[^>]*><(?:audio|video)[^>]*></(?:audio|video)>(.*?)</figure>", re.DOTALL
)
_TAG = re.compile("<[^>]*>")
ENOUGH = 30
"""Words from which a caption is taken for the text of what is said, not for a title."""


def recordings(block: str) -> Iterator[Sighting]:
    """See each recording without its text below, and each block that can be such a text."""
    if block.startswith("<details>"):
        yield Sighting(_TOPIC, _TEXT, found_in_block("recording-text", Severity.ERROR, ""))
    if "<audio" not in block and "<video" not in block:
        return
    for figure in _FIGURE.finditer(block):
        caption = _TAG.sub(" ", figure[1])
        told = "<details>" in figure[1] or block.startswith("<details>", figure.end())
        if len(caption.split()) < ENOUGH and not told:
            message = tr("A recording without its text: write down what is said and heard in it.")
            finding = found_in_block("recording-text", Severity.ERROR, message, caption.strip())
            yield Sighting(_TOPIC, _RECORDING, finding)


def untold_recordings(sightings: Iterable[Sighting]) -> Iterator[Finding]:
    """Yield a finding for each recording that no `details` follows."""
    seen = tuple(of_topic(sightings, _TOPIC))
    texts = {_block(each) for each in seen if each.style == _TEXT}
    for each in seen:
        if each.style == _RECORDING and _block(each) + 1 not in texts:
            yield each.finding


def _block(sighting: Sighting) -> int:
    place = sighting.finding.place
    return place.block if place else 0
