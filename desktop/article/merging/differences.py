"""What changed inside a sentence, word by word: in Vietnamese, syllable by syllable."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from desktop.article.body import pictures, plain_text
from desktop.article.merging.units import is_mark, source_of

_TOKEN = re.compile(r"[\w\u0300-\u036f]+|\s+|[^\w\s]")
"""Words with the marks that stand on their letters, white space, and signs one by one."""

_MOST = 2000
"""Tokens of one text that are compared; longer ones are shown as replaced between equal ends."""

Opcode = tuple[str, int, int, int, int]
"""As `difflib` has them: what happened, from where to where in the old and in the new."""


class Kind(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text and what became of it."""

    text: str
    kind: Kind


def differences(before: str, after: str) -> tuple[Span, ...]:
    """Return how plain `before` became `after`.

    The spans that are not added, joined, are `before`; those that are not removed are `after`.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    return tuple(span for span in _spans(old, new) if span.text)


def block_differences(before: str, after: str) -> tuple[Span, ...]:
    """Return how the text of a canonical block became that of another; either may be empty."""
    return differences(block_text(before), block_text(after))


def block_text(block: str) -> str:
    """Return what there is to read of canonical blocks, with the words that describe pictures.

    A kept block without words of its own is shown as its source; marks of WordPress are nothing.
    """
    if is_mark(block):
        return ""
    described = (picture.alt for picture in pictures(block))
    said = "\n".join(filter(None, [plain_text(block), *described]))
    return said or source_of(block)


def _spans(old: list[str], new: list[str]) -> Iterator[Span]:
    for tag, start, end, other, other_end in _opcodes(old, new):
        if tag == "equal":
            yield Span("".join(old[start:end]), Kind.SAME)
        else:
            yield Span("".join(old[start:end]), Kind.REMOVED)
            yield Span("".join(new[other:other_end]), Kind.ADDED)


def _opcodes(old: list[str], new: list[str]) -> list[Opcode]:
    if max(len(old), len(new)) > _MOST:
        return _ends(old, new)
    found: list[Opcode] = []
    for opcode in SequenceMatcher(str.isspace, old, new, autojunk=False).get_opcodes():
        found.append(opcode)
        if len(found) >= len(("change", "equal", "change")) and _is_noise(found[-3:], old, new):
            [first, _, last] = found[-3:]
            found[-3:] = [("replace", first[1], last[2], first[3], last[4])]
    return found


def _is_noise(three: list[Opcode], old: list[str], new: list[str]) -> bool:
    """Tell whether what stayed between two changes is no longer than either of them.

    A sentence said anew shares some short words with the old one by chance (the "semantic
    cleanup" of Neil Fraser's diff-match-patch).
    """
    before, same, after = three
    if same[0] != "equal" or "equal" in (before[0], after[0]):
        return False
    return _length(same, old, new) <= min(_length(before, old, new), _length(after, old, new))


def _length(opcode: Opcode, old: list[str], new: list[str]) -> int:
    _, start, end, other, other_end = opcode
    return max(sum(map(len, old[start:end])), sum(map(len, new[other:other_end])))


def _ends(old: list[str], new: list[str]) -> list[Opcode]:
    shorter = min(len(old), len(new))
    head = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    rest = shorter - head
    tail = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
    end, other_end = len(old) - tail, len(new) - tail
    return [
        ("equal", 0, head, 0, head),
        ("replace", head, end, head, other_end),
        ("equal", end, len(old), other_end, len(new)),
    ]
