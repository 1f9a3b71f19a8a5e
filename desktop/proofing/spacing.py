"""Spaces where none belong, and none where one does."""

import re
from collections.abc import Iterator

from desktop.language import tr
from desktop.proofing.findings import Finding
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found

_SPACES = " \u00a0"
_BEFORE_MARK = re.compile(
    rf"(?<=[^\s\d])[{_SPACES}]+([,;:]|[!?]+|\.(?=\s|$))(?![\d.()/?!])"
    rf"|(?<=\d)[{_SPACES}]+([,;]|[!?]+|\.(?=\s|$)|:(?!\s*\d))(?![\d.()/?!])"
)
_INSIDE = re.compile(rf"([(\[“‘])[{_SPACES}]+(?=\S)|(?<=[^\s(\[“‘])[{_SPACES}]+([)\]”’])")
_AFTER_MARK = re.compile(r"(?<=[^\W\d_])((?<=[^\W\d_]{2})[,;:!?](?=[^\W\d_]{2})|”)(?=[^\W\d_])")
_AFTER_LETTER = re.compile(r"^[^\W\d_](\))(?=[^\W\d_]{2})")
_BEFORE_OPENING = re.compile(r"(?<=[^\W\d_])([(“])(?=[^\W\d_]{2})")
_AFTER_STOP = re.compile(r"(?<![\w.,/])([^\W\d_]{2,}|\d{1,2})(\.)(?=([^\W\d_])([^\W\d_]))")
_STOP_BETWEEN = re.compile(rf"(?<=[^\W_])[{_SPACES}]+\.(?=([^\W\d_])([^\W\d_]))")
_DOUBLED = re.compile(rf"(?<=[^\s])[{_SPACES}]{{2,}}(?=[^\s])")
_AT_ENDS = re.compile(rf"[{_SPACES}]*\u00a0[{_SPACES}]*$|^[{_SPACES}]*\u00a0[{_SPACES}]*")


def spaces(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each space too many or missing; every one can be mended as it stands.

    Left alone are results (`2 : 1`), ellipses set off by a space, addresses and initials
    (`TP.HCM`, `PGS.TS`), and all of preformatted text.
    """
    if passage.tag == "pre":
        return
    text = passage.open_text
    yield from _too_many(passage, text)
    yield from _missing(passage, text)


def _too_many(passage: Passage, text: str) -> Iterator[Finding]:
    for match in _BEFORE_MARK.finditer(text):
        mark = match[1] or match[2]
        message = tr("No space belongs before “{mark}”.", mark=mark)
        yield _mend("space-before-mark", message, passage, match.span(), mark)
    for match in _STOP_BETWEEN.finditer(text):
        if match[1].isupper() and match[2].islower():
            message = tr("No space belongs before “{mark}”.", mark=".")
            yield _mend("space-before-mark", message, passage, match.span(), ". ")
    for match in _INSIDE.finditer(text):
        mark = match[1] or match[2]
        message = tr("No space belongs inside “{mark}”.", mark=mark)
        yield _mend("space-inside-brackets", message, passage, match.span(), mark)
    if "  " in text or "\u00a0" in text:
        yield from _doubled(passage, text)


def _doubled(passage: Passage, text: str) -> Iterator[Finding]:
    for match in _DOUBLED.finditer(text):
        yield _mend("space-doubled", tr("One space is enough."), passage, match.span(), " ")
    for match in _AT_ENDS.finditer(text):
        message = tr("A no-break space at the end of a paragraph shows nothing and stays behind.")
        yield _mend("space-at-end", message, passage, match.span(), "")


def _missing(passage: Passage, text: str) -> Iterator[Finding]:
    for match in (*_AFTER_MARK.finditer(text), *_AFTER_LETTER.finditer(text)):
        message = tr("A space is missing after “{mark}”.", mark=match[1])
        yield _mend("space-missing", message, passage, match.span(1), f"{match[1]} ")
    for match in _BEFORE_OPENING.finditer(text):
        message = tr("A space is missing before “{mark}”.", mark=match[1])
        yield _mend("space-missing", message, passage, match.span(), f" {match[1]}")
    for match in _AFTER_STOP.finditer(text):
        if match[1] == match[1].lower() and match[3].isupper() and match[4].islower():
            message = tr("A space is missing after “{mark}”.", mark=".")
            yield _mend("space-missing", message, passage, match.span(2), ". ")


def _mend(
    rule: str, message: str, passage: Passage, span: tuple[int, int], suggestion: str
) -> Finding:
    return found(rule, message, passage, *span, suggestion=suggestion, mendable=True)
