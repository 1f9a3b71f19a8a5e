"""Parts that are longer than readers, lists and search engines take in."""

from collections.abc import Iterator

from desktop.article.words import LONGEST_SAPO, word_count
from desktop.language import tr
from desktop.proofing.findings import Finding, Part
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found


def long_sapo(passage: Passage) -> Iterator[Finding]:
    """Yield a finding when the sapo is too long to be one."""
    if passage.part is not Part.SAPO:
        return
    words = word_count(passage.text)
    if words > LONGEST_SAPO:
        message = tr(
            "The sapo has {words} words; with more than {most} it is no longer read as one.",
            words=words,
            most=LONGEST_SAPO,
        )
        yield found("sapo-long", message, passage)
