"""Links that say where they lead (TT 32/2017; WCAG 2.2 2.4.4)."""

import re
from collections.abc import Iterator

from desktop.language import tr
from desktop.proofing.findings import Finding
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found
from desktop.vietnamese.folding import fold

_SAYS_NOTHING = re.compile(
    r"(?:xem|bam|nhan|nhap|click|kich|doc|chi tiet|tai|o|vao|link|them|chi|tiet|day|"
    r"duong dan|lien ket|nay|here|more|read)(?:\s+(?:xem|bam|nhan|nhap|click|kich|doc|tai|o|vao|"
    r"link|them|chi|tiet|day|dan|ket|nay|here|more|tiep))*"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def links(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each link without words, with `tại đây`, or with its bare address."""
    for element in passage.elements:
        if element.tag != "a":
            continue
        text = passage.text[element.start : element.end]
        message = _fault(text)
        if message:
            yield found("link-text", message, passage, element.start, element.end)


def _fault(text: str) -> str:
    words = " ".join(fold(text).strip(" \u00a0.,;:!?()[]»>…→").split())
    if not words:
        return tr("A link without words: nobody can choose it.")
    if _ADDRESS.fullmatch(text.strip()):
        return tr("A link named by its address is read out letter by letter: say where it leads.")
    if _SAYS_NOTHING.fullmatch(words):
        return tr("“{text}” does not say where the link leads.", text=text.strip())
    return ""
