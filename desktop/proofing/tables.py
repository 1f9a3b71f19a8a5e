"""Whether a table can be understood when it is read aloud."""

import re
from collections.abc import Iterator

from desktop.article.body import plain_text
from desktop.language import tr
from desktop.proofing.findings import Finding, Severity
from desktop.proofing.placing import found_in_block
from desktop.proofing.remedies import HeaderRow

_TABLE = re.compile("<table>.*?</table>", re.DOTALL)


def tables_without_headings(block: str) -> Iterator[Finding]:
    """Yield a finding for each table without a header cell (TT 32/2017; WCAG 2.2 1.3.1, H51).

    That its first row is the header is likely; it may be the first column.
    """
    if "<table>" not in block:
        return
    for number, table in enumerate(_TABLE.finditer(block)):
        if "<th " not in table[0]:
            yield found_in_block(
                "table-header-missing",
                Severity.ERROR,
                tr("A table has no header row or column: read aloud, its cells mean nothing."),
                " ".join(plain_text(table[0]).split()),
                remedy=HeaderRow(number),
            )
