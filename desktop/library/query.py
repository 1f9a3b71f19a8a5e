"""What a reader of the library types into the search field, taken apart. Pure.

Words all have to be there; `"several words"` stand beside each other, `bien*` begins a word,
`-word` must not be there. Anything that can be typed is a query: what is no word says nothing.
"""

import re
from dataclasses import dataclass

from desktop.vietnamese import fold, nfc

_MOST_TERMS = 32
"""More words than this narrow nothing down, and SQLite's parser has a limit."""

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_CONTROL = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
"""Surrogates stand for bytes of a command line that were no text."""

_TERM = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?(?P<star>\*?)|(?P<word>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: `words` (one, or a phrase) as typed in NFC, the last one maybe just begun."""

    words: str
    prefix: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; `blank` when nothing was typed, which every article answers."""

    terms: tuple[Term, ...] = ()
    blank: bool = True

    @property
    def wanted(self) -> tuple[Term, ...]:
        """The terms that an article must hold."""
        return tuple(term for term in self.terms if not term.excluded)

    @property
    def excluded(self) -> tuple[Term, ...]:
        """The terms that an article must not hold."""
        return tuple(term for term in self.terms if term.excluded)


def parse(text: str) -> Query:
    """Return the query that `text` says; every text says one."""
    plain = _CONTROL.sub(" ", nfc(text)).translate(_QUOTES)
    terms = (_term(match) for match in _TERM.finditer(plain))
    told = tuple(term for term in terms if any(letter.isalnum() for letter in fold(term.words)))
    return Query(told[:_MOST_TERMS], blank=not plain.strip(' "*-'))


def _term(match: re.Match[str]) -> Term:
    typed = match["phrase"] if match["phrase"] is not None else match["word"]
    begun = bool(match["star"]) or (match["word"] or "").endswith("*")
    return Term(typed.strip(" *"), prefix=begun, excluded=bool(match["minus"]))
