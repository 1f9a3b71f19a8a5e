"""Sentences that nobody reads to their end."""

import re
from collections.abc import Iterator

from desktop.language import tr
from desktop.proofing.findings import Finding
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found

LONGEST = 100
"""Syllables of a sentence; a house rule. Official prose runs to 60 and more where it lists, so
only what is far beyond is told."""

_END = re.compile(r"[.!?…]+[”\"’)\]]*(?=\s+[“\"‘(\[–-]*\s*[^\W\d_a-z])|\n")
_TEXT = {"p", "li", "td", "th", "sapo", "blockquote", "summary"}


def long_sentences(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each sentence of more than `LONGEST` words."""
    if passage.tag not in _TEXT or passage.text.count(" ") < LONGEST:
        return
    start = 0
    ends = [match.end() for match in _END.finditer(passage.open_text)]
    for end in (*ends, len(passage.text)):
        sentence = passage.text[start:end]
        words = len(sentence.split())
        if words > LONGEST:
            first = start + len(sentence) - len(sentence.lstrip())
            last = start + len(sentence.rstrip())
            message = tr("A sentence of {words} words: make two or more of it.", words=words)
            yield found("sentence-long", message, passage, first, last)
        start = end
