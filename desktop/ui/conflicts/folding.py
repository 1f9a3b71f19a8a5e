"""Folds what is the same everywhere, so that the change in a long paragraph meets the eye."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.article.merging import Kind, Span
from desktop.ui.conflicts.question import Spans

LONGEST = 30
"""Words that stay the same: no longer a stretch is shown whole."""
AROUND = 12
"""Words of such a stretch that stay in sight beside a change, and where the text begins."""

_WORD = re.compile(r"\S+")

Stretch = tuple[int, int]
"""From where to where in the text before, in letters."""


@dataclass(frozen=True, slots=True)
class Fold:
    """A stretch of text that is the same everywhere and is not shown."""

    text: str

    @property
    def words(self) -> int:
        """How many words are not shown."""
        return len(_WORD.findall(self.text))


Parts = tuple[Span | Fold, ...]


def folded(*texts: Spans) -> tuple[Parts, ...]:
    """Return `texts`, which all tell what became of one text, with the same stretches folded in all.

    What a text shows and what it folds, joined, is still the whole of it.
    """
    folds = [
        *_folds(_before(texts[0]), sorted({each for text in texts for each in _changes(text)}))
    ]
    return tuple(tuple(_with_folds(text, folds)) for text in texts)


def is_folded(parts: Parts) -> bool:
    """Tell whether something is folded in `parts`."""
    return any(isinstance(part, Fold) for part in parts)


def _before(spans: Spans) -> str:
    return "".join(span.text for span in spans if span.kind is not Kind.ADDED)


def _changes(spans: Spans) -> Iterator[Stretch]:
    at = 0
    for span in spans:
        end = at if span.kind is Kind.ADDED else at + len(span.text)
        if span.kind is not Kind.SAME:
            yield at, end
        at = end


def _folds(before: str, changes: list[Stretch]) -> Iterator[Stretch]:
    """Yield what of each stretch that stays the same is far from the changes around it."""
    begin = 0
    for start, end in changes:
        words = [*_WORD.finditer(before, begin, max(begin, start))]
        if len(words) > LONGEST:
            yield words[AROUND - 1].end(), words[-AROUND].start()
        begin = max(begin, end)
    words = [*_WORD.finditer(before, begin)]
    if len(words) > LONGEST:
        yield words[AROUND - 1].end(), len(before)


def _with_folds(spans: Spans, folds: list[Stretch]) -> Iterator[Span | Fold]:
    at = 0
    for span in spans:
        if span.kind is not Kind.SAME:
            yield span
            at += len(span.text) if span.kind is Kind.REMOVED else 0
            continue
        shown, end = at, at + len(span.text)
        for start, stop in folds:
            if at <= start < stop <= end:
                yield from _shown(span.text[shown - at : start - at])
                yield Fold(span.text[start - at : stop - at])
                shown = stop
        yield from _shown(span.text[shown - at :])
        at = end


def _shown(text: str) -> Iterator[Span]:
    if text:
        yield Span(text, Kind.SAME)
