"""The order of Vietnamese words: letters first, then tones, then capitals.

The alphabet is a ă â b c d đ e ê … o ô ơ … u ư; words that agree in their letters are ordered by
tone, ma mà mả mã má mạ, as in ICU's `vi` collation. Python's own order knows neither.
"""

import string
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

Key = tuple[tuple[tuple[int, int, int], ...], tuple[int, ...], tuple[bool, ...]]

_SHAPES = {"\u0306": 1, "\u0302": 2, "\u031b": 3}
"""Marks that make another letter (ă, â ê ô, ơ ư), in the order they follow the bare one."""

_SHAPED = {"a": "\u0306\u0302", "e": "\u0302", "o": "\u0302\u031b", "u": "\u031b"}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_FOREIGN_MARK = 6
_STROKE = 1
_OTHER, _DIGIT, _LETTER = range(3)

_KEYED = 200
"""Letters that take part in a stored key: a database's index has a limit."""

_ENDS = "\x01"
"""Ends a level of a stored key: it sorts before whatever a level holds."""

_ALPHABET = sorted(
    [
        *((ord(letter), 0) for letter in string.ascii_lowercase),
        (ord("d"), _STROKE),
        *((ord(letter), _SHAPES[mark]) for letter, marks in _SHAPED.items() for mark in marks),
    ]
)
_PLACES = {letter: chr(ord("@") + place) for place, letter in enumerate(_ALPHABET)}
"""A stored key's sign for each letter: one byte, after the digits, before all foreign letters."""

_LOW, _SPACE, _HIGH, _FOREIGN_DIGIT = "\x02", "\x03", "\x04", ":"
_RUN = 15
"""Letters without a mark that one sign of a stored key may stand for, with the marked one."""


def collation_key(text: str) -> Key:
    """Return what `sorted(words, key=collation_key)` needs for the Vietnamese order."""
    letters: list[tuple[int, int, int]] = []
    tones: list[int] = []
    for sign in unicodedata.normalize("NFD", text):
        if not unicodedata.combining(sign):
            letters.append(_letter(sign))
            tones.append(0)
        elif letters:
            _mark(sign, letters, tones)
    capitals = tuple(sign.isupper() for sign in unicodedata.normalize("NFC", text))
    return tuple(letters), tuple(tones), capitals


@lru_cache(maxsize=256)
def sort_text(text: str) -> str:
    """Return a text that sorts by its code points as `collation_key(text)` does.

    It is for databases, which know no Vietnamese; only the first 200 letters take part.
    """
    signs = list(unicodedata.normalize("NFC", text[:_KEYED]))
    if not signs or any(map(unicodedata.combining, signs)):
        signs = [text[:_KEYED]]  # a mark by itself belongs to the letter before it
    primary, tones, capitals = zip(*map(_levels, signs), strict=True)
    levels = ("".join(primary), _marks(chain(*tones)), _marks(chain(*capitals)))
    return _ENDS.join(levels).rstrip(_ENDS)


@lru_cache(maxsize=1024)
def _levels(text: str) -> tuple[str, tuple[int, ...], tuple[bool, ...]]:
    """Return what `text` adds to each level of a stored key, the marks as `_marks` wants them."""
    letters, tones, capitals = collation_key(text)
    return "".join(_sign(*letter) for letter in letters), tones, capitals


def _sign(group: int, code: int, shape: int) -> str:
    if group == _LETTER:
        return _PLACES.get((code, shape), chr(code))
    if group == _DIGIT:
        return chr(code) if code < ord(_FOREIGN_DIGIT) else _FOREIGN_DIGIT + chr(code)
    if code == ord(" "):
        return _SPACE
    return (_LOW if code < ord(" ") else _HIGH) + chr(code)


def _marks(marks: Iterable[int]) -> str:
    """Return a text that sorts as `marks`, numbers from 0 to 6, most of them 0.

    Each sign stands for a mark and the zeros before it: the more zeros, the earlier it sorts.
    """
    signs = []
    zeros = 0
    for mark in marks:
        if not mark:
            zeros += 1
            continue
        signs += ["\x1f"] * (zeros // _RUN)
        signs.append(chr(ord(" ") + (_RUN - 1 - zeros % _RUN) * _FOREIGN_MARK + mark - 1))
        zeros = 0
    return "".join(signs)


@lru_cache(maxsize=1024)
def _letter(sign: str) -> tuple[int, int, int]:
    if sign in "đĐ":
        return _LETTER, ord("d"), _STROKE
    low = sign.casefold()[:1] or sign
    group = _LETTER if sign.isalpha() else _DIGIT if sign.isdigit() else _OTHER
    return group, ord(low), 0


def _mark(sign: str, letters: list[tuple[int, int, int]], tones: list[int]) -> None:
    group, code, shape = letters[-1]
    if sign in _SHAPED.get(chr(code), "") and not shape:
        letters[-1] = (group, code, _SHAPES[sign])
    else:
        tones[-1] = _TONES.get(sign, _FOREIGN_MARK)
