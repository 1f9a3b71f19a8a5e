"""Signs that nobody sees: what Word, PDF and web pages leave inside words."""

import re
from collections.abc import Iterator

from desktop.language import tr
from desktop.proofing.findings import Finding
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found

_WORD = re.compile("[^\\W\\d_]*(?:[\u00ad\u200b\u200c\u200d\u2060\ufeff]+[^\\W\\d_]*)+")
_HIDDEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


def hidden_signs(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each word with soft hyphens, zero-width spaces or joiners in it.

    Search, screen readers and these very rules take the halves of such a word for two.
    """
    if not _HIDDEN.search(passage.text):
        return
    for match in _WORD.finditer(passage.text):
        yield found(
            "hidden-sign",
            tr("A sign that nobody sees stands here; search does not find the word."),
            passage,
            *match.span(),
            suggestion=_HIDDEN.sub("", match[0]),
            mendable=True,
        )
