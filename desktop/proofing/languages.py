"""Foreign sentences and phrases that a screen reader would read as Vietnamese (WCAG 2.2 3.1.2)."""

import re
from collections.abc import Iterator

from desktop.language import tr
from desktop.proofing.findings import Finding
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found
from desktop.vietnamese.syllables import bare_syllable

_WORD = "[A-Za-z]+(?:['’-][A-Za-z]+)*"
_RUN = re.compile(rf"(?<!\w){_WORD}(?:,?[ \u00a0]{_WORD}(?!\w)){{3,}}")
_JOINING = frozenset(
    """
    the of and for in on at by with from is are was were be been to that this it as an we you our
    your their have has will can not des les du et dans pour une est sur au aux avec qui nous der
    die das und ein eine ist von den mit
    """.split()  # noqa: SIM905 - a table is read as one
)
_FEWEST = 2


def foreign_runs(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each run of four or more foreign words that is not marked with `lang`.

    Names need no mark (WCAG says so): a run counts when, besides words such as `the` and `of`,
    two words in lower case are none of Vietnamese.
    """
    if passage.tag == "pre":
        return
    for match in _RUN.finditer(passage.open_text):
        words = re.findall(r"[A-Za-z]+", match[0])
        joining = sum(word.lower() in _JOINING for word in words)
        foreign = sum(_is_foreign(word) for word in words)
        if joining and foreign >= _FEWEST:
            yield found(
                "language-unmarked",
                tr("Foreign words without their language: a screen reader speaks them wrongly."),
                passage,
                *match.span(),
            )


def _is_foreign(word: str) -> bool:
    return word.islower() and word not in _JOINING and not bare_syllable(word)
