"""Which rows of SQLite's full-text indexes hold what a query wants, folded and as it is typed."""

from collections.abc import Collection
from functools import cached_property, partial

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library import index_rows
from desktop.library.asking import exactly, folded, unwanted
from desktop.library.encoding import unpacked
from desktop.library.indexing import matching, words
from desktop.library.query import Query
from desktop.library.schema import articles
from desktop.library.schema import search as index
from desktop.library.schema import search_rows as rows
from desktop.library.snippet import holds_as_typed

Condition = sa.Select[int]
"""The query for the rows that answer."""

_READ = 500
"""So many hits in the index of words as typed are gone past while one article's text is read."""

_SAMPLE = 201
"""Hits saved last that tell how many there are among all."""


class Holding:
    """Asks the indexes for one search, and keeps in mind what they said."""

    def __init__(self, connection: Connection, query: Query) -> None:
        self.connection = connection
        self._query = query
        self._begun = partial(index_rows.begun, connection)
        self._exact = exactly(query, self._begun)
        self._begins = any(term.prefix for term in query.terms)
        self._first: dict[tuple[Condition, int], list[int]] = {}
        self._words: dict[int, bool] = {}
        self._read: dict[int, bool] = {}

    @cached_property
    def left_out(self) -> Condition:
        """What no hit answers; only of a query that excludes."""
        return matching(index, unwanted(self._query, self._begun))

    @cached_property
    def _folded(self) -> Condition:
        return matching(index, folded(self._query, self._begun))

    def conditions(self, *, ahead: bool) -> list[Condition]:
        """Return what each hit answers, with the typed accents or with any; none: nothing does.

        Of a query that only excludes, there is none either.
        """
        if not self._query.wanted:
            return []
        if not ahead:
            return [self._folded]
        if self._exact is None:
            return []
        alone = not self._query.stands_together and not self._query.excluded
        return [self._exact] if alone else [self._folded, self._exact]

    def first(self, condition: Condition, many: int) -> list[int]:
        """Return the rows saved last that answer, so many at most."""
        known = self._first.get((condition, many))
        if known is None:
            known = index_rows.first(self.connection, condition, many)
            self._first[condition, many] = known
            if condition is self._exact:
                self._words |= dict.fromkeys(known, True)
        return known

    def answering(self, condition: Condition, some: Collection[int], part: float) -> set[int]:
        """Return which of the rows answer; of all rows, about the `part` does.

        Of a phrase as it is typed, those that may: `as_typed` reads the texts, as many as it needs.
        """
        if condition is not self._exact:
            if self._begins and some:  # of many words, each would be looked up for each row
                return index_rows.passing(self.connection, condition, some)
            return index_rows.among(self.connection, condition, some, part)
        if not self._is_far(some, part):
            return self._with_the_words(some)
        return set(some) if self._query.stands_together else self._told_by_texts(some)

    def as_typed(self, some: Collection[int]) -> set[int]:
        """Return which of `some`, which answer folded, hold words and phrases as they are typed."""
        if self._exact is None:
            return set()
        if not self._query.stands_together:
            return self.answering(self._exact, some, 1.0)
        unread = {row for row in some if row not in self._read}
        maybe = self.answering(self._exact, unread, 1.0)
        return self._told_by_texts(maybe | (set(some) - unread))

    def _is_far(self, some: Collection[int], part: float) -> bool:
        """Tell whether to go past the hits among `some` takes longer than to read their texts."""
        passed = index_rows.reach(some) * min(part, self._part_with_the_words)
        return passed > _READ * len(some)

    @cached_property
    def _part_with_the_words(self) -> float:
        """Return which part of all rows holds the words as typed, by those saved last."""
        first = self.first(self._exact, _SAMPLE) if self._exact is not None else []
        return len(first) / max(index_rows.reach(first), 1)

    def _with_the_words(self, some: Collection[int]) -> set[int]:
        """Return which of the rows hold each word as typed; the index is asked once for each."""
        if self._exact is None:
            return set()
        if unasked := {row for row in some if row not in self._words}:
            there = index_rows.passing(self.connection, self._exact, unasked)
            self._words |= {row: row in there for row in unasked}
        return {row for row in some if self._words[row]}

    def _told_by_texts(self, some: Collection[int]) -> set[int]:
        """Read the texts: the index of words as typed does not know which of them stand together."""
        unread = [row for row in some if row not in self._read]
        if unread:
            self._read |= self._reading(unread)
        return {row for row in some if self._read[row]}

    def _reading(self, some: Collection[int]) -> dict[int, bool]:
        """Return which of the rows hold what is wanted; what has no article any more does not."""
        texts = (
            sa.select(rows.c.row, articles.c.content)
            .select_from(rows.join(articles, articles.c.key == rows.c.key))
            .where(rows.c.row.in_(index_rows.listed(some)))
        )
        told = dict.fromkeys(some, False)
        for row in self.connection.execute(texts):
            told[row.row] = holds_as_typed(words(unpacked(row.content)), self._query)
        return told
