"""What changed inside a sentence, word by word: in Vietnamese, syllable by syllable."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.article.body import pictures, plain_text
from desktop.article.merging.matching import equal_places
from desktop.article.merging.units import is_mark, source_of

_TOKEN = re.compile(r"[\w\u0300-\u036f]+|\s+|[^\w\s]")
"""Words with the marks that stand on their letters, white space, and signs one by one."""

Opcode = tuple[str, int, int, int, int]
"""What happened, from where to where in the old text, and in the new."""

EQUAL, CHANGED = "equal", "changed"


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
        if tag == EQUAL:
            yield Span("".join(old[start:end]), Kind.SAME)
        else:
            yield Span("".join(old[start:end]), Kind.REMOVED)
            yield Span("".join(new[other:other_end]), Kind.ADDED)


def _opcodes(old: list[str], new: list[str]) -> list[Opcode]:
    before: list[Opcode] = []
    found = [*_plain_opcodes(old, new)]
    while len(found) != len(before):
        before, found = found, _without_noise(found, old, new)
    return found


def _without_noise(opcodes: list[Opcode], old: list[str], new: list[str]) -> list[Opcode]:
    kept: list[Opcode] = []
    for opcode in opcodes:
        kept.append(opcode)
        if len(kept) >= len(("change", "equal", "change")) and _is_noise(kept[-3:], old, new):
            [first, _, last] = kept[-3:]
            kept[-3:] = [(CHANGED, first[1], last[2], first[3], last[4])]
    return kept


def _plain_opcodes(old: list[str], new: list[str]) -> Iterator[Opcode]:
    """Yield runs of equal tokens, and the changes between them."""
    start = end = other = other_end = 0
    for place, pair in [*equal_places(old, new, str.isspace), (len(old), len(new))]:
        if (place, pair) == (end, other_end) and place < len(old):
            end, other_end = place + 1, pair + 1
            continue
        if start < end:
            yield EQUAL, start, end, other, other_end
        if (end, other_end) != (place, pair):
            yield CHANGED, end, place, other_end, pair
        start, other, end, other_end = place, pair, place + 1, pair + 1


def _is_noise(three: list[Opcode], old: list[str], new: list[str]) -> bool:
    """Tell whether what stayed between two changes is no longer than either of them.

    A sentence said anew shares some short words with the old one by chance (the "semantic
    cleanup" of Neil Fraser's diff-match-patch).
    """
    before, same, after = three
    if same[0] != EQUAL or EQUAL in (before[0], after[0]):
        return False
    return _length(same, old, new) <= min(_length(before, old, new), _length(after, old, new))


def _length(opcode: Opcode, old: list[str], new: list[str]) -> int:
    _, start, end, other, other_end = opcode
    return max(sum(map(len, old[start:end])), sum(map(len, new[other:other_end])))
