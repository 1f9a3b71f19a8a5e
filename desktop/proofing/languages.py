"""Foreign sentences and phrases that a screen reader would read as Vietnamese (WCAG 2.2 3.1.2)."""

import re
from collections.abc import Iterator

from desktop.language import tr
from desktop.proofing.findings import Finding, Part
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found
from desktop.proofing.remedies import InLanguage
from desktop.vietnamese.syllables import bare_syllable

_WORD = "[A-Za-z]+(?:['’-][A-Za-z]+)*"
_RUN = re.compile(rf"(?<!\w){_WORD}(?:,?[ \u00a0]{_WORD}(?!\w)){{3,}}")
_JOINING = {
    "en": "the of and for in on at by with from is are was were be been to that this it as an we "
    "you our your their have has will can not",
    "fr": "des les du et dans pour une est sur au aux avec qui nous on",
    "de": "der die das und ein eine ist von den mit in an du was",
}
_LANGUAGES = {language: frozenset(words.split()) for language, words in _JOINING.items()}
_ALL_JOINING = frozenset().union(*_LANGUAGES.values())
_FEWEST = 2
_CERTAIN = 2
"""So many more words than any other language has a run in one that is surely that language."""


def foreign_runs(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each run of four or more foreign words that is not marked with `lang`.

    Names need no mark (WCAG says so): a run counts when, besides words such as `the` and `of`,
    two words in lower case are none of Vietnamese.
    """
    if passage.tag == "pre":
        return
    for match in _RUN.finditer(passage.open_text):
        words = re.findall(r"[A-Za-z]+", match[0])
        joining = {word.lower() for word in words} & _ALL_JOINING
        foreign = sum(_is_foreign(word) for word in words)
        if joining and foreign >= _FEWEST:
            language, lead = _language(joining)
            yield found(
                "language-unmarked",
                tr("Foreign words without their language: a screen reader speaks them wrongly."),
                passage,
                *match.span(),
                remedy=InLanguage(language) if lead else None,
                mendable=lead >= _CERTAIN and passage.part is Part.BODY,
            )


def _language(joining: set[str]) -> tuple[str, int]:
    """Return the language that has most of the words, and how many more than the next one."""
    counts = {language: len(joining & known) for language, known in _LANGUAGES.items()}
    first, second, *_ = sorted(counts, key=lambda each: -counts[each])
    return first, counts[first] - counts[second]


def _is_foreign(word: str) -> bool:
    return word.islower() and word not in _ALL_JOINING and not bare_syllable(word)
