"""Syllables that Vietnamese cannot have, and the slips that make them."""

from collections.abc import Iterator
from functools import lru_cache

from desktop.language import tr
from desktop.proofing.findings import Finding, Severity
from desktop.proofing.neighbours import Neighbours, neighbours
from desktop.proofing.passages import Passage, Word
from desktop.proofing.placing import found
from desktop.vietnamese.pairs import known_pairs
from desktop.vietnamese.syllables import possible
from desktop.vietnamese.tones import parted
from desktop.vietnamese.variants import pieces, respelled, variants, well_placed

_LETTERS = frozenset("abcdeghiklmnopqrstuvxyăâđêôơư")
_ELSEWHERE = frozenset("àáâãèéêìíòóôõùúý")
"""Letters with marks that other languages have too: café, château, São Paulo."""

_BORROWED = {"iốt", "điốt", "điôxin", "đioxin", "triốt", "niutơn", "gabađin", "synốp"}
_ENDS = '.!?…:\n“"‘(–-•'


def impossible_syllables(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each word of Vietnamese letters that cannot be a syllable.

    Left alone are words without marks, names (capitals inside a sentence), what a hyphen,
    apostrophe or digit joins, words borrowed and written together (kilômét), and words whose
    marks other languages have unless some marks make a known syllable of them.
    """
    for index, word in enumerate(passage.words):
        if not _suspect(word.text) or _is_joined(passage, word):
            continue
        finding = _judge(passage, index, word)
        if finding:
            yield finding


@lru_cache(maxsize=16384)
def _suspect(text: str) -> bool:
    if text.isascii() or len(text) == 1:
        return False
    lower = text.lower()
    return not possible(lower) and lower not in _BORROWED and _is_ours(lower)


def _is_ours(lower: str) -> bool:
    return all(sign in _LETTERS for sign in parted(lower)[0])


def _is_joined(passage: Passage, word: Word) -> bool:
    text = passage.open_text
    around = text[max(0, word.start - 1) : word.start] + text[word.end : word.end + 1]
    return any(
        sign in "-'’‑_&/\ufffc\u00ad\u200b\u200c\u200d\u2060\ufeff" or sign.isdigit()
        for sign in around
    )


def _judge(passage: Passage, index: int, word: Word) -> Finding | None:
    lower = word.text.lower()
    if not word.text.islower() and not (_begins(passage, word) and word.text[1:].islower()):
        return None
    beside = neighbours(passage, index)
    if right := well_placed(lower):
        return _found(passage, word, right, mendable=known_pairs().known(right))
    parts = pieces(lower)
    if parts:
        return _joined(passage, word, parts)
    suggestion, certain = _best(lower, beside)
    alien = word.text.islower() and any(
        not sign.isascii() and sign not in _ELSEWHERE for sign in lower
    )
    if not suggestion and not alien:
        return None
    return _found(passage, word, suggestion, mendable=certain)


def _begins(passage: Passage, word: Word) -> bool:
    before = passage.open_text[: word.start].rstrip(" \u00a0")
    return not before or before[-1] in _ENDS


def _best(lower: str, beside: Neighbours) -> tuple[str, bool]:
    """Return the likeliest syllable for `lower`, and whether no other is likely."""
    ranked = sorted(
        {*variants(lower), *respelled(lower)}, key=lambda each: (-beside.vouch(each), each)
    )
    if not ranked:
        return "", False
    best = beside.vouch(ranked[0])
    alone = len(ranked) == 1 or (best > 0 and best > beside.vouch(ranked[1]))
    return (ranked[0] if alone else ""), alone


def _joined(passage: Passage, word: Word, parts: list[str]) -> Finding | None:
    """Return a finding when `parts` are two words of ours that lack their space."""
    if len(parts) != 2 or not all(parted(part)[1] for part in parts):  # noqa: PLR2004
        return None
    if not known_pairs().seen(*parts):
        return None
    return found(
        "words-joined",
        tr("A space is missing in “{word}”.", word=word.text),
        passage,
        word.start,
        word.end,
        suggestion=_cased(" ".join(parts), word.text),
        mendable=True,
    )


def _found(passage: Passage, word: Word, suggestion: str, *, mendable: bool) -> Finding:
    return found(
        "syllable-impossible",
        tr("“{word}” is no syllable of Vietnamese.", word=word.text),
        passage,
        word.start,
        word.end,
        severity=Severity.ERROR,
        suggestion=_cased(suggestion, word.text),
        mendable=mendable and bool(suggestion),
    )


def _cased(suggestion: str, text: str) -> str:
    return suggestion[:1].upper() + suggestion[1:] if text[:1].isupper() else suggestion
