"""The marks of state secrets: a text that bears one must not be published (Law 29/2018/QH14)."""

import re
from collections.abc import Iterator

from desktop.article.model import Article
from desktop.language import tr
from desktop.proofing.findings import Finding, Part, Severity
from desktop.proofing.passages import Passage, passages
from desktop.proofing.placing import found

_LETTER = "Ậ"
"""The letter that no mark is without; a letter is never split by the tags around words."""

_MARK = re.compile(r"\b(?:TUYỆT|TỐI)[ \u00a0]+MẬT\b|\bMẬT\b")
_STAMP = re.compile(r"[\W\d_]*(?:ĐỘ[ \u00a0]+MẬT[\W_]*)?((?:(?:TUYỆT|TỐI)[ \u00a0]+)?MẬT)[\W\d_]*")
_QUOTED = {"“", "‘", '"', "'"}
_LONGEST_LINE = 6


def secret_marks(passage: Passage) -> Iterator[Finding]:
    """Yield a stop for each mark MẬT, TỐI MẬT or TUYỆT MẬT that is set like a stamp.

    A stamp is a line of its own (also after “Độ mật:”), or the mark in capitals in a sentence
    that is not. Words such as `bảo mật` in a line of capitals, and a mark in quotation marks
    inside a sentence that tells about it, are none.
    """
    text = passage.open_text
    if "MẬT" not in text:
        return
    start = 0
    for line in text.split("\n"):
        for match in _MARK.finditer(line):
            if _is_stamp(line, match):
                at = start + match.start()
                yield found(
                    "state-secret",
                    tr("This text bears the mark of a state secret: it must not be published."),
                    passage,
                    at,
                    at + len(match[0]),
                    severity=Severity.STOP,
                )
        start += len(line) + 1


def marks_borne(article: Article) -> Iterator[Finding]:
    """Yield the stops of `article` alone, without looking at a text that can have none."""
    for part, text in ((Part.TITLE, article.title), (Part.SAPO, article.sapo)):
        if _LETTER in text:
            yield from secret_marks(Passage(part=part, tag=part.value, text=text))
    if _LETTER in article.body:
        for passage in passages(article.body):
            yield from secret_marks(passage)


def _is_stamp(line: str, match: re.Match[str]) -> bool:
    alone = _STAMP.fullmatch(line.upper())
    if alone:
        return match.start() == alone.start(1)
    if line.isupper():
        return match[0] != "MẬT" and len(line.split()) <= _LONGEST_LINE
    before = line[: match.start()].rstrip()
    if before[-1:] in _QUOTED:
        return False
    beside = before.rsplit(None, 1)[-1:] + line[match.end() :].split(None, 1)[:1]
    return not any(word.isupper() and len(word) > 1 for word in map(_letters, beside))


def _letters(word: str) -> str:
    return "".join(sign for sign in word if sign.isalpha())
