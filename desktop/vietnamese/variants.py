"""Syllables that are taken for one another: the same letters with other marks, or ng for ngh."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from desktop.vietnamese.folding import fold
from desktop.vietnamese.pairs import known_pairs
from desktop.vietnamese.syllables import bare_syllable, onset_length, possible, tone_fits
from desktop.vietnamese.tones import carriers, parted, placed

_SPOKEN_ALIKE = {
    "s": ("x",), "x": ("s",), "ch": ("tr",), "tr": ("ch",), "l": ("n",), "n": ("l",),
    "d": ("gi", "r"), "gi": ("d", "r"), "r": ("d", "gi"),
}  # fmt: skip
"""Onsets that dialects of the North do not tell apart."""

_ONSETS = {"ngh": ("ng",), "ng": ("ngh",), "gh": ("g",), "g": ("gh",), "k": ("c",), "c": ("k",)}


@lru_cache(maxsize=8192)
def variants(syllable: str) -> tuple[str, ...]:
    """Return the syllables in use that have the letters of `syllable` and other marks.

    Another place of the same tone (hòa, hoà) makes no other syllable.
    """
    same = parted(syllable)[:2]
    return tuple(each for each in _by_letters().get(fold(syllable), ()) if parted(each)[:2] != same)


@lru_cache(maxsize=8192)
def placed_otherwise(syllable: str) -> str:
    """Return `syllable` with its tone where the other custom has it, or "" where there is one only.

    `hòa` becomes `hoà`, and `hoà` `hòa`.
    """
    bare, tone, index = parted(syllable)
    if index < 0 or not possible(syllable):
        return ""
    others = [place for place in carriers(bare, onset_length(bare)) if place != index]
    return placed(bare, tone, others[0]) if others else ""


@cache
def _by_letters() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for syllable in known_pairs().syllables():
        if possible(syllable):
            found[fold(syllable)].append(syllable)
    return {letters: tuple(each) for letters, each in found.items()}


@lru_cache(maxsize=8192)
def sounding_alike(syllable: str) -> tuple[str, ...]:
    """Return the syllables in use that some regions speak like `syllable`: chì for trì, xứ for sứ."""
    swapped = (
        other + syllable[len(onset) :]
        for onset, others in _SPOKEN_ALIKE.items()
        if _onset(syllable) == onset
        for other in others
    )
    return tuple(each for each in swapped if known_pairs().known(each) and possible(each))


def _onset(syllable: str) -> str:
    return syllable[: max(0, onset_length(parted(syllable)[0]))]


def respelled(syllable: str) -> Iterator[str]:
    """Yield `syllable` with the onset that its vowel asks for: nghành becomes ngành."""
    onset = next((each for each in _ONSETS if syllable.startswith(each)), "")
    for other in _ONSETS.get(onset, ()):
        changed = other + syllable[len(onset) :]
        if possible(changed) and known_pairs().known(changed):
            yield changed


def well_placed(syllable: str) -> str:
    """Return `syllable` with its one tone on the right letter, or "" where that helps nothing.

    `tòan` becomes `toàn`; of the two customs for an open `oa` either is right already.
    """
    bare, tone, index = parted(syllable)
    if index < 0 or not bare_syllable(bare) or not tone_fits(bare, tone):
        return ""
    right = carriers(bare, onset_length(bare))
    return "" if index in right else placed(bare, tone, right[0])


LONGEST = 7
"""Letters of the longest syllable, `nghiêng`."""


def pieces(word: str) -> list[str]:
    """Return the two to five possible syllables that `word` is written together of, or none.

    A syllable inside has to begin with a consonant, or every slip would be two of them; `r` and
    `l` may follow it as in words borrowed (hiđrô).
    """
    return _pieces(word, 0)


def _pieces(word: str, depth: int) -> list[str]:
    if depth and _is_piece(word):
        return [word]
    if depth > 3:  # noqa: PLR2004 - no word has more syllables
        return []
    for end in range(min(LONGEST, len(word) - 1), 0, -1):
        if (_is_piece(word[:end]) or (not depth and possible(word[:end]))) and (
            rest := _pieces(word[end:], depth + 1)
        ):
            return [word[:end], *rest]
    return []


def _is_piece(syllable: str) -> bool:
    if syllable[0] in "aeiouy" or (not syllable[0].isascii() and syllable[0] != "đ"):
        return False
    return possible(syllable) or (
        syllable[1:2] in ("r", "l") and possible(syllable[0] + syllable[2:])
    )
