"""Words typed twice, which are not reduplications: `của của`, but not `ngày ngày`."""

import re
from collections.abc import Iterator

from desktop.language import tr
from desktop.proofing.findings import Finding
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found

_NEVER_TWICE = frozenset(
    """
    của và các những bị cho với tại để đã sẽ thì mà như khi về theo do bởi vì nhưng hoặc cũng
    rằng một nên đến trên dưới giữa nếu vào nhằm gồm huyện phường thôn quận
    """.split()  # noqa: SIM905 - a table is read as one
)
"""Words that no Vietnamese says twice: those of grammar, and units that none takes one by one.
`năm năm` is five years, `tháng tháng` every month."""

_PAIR_OF_DISTRIBUTION = frozenset("từng rất mãi càng vừa lúc khi dần mỗi ngày đêm".split())  # noqa: SIM905
_TWICE = re.compile(r"\b([^\W\d_]+)[ \u00a0]+\1\b", re.IGNORECASE)
_PHRASE_TWICE = re.compile(
    r"\b([^\W\d_]{2,}[ \u00a0][^\W\d_]{2,}(?:[ \u00a0][^\W\d_]{2,})?)[ \u00a0]+\1\b"
)


def repeated_words(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each word or phrase that stands twice; the second can be taken away.

    A phrase may end one part of a sentence and begin the next (`người có quyền có quyền yêu cầu`):
    it is told for a look.
    """
    text = passage.open_text
    for match in _TWICE.finditer(text):
        if match[1].lower() in _NEVER_TWICE:
            yield _found(passage, match, mendable=True)
    for match in _PHRASE_TWICE.finditer(text):
        words = match[1].lower().split()
        if len(set(words)) > 1 and words[0] not in _PAIR_OF_DISTRIBUTION:
            yield _found(passage, match, mendable=False)


def _found(passage: Passage, match: re.Match[str], *, mendable: bool) -> Finding:
    return found(
        "word-repeated",
        tr("“{words}” stands twice.", words=match[1]),
        passage,
        *match.span(),
        suggestion=match[1],
        mendable=mendable,
    )
