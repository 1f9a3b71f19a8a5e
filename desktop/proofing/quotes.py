"""Quotation marks: one kind in an article."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from desktop.language import tr
from desktop.proofing.findings import Finding
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found
from desktop.proofing.sightings import Sighting, of_topic

_TOPIC = "quotes"
_CURLY, _STRAIGHT = "curly", "straight"
_QUOTE = re.compile(r'[“”]|(?<!\d)"|(?<=\d)"(?=[^"]*$)')
_OPENS_AFTER = frozenset(" \u00a0(\n[–-“‘")


def quotes(passage: Passage) -> Iterator[Sighting]:
    """See each double quotation mark, with the one of the other kind that could stand there."""
    text = passage.open_text
    if '"' not in text and "“" not in text and "”" not in text:
        return
    for match in _QUOTE.finditer(text):
        straight = match[0] == '"'
        other = '"'
        if straight:
            before = text[match.start() - 1 : match.start()]
            other = "“" if not before or before in _OPENS_AFTER else "”"
        message = tr("“{mark}” here, other quotation marks elsewhere.", mark=match[0])
        finding = found(
            "quotes-mixed", message, passage, *match.span(), suggestion=other, mendable=True
        )
        yield Sighting(_TOPIC, _STRAIGHT if straight else _CURLY, finding)


def mixed_quotes(sightings: Iterable[Sighting]) -> Iterator[Finding]:
    """Yield a finding for each mark of the rarer kind; where both are as many, the straight ones."""
    seen = tuple(of_topic(sightings, _TOPIC))
    counts = Counter(each.style for each in seen)
    rarer = _CURLY if counts[_CURLY] < counts[_STRAIGHT] else _STRAIGHT
    if len(counts) > 1:
        yield from (each.finding for each in seen if each.style == rarer)
