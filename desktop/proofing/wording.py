"""English words for which everybody has a Vietnamese one."""

import re
from collections.abc import Iterator

from desktop.language import tr
from desktop.proofing.findings import Finding
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found

_WORDS = {"click": "bấm", "download": "tải về", "upload": "tải lên"}
_FOUND = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)


def english_words(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each of a few English words that stand in Vietnamese text."""
    for match in _FOUND.finditer(passage.open_text):
        vietnamese = _WORDS[match[0].lower()]
        if match[0][0].isupper():
            vietnamese = vietnamese[0].upper() + vietnamese[1:]
        message = tr("“{word}” is English: “{other}”.", word=match[0], other=vietnamese)
        yield found(
            "english-word", message, passage, *match.span(), suggestion=vietnamese, mendable=True
        )
