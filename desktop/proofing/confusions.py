"""Syllables that exist and do not belong where they stand: `quyết định tằng Bằng khen`."""

import math
from collections.abc import Iterator

from desktop.language import tr
from desktop.proofing.everyday_words import COMPOUNDS, EVERYDAY
from desktop.proofing.findings import Finding
from desktop.proofing.misspellings import is_misspelt
from desktop.proofing.neighbours import Neighbours, neighbours
from desktop.proofing.passages import Passage, Word
from desktop.proofing.placing import found
from desktop.vietnamese.pairs import Pairs, known_pairs
from desktop.vietnamese.syllables import possible
from desktop.vietnamese.variants import placed_otherwise, sounding_alike, variants

ENOUGH = 1.6
EACH_STEP = 0.3
RARE = 3.0
EVERYDAY_MORE = 4.0
"""Attraction of a variant to both neighbours, in nats, from which it is told; of a word that is
frequent itself more is asked, a step for each nat above `RARE`, and still more of one that people
use every day and the law hardly ever. Set on news and laws of 1.7 million words (docs/proofing.md)."""


def confused_syllables(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each syllable unseen with both neighbours that has a likelier variant.

    The variant differs only in marks, or begins with a consonant that many speak alike, and is
    seen after the word before and before the word after, more than by chance. Names and the ends
    of a clause are left alone, and phrases that `misspellings` judges.
    """
    pairs = known_pairs()
    texts = [word.text.lower() for word in passage.words]
    for index in range(1, len(texts) - 1):
        before, text, after = texts[index - 1 : index + 2]
        if pairs.seen(before, text) or pairs.seen(text, after):
            continue
        if not passage.words[index].text.islower() or not possible(text):
            continue
        if is_misspelt(before, text) or is_misspelt(text, after):
            continue
        beside = Neighbours(before, after)
        if neighbours(passage, index) == beside and not _is_known(text, beside):
            likelier = _likelier(pairs, before, text, after)
            if likelier:
                yield _found(passage, passage.words[index], likelier)


def _is_known(text: str, beside: Neighbours) -> bool:
    """Tell whether `text` is at home as a word of every day, or with its tone placed otherwise."""
    if f"{beside.before} {text}" in COMPOUNDS or f"{text} {beside.after}" in COMPOUNDS:
        return True
    other = placed_otherwise(text)
    return bool(other) and beside.vouch(other) > 0


def _found(passage: Passage, word: Word, likelier: list[str]) -> Finding:
    return found(
        "syllable-confused",
        tr(
            "“{word}” is unusual here: is “{likelier}” meant?", word=word.text, likelier=likelier[0]
        ),
        passage,
        word.start,
        word.end,
        suggestion=likelier[0],
        mendable=len(likelier) == 1,
    )


def _likelier(pairs: Pairs, before: str, text: str, after: str) -> list[str]:
    """Return the variants of `text` that stand well between both words, the best first."""
    enough = ENOUGH + EACH_STEP * max(0.0, pairs.frequency(text) - RARE)
    enough += EVERYDAY_MORE if text in EVERYDAY else 0.0
    candidates = (*variants(text), *sounding_alike(text))
    ranked = [(_attraction(pairs, before, each, after), each) for each in candidates]
    return [each for attraction, each in sorted(ranked, reverse=True) if attraction > enough]


def _attraction(pairs: Pairs, before: str, syllable: str, after: str) -> float:
    first = pairs.attraction(before, syllable)
    return first + pairs.attraction(syllable, after) if first > -math.inf else first
