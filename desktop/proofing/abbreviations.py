"""Abbreviations that are nowhere explained."""

import re
from collections.abc import Iterable, Iterator

from desktop.language import tr
from desktop.proofing.findings import Finding
from desktop.proofing.known_abbreviations import EVERYBODY_KNOWS
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found
from desktop.proofing.sightings import Sighting, of_topic
from desktop.vietnamese.syllables import bare_syllable, possible
from desktop.vietnamese.tones import parted

_USED, _EXPLAINED = "abbreviation", "abbreviation-explained"
_LETTERS = "A-ZĐÂÊÔƠƯĂ"
_ABBREVIATION = re.compile(rf"(?<![\w&/.’'-])[{_LETTERS}]{{2,7}}(?![\w&/’'-]|\.\w)")
_IN_BRACKETS = re.compile(
    rf"\(\s?(?:gọi tắt là|viết tắt là|sau đây gọi là|tắt là)?\s?[“\"]?([{_LETTERS}]{{2,7}})[”\"]?\s?[;,)]"
)
_BEFORE_BRACKETS = re.compile(rf"(?<![\w&])([{_LETTERS}]{{2,7}})\s?\((?=[^)]*\w+\s+\w+)")
_SHORT_FOR = re.compile(rf"(?:gọi tắt|viết tắt)(?: là)?:? [“\"]?([{_LETTERS}]{{2,7}})")
_ROMAN = re.compile("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})[A-E]?")


def abbreviations(passage: Passage) -> Iterator[Sighting]:
    """See each abbreviation used and each explained: `… (ABC)`, `ABC (…)`, or an `abbr` title.

    Left alone are what everybody knows, Roman numbers, codes and words in lines of capitals.
    """
    text = passage.open_text
    for explanation in (_IN_BRACKETS, _BEFORE_BRACKETS, _SHORT_FOR):
        for match in explanation.finditer(text):
            yield Sighting(_EXPLAINED, match[1], found("abbreviation", "", passage))
    for element in passage.elements:
        if element.tag == "abbr":
            explained = passage.text[element.start : element.end]
            yield Sighting(_EXPLAINED, explained, found("abbreviation", "", passage))
    if text.isupper():
        return
    for match in _ABBREVIATION.finditer(text):
        if match[0] not in EVERYBODY_KNOWS and not _is_word(match[0]) and _alone(text, match):
            message = tr("“{short}” is not explained in this article.", short=match[0])
            finding = found("abbreviation-unexplained", message, passage, *match.span())
            yield Sighting(_USED, match[0], finding)


def _is_word(capitals: str) -> bool:
    """Tell whether `capitals` are a Roman number, or a word in capitals for stress: KHÔNG, TIN."""
    return bool(_ROMAN.fullmatch(capitals)) or possible(capitals.lower())


def _alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether it is no part of a name: `AC Milan`, or words that are shouted."""
    before = _letters(text[: match.start()].split()[-1:])
    after = _letters(text[match.end() :].split(None, 1)[:1])
    if after[:1].isupper() and not bare_syllable(parted(after.lower())[0]):
        return after in EVERYBODY_KNOWS
    return not any(
        len(word) > 1 and word.isupper() and word not in EVERYBODY_KNOWS for word in (before, after)
    )


def _letters(words: list[str]) -> str:
    return "".join(filter(str.isalpha, words[0])) if words else ""


def unexplained(sightings: Iterable[Sighting]) -> Iterator[Finding]:
    """Yield a finding for the first use of each abbreviation that the article nowhere explains."""
    seen = tuple(sightings)
    told = {each.style for each in of_topic(seen, _EXPLAINED)}
    for each in of_topic(seen, _USED):
        if each.style not in told:
            told.add(each.style)
            yield each.finding
