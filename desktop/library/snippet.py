"""A line of an article around what was looked for. Pure."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import takewhile

from desktop.library.query import Query, Term, tokens
from desktop.library.values import HIT_BEGINS, HIT_ENDS
from desktop.vietnamese import fold

_BEFORE, _AFTER = 60, 110
"""Letters shown before and after the beginning of the first hit."""

_SPACE = re.compile(r"\s+")

HitsFrom = Callable[[int], Iterator[re.Match[str]]]
"""Returns the hits from a place on."""


def snippet(words: str, query: Query) -> str:
    """Return one line of `words` around the first hit of `query`, with the hits marked.

    `words` is what was indexed: the title in its first line, then the text. A hit below the
    title is preferred, since lists show the title anyway, and one with the typed accents to one
    without.
    """
    if not query.wanted:
        return ""
    for start in (words.find("\n") + 1, 0):
        for text, pattern in _readings(words, query):
            if hit := pattern.search(text, start):
                return _excerpt(words, partial(pattern.finditer, text), start, hit.start())
    return ""


def holds_as_typed(words: str, query: Query) -> bool:
    """Tell whether `words` hold all that `query` wants with the typed accents."""
    small = _small(words)
    return all(any(_stands_alone(hit, term) for hit in _hits(small, term)) for term in query.wanted)


def _small(words: str) -> str:
    """Return `words` in small letters, as many: `re.IGNORECASE` takes 20 times longer to find one.

    Two signs of one letter become the same.
    """
    return words.replace("İ", "i").lower().replace("µ", "μ").replace("ſ", "s")


def _hits(small: str, term: Term) -> Iterator[re.Match[str]]:
    pattern = re.compile(_spelling(term, _small))
    at = 0
    while hit := pattern.search(small, at):
        yield hit
        at = hit.start() + 1


def _stands_alone(hit: re.Match[str], term: Term) -> bool:
    """Tell whether no mark that the index takes for a letter, and `re` does not, is beside it."""
    before = hit.string[max(hit.start() - 1, 0) : hit.start()]
    after = "" if term.prefix else hit.string[hit.end() : hit.end() + 1]
    between = "".join(letter for letter in hit[0] if not letter.isalnum())
    return not tokens(before + between + after)


def _readings(words: str, query: Query) -> Iterator[tuple[str, re.Pattern[str]]]:
    yield _small(words), _pattern(query, _small)
    shadow = fold(words)
    yield shadow if len(shadow) == len(words) else _aligned(words), _pattern(query, fold)


def _excerpt(words: str, hits: HitsFrom, least: int, at: int) -> str:
    begin = _word_start(words, max(least, at - _BEFORE), at)
    end = _word_end(words, at + _AFTER)
    shown = _marked(words, hits(begin), begin, end)
    line = " ".join(shown.split())
    return f"{'…' if begin > least else ''}{line}{'…' if end < len(words) else ''}"


def _marked(words: str, hits: Iterator[re.Match[str]], begin: int, end: int) -> str:
    parts, done = [], begin
    for hit in takewhile(lambda hit: hit.start() < end, hits):
        ends = min(hit.end(), end)
        marked = f"{HIT_BEGINS}{words[hit.start() : ends]}{HIT_ENDS}"
        parts += [words[done : hit.start()], marked]
        done = ends
    return "".join([*parts, words[done:end]])


def _word_start(words: str, begin: int, at: int) -> int:
    """Return the first beginning of a word from `begin` on, `at` at the latest."""
    if begin == 0 or words[begin - 1].isspace():
        return begin
    space = _SPACE.search(words, begin, at)
    return space.end() if space else at


def _word_end(words: str, end: int) -> int:
    if end >= len(words):
        return len(words)
    space = _SPACE.search(words, end, end + _BEFORE)
    return space.start() if space else end


def _pattern(query: Query, spelled: Callable[[str], str]) -> re.Pattern[str]:
    spellings = (_spelling(term, spelled) for term in query.wanted)
    return re.compile("|".join(f"(?:{spelling})" for spelling in spellings))


def _spelling(term: Term, spelled: Callable[[str], str]) -> str:
    """Return the pattern of `term`, which begins with plain letters: those are found at once."""
    first, *others = re.findall(r"[^\W_]+", spelled(term.words)) or [""]
    alone = rf"(?<![^\W_]{first})"  # no `\b`: for it `_` is a letter
    ending = r"[^\W_]*" if term.prefix else r"(?![^\W_])"
    return r"[\W_]+".join([first + alone, *others]) + ending


def _aligned(words: str) -> str:
    """Return the folded shadow with exactly one letter for each of `words`."""
    return "".join((fold(letter) or " ")[0] for letter in words)
