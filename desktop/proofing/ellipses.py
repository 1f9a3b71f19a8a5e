"""Ellipses: three dots, and one way of writing them in an article."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop.language import tr
from desktop.proofing.findings import Finding
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found
from desktop.proofing.sightings import Sighting, of_topic

_TOPIC = "ellipsis"
_DOTS = re.compile(r"(?<![./…])(?:\.{2,5}|\.*…[.…]*)(?![./…])")
_RIGHT = ("…", "...")


def ellipses(passage: Passage) -> Iterator[Sighting]:
    """See each row of dots, in the style it is written; rows of six and more are a form's lines."""
    text = passage.open_text
    if ".." not in text and "…" not in text:
        return
    for match in _DOTS.finditer(text):
        if text[match.end() : match.end() + 1].isdigit():
            continue  # a range in a notation of its own: 1..5
        yield Sighting(_TOPIC, match[0], found("ellipsis-dots", "", passage, *match.span()))


def uneven_ellipses(sightings: Iterable[Sighting]) -> Iterator[Finding]:
    """Yield a finding for each ellipsis that has not three dots, or is not like most others."""
    seen = tuple(of_topic(sightings, _TOPIC))
    counts = Counter(each.style for each in seen if each.style in _RIGHT)
    usual = max(_RIGHT, key=lambda style: counts[style])
    for each in seen:
        if each.style not in _RIGHT:
            yield _of_other_length(each, usual, mixed=bool(counts))
        elif each.style != usual:
            yield replace(
                each.finding,
                rule="ellipsis-mixed",
                message=tr(
                    "“{other}” here and “{usual}” elsewhere.", other=each.style, usual=usual
                ),
                suggestion=usual,
                mendable=True,
            )


def _of_other_length(each: Sighting, usual: str, *, mixed: bool) -> Finding:
    message = tr("“{dots}” is no ellipsis: it has three dots.", dots=each.style)
    if mixed:
        message = tr(
            "“{dots}” is no ellipsis: it has three dots, and is “{usual}” elsewhere in this text.",
            dots=each.style,
            usual=usual,
        )
    certain = each.style != ".."  # two dots may be a full stop typed twice
    return replace(
        each.finding,
        message=message,
        suggestion=usual if certain else "",
        mendable=certain
        and each.finding.place is not None
        and each.finding.place.passage is not None,
    )
