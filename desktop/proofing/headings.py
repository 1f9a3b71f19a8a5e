"""Whether the headings are an outline: no level left out, none without words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop.language import tr
from desktop.proofing.findings import Finding, Severity
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found, found_in_block
from desktop.proofing.remedies import HeadingLevel
from desktop.proofing.sightings import Sighting, of_topic

_TITLE = 1
_TOPIC = "heading"
_LEVELS = {"h2": 2, "h3": 3, "h4": 4}
_EMPTY = re.compile(r"<h([234])[^>]*></h\1>")


def headings(passage: Passage) -> Iterator[Sighting]:
    """See each heading, in the style of its level."""
    if passage.tag in _LEVELS:
        yield Sighting(_TOPIC, passage.tag, found("heading-skipped", "", passage))


def skipped_headings(sightings: Iterable[Sighting]) -> Iterator[Finding]:
    """Yield a finding for each heading more than one level below the one before.

    The title is level 1. Screen readers list headings as an outline (WCAG 2.2 1.3.1, G141).
    """
    above = _TITLE
    for sighting in of_topic(sightings, _TOPIC):
        level = _LEVELS[sighting.style]
        if level > above + 1:
            message = tr(
                "A heading of level {level} follows one of level {above}: make it level {fit}.",
                level=level,
                above=above,
                fit=above + 1,
            )
            remedy = HeadingLevel(above + 1)
            yield replace(sighting.finding, message=message, remedy=remedy, mendable=True)
        above = level


def empty_headings(block: str) -> Iterator[Finding]:
    """Yield a finding for each heading without words: screen readers list it (WCAG 2.2 2.4.6)."""
    for _ in _EMPTY.finditer(block):
        yield found_in_block(
            "heading-empty",
            Severity.WARNING,
            tr("A heading without words: write it, or make it an ordinary line."),
        )
