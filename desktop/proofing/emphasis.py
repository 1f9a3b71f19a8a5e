"""What only colour tells (WCAG 2.2 1.4.1).

The body profile has no colours, so that colour alone can speak in two ways: in a text that refers
to one (`các mục in đỏ`), whose colours were lost on the way in, and in opaque blocks, whose source
is kept with its styles.
"""

import html
import re
from collections.abc import Iterator

from desktop.language import tr
from desktop.proofing.findings import Finding, Severity
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found, found_in_block

_NAMED = re.compile(
    r"\b(?!ô tô)(?:chữ|dòng|ô|phần|mục|cột|hàng|chỗ|số)(?: được)?(?: in| tô| bôi| đánh dấu)(?: bằng)?(?: màu)?"
    r" (?:đỏ|xanh|vàng|tím|cam|hồng)\b|\bchữ (?:màu )?(?:đỏ|xanh|vàng)\b",
    re.IGNORECASE,
)
_OPAQUE = re.compile('<div data-opaque="([^"]*)">')
_COLOURED = re.compile(
    r"<(?:span|font|b|strong|em|i|p)\b[^>]*?(?:style=[\"'][^\"']*(?<![\w-])color\s*:|\scolor=)[^>]*>"
    r"([^<]+)",
    re.IGNORECASE,
)


def colours_named(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each mention of something by its colour."""
    for match in _NAMED.finditer(passage.open_text):
        yield found("colour-only", _message(), passage, *match.span())


def colours_kept(block: str) -> Iterator[Finding]:
    """Yield a finding for the first coloured words in each opaque block."""
    for opaque in _OPAQUE.finditer(block):
        coloured = _COLOURED.search(html.unescape(opaque[1]))
        if coloured:
            words = html.unescape(coloured[1]).strip()
            yield found_in_block("colour-only", Severity.WARNING, _message(), words)


def _message() -> str:
    return tr("Colour alone tells something here: say it in words too.")
