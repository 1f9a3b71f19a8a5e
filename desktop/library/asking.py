"""A query in the language of SQLite's FTS5."""

from collections.abc import Callable

import sqlalchemy as sa

from desktop.library.indexing import matching
from desktop.library.query import Query, Term, tokens
from desktop.library.schema import search, search_exact
from desktop.vietnamese import fold

Begun = Callable[[sa.TableClause, str], str]
"""Returns what asks an index for the words that begin so."""


def folded(query: Query, begun: Begun) -> str:
    """Return what is asked of the index of folded words; `query` wants some."""
    wanted = " AND ".join(_spelled(term, begun) for term in query.wanted)
    return f"({wanted}) NOT ({unwanted(query, begun)})" if query.excluded else wanted


def unwanted(query: Query, begun: Begun) -> str:
    """Return what asks for articles that hold any of the excluded words."""
    return " OR ".join(_spelled(term, begun) for term in query.excluded)


def exactly(query: Query, begun: Begun) -> sa.Select[int] | None:
    """Return the query for rows that hold each wanted word as typed; None: it cannot be asked.

    That index does not know which words stand together.
    """
    asked: list[str] = []
    for term in query.wanted:
        words = tokens(term.words)
        if not all(map(_plain, words)):
            return None
        asked += [f'"{word}"' for word in words]
        if term.prefix and words:
            asked[-1] = begun(search_exact, words[-1])
    return matching(search_exact, " AND ".join(asked)) if asked else None


def _spelled(term: Term, begun: Begun) -> str:
    words = tokens(fold(term.words))
    if term.prefix and len(words) == 1:
        return begun(search, words[0])
    return f'"{fold(term.words).replace(chr(34), " ")}"{"*" if term.prefix else ""}'


def _plain(word: str) -> bool:
    """Tell whether every SQLite takes `word` for one word: not so of letters younger than it."""
    return all(letter < "ɐ" or "Ḁ" <= letter <= "ỿ" for letter in word)
