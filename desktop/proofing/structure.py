"""Whether a text can be found one's way in without seeing it: headings and tables."""

import re
from collections.abc import Iterator

from desktop.article.body import plain_text
from desktop.article.model import Article
from desktop.language import tr
from desktop.proofing.findings import Finding, Severity

_TITLE = 1
_HEADING = re.compile(r"<h([234])[ >].*?</h\1>", re.DOTALL)
_TABLE = re.compile("<table>.*?</table>", re.DOTALL)
_LONGEST = 80


def skipped_headings(article: Article) -> Iterator[Finding]:
    """Yield a finding for each heading more than one level below the one before.

    The title is level 1. Screen readers list headings as an outline (WCAG 2.2 1.3.1, G141).
    """
    above = _TITLE
    for heading in _HEADING.finditer(article.body):
        level = int(heading[1])
        if level > above + 1:
            yield Finding(
                rule="heading-skipped",
                severity=Severity.WARNING,
                message=tr(
                    "A heading of level {level} follows one of level {above}: make it level {fit}.",
                    level=level,
                    above=above,
                    fit=above + 1,
                ),
                excerpt=_start(heading[0]),
            )
        above = level


def tables_without_headings(article: Article) -> Iterator[Finding]:
    """Yield a finding for each table without a header cell (TT 32/2017; WCAG 2.2 1.3.1, H51)."""
    for table in _TABLE.finditer(article.body):
        if "<th " not in table[0]:
            yield Finding(
                rule="table-header-missing",
                severity=Severity.ERROR,
                message=tr(
                    "A table has no header row or column: read aloud, its cells mean nothing."
                ),
                excerpt=_start(table[0]),
            )


def _start(block: str) -> str:
    words = " ".join(plain_text(block).split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0] + " …"
