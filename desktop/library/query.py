"""What a reader of the library types into the search field, taken apart. Pure.

Words all have to be there; `"several words"` stand beside each other, `bien*` begins a word,
`-word` must not be there. `chuyenmuc:`, `tacgia:`, `the:`, `chude:`, `trangthai:`, `ngay:` and
`coanh:` ask for what the words right after them name, with or without accents and quotes. Anything
that can be typed is a query: what is no word says nothing.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from desktop.library.days import span
from desktop.state_names import states_called
from desktop.vietnamese import fold, nfc

_MOST_TERMS = 32
"""More words than this narrow nothing down, and SQLite's parser has a limit."""

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_CONTROL = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
"""Surrogates stand for bytes of a command line that were no text."""

_TERM = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?(?P<star>\*?)|(?P<word>[^\s"]+))')
_FILTER = re.compile(
    r'(?<!\S)(?P<minus>-?)(?P<name>[^\W\d_]+):(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+)|(?=\s*$))'
)
"""A name alone is one only at the end, where its value may be about to come."""


class Facet(StrEnum):
    """What can be asked of an article besides its words, by the name that is typed (folded)."""

    CATEGORY = "chuyenmuc"
    PERSON = "tacgia"
    TAG = "the"
    TOPIC = "chude"
    STATE = "trangthai"
    DAY = "ngay"
    PICTURE = "coanh"


@dataclass(frozen=True, slots=True)
class Filter:
    """One such question; `value` is folded, `quoted` is what stood between quotes, as typed."""

    facet: Facet
    value: str
    excluded: bool = False
    quoted: str = ""


MARKED_NAMES = {
    Facet.CATEGORY: "chuyênmục",
    Facet.PERSON: "tácgiả",
    Facet.TAG: "thẻ",
    Facet.TOPIC: "chủđề",
    Facet.STATE: "trạngthái",
    Facet.DAY: "ngày",
    Facet.PICTURE: "cóảnh",
}
"""The names with their marks; with other marks, as in `thể: văn xuôi`, they are words like any."""

_NAMES = {facet.value: facet for facet in Facet} | {
    marked: facet for facet, marked in MARKED_NAMES.items()
}


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: `words` (one, or a phrase) as typed in NFC, the last one maybe just begun."""

    words: str
    prefix: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; `blank` when no word was typed, which every article answers."""

    terms: tuple[Term, ...] = ()
    blank: bool = True
    filters: tuple[Filter, ...] = ()

    @property
    def wanted(self) -> tuple[Term, ...]:
        """The terms that an article must hold."""
        return tuple(term for term in self.terms if not term.excluded)

    @property
    def stands_together(self) -> bool:
        """Whether several words were asked for as one."""
        return any(len(tokens(term.words)) > 1 for term in self.wanted)

    @property
    def excluded(self) -> tuple[Term, ...]:
        """The terms that an article must not hold."""
        return tuple(term for term in self.terms if term.excluded)


def parse(text: str) -> Query:
    """Return the query that `text` says; every text says one."""
    typed = _CONTROL.sub(" ", nfc(text)).translate(_QUOTES)
    filters: list[Filter] = []
    plain = _FILTER.sub(lambda match: _taken(match, filters), typed)
    terms = (_term(match) for match in _TERM.finditer(plain))
    told = tuple(term for term in terms if any(letter.isalnum() for letter in fold(term.words)))
    return Query(told[:_MOST_TERMS], not plain.strip(' "*-'), tuple(filters[:_MOST_TERMS]))


def unknown_days(query: Query) -> list[str]:
    """Return what `ngay:` was asked for in `query` that names no day: such a filter narrows nothing."""
    days = (each.value for each in query.filters if each.facet is Facet.DAY)
    return [day for day in days if span(day) is None]


def unknown_states(query: Query) -> list[str]:
    """Return what `trangthai:` was asked for in `query` that begins no state's name."""
    states = (each.value for each in query.filters if each.facet is Facet.STATE)
    return [state for state in states if not states_called(state)]


def tokens(text: str) -> list[str]:
    """Return the words of `text` as the search index takes it apart."""
    return "".join(letter if _is_of_word(letter) else " " for letter in text).split()


def _is_of_word(letter: str) -> bool:
    category = unicodedata.category(letter)
    return category[0] in "LN" or category in ("Co", "Mn", "Mc")


def _taken(match: re.Match[str], filters: list[Filter]) -> str:
    """Take a filter out of the text, a half-typed one too; what is none stays as it is."""
    facet = _NAMES.get(match["name"].lower())
    if facet is None:
        return match[0]
    value = fold(match["phrase"] or match["word"] or "").strip(" *")
    if value:
        quoted = (match["phrase"] or "").strip()
        filters.append(Filter(facet, value, excluded=bool(match["minus"]), quoted=quoted))
    return " "


def _term(match: re.Match[str]) -> Term:
    typed = match["phrase"] if match["phrase"] is not None else match["word"]
    begun = bool(match["star"]) or (match["word"] or "").endswith("*")
    return Term(typed.strip(" *"), prefix=begun, excluded=bool(match["minus"]))
