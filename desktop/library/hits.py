"""Hits of a search in SQLite: those with the typed accents first, then those of the folded words.

Rows come out of the indexes with the last saved article first, so the first hits of a word that
stands in every article are found as fast as those of a rare one. In another order, or where few
of the articles are asked at all, whichever is less is done: all hits are put in order, or articles
are gone through in the order and looked up in the index.
"""

import math
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from desktop.library import index_rows
from desktop.library.articles import Listing
from desktop.library.holding import Condition, Holding
from desktop.library.ordering import NEWEST, Order
from desktop.library.query import Query
from desktop.library.schema import articles
from desktop.library.schema import search_rows as rows
from desktop.library.values import Place

Hit = tuple[Row[*tuple[Any, ...]], bool]
"""A row of a listing, and whether it holds the words with the typed accents."""

_FEW = 200
"""So many hits are all put in order; of more, those come first that were saved last."""

_LEAST = 10
"""So many rows are looked at together, even where fewer hits are still wanted."""

_FAR = 1000
"""So many hits of a phrase are taken together: each time the index of words is asked of them."""

_TIMES = 0.7
"""To go through an article in the list's order takes so much of putting a hit in order."""

_LAST, _NARROW = 300, 30
"""A listing that holds fewer than 30 of the last 300 articles is gone through by itself."""

_MOST = 50_000
"""Articles that are gone through at once."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, of which articles, and how: at most `limit` hits after the place `after`.

    `narrowed` says that `listing` leaves out some of the articles outside the bin.
    """

    query: Query
    listing: Listing
    order: Order
    after: Place | None
    limit: int
    narrowed: bool = True


def find(connection: Connection, asked: Asked) -> list[Hit]:
    """Return the hits; the query has a term, be it wanted or excluded."""
    holding = Holding(connection, asked.query)
    both = (_Group(holding, asked, ahead=ahead) for ahead in (True, False))
    return list(islice((hit for group in both for hit in group.hits()), asked.limit))


class _Group:
    """The hits with the typed accents, or those without."""

    def __init__(self, holding: Holding, asked: Asked, *, ahead: bool) -> None:
        self._connection, self._holding = holding.connection, holding
        self._asked, self._ahead = asked, ahead
        self._conditions = holding.conditions(ahead=ahead)
        after = asked.after
        self._over = ahead and (not self._conditions or (after is not None and not after.ahead))
        self._begin = after if after and after.ahead == ahead else None

    def hits(self) -> Iterator[Hit]:
        if self._over:
            return
        given = 0
        for some in self._found():
            left = deque(some)
            while left:
                many = min(max(self._asked.limit - given, _LEAST), len(left))
                kept = self._of_it([left.popleft() for _ in range(many)])
                there = self._looked_up(kept) if kept else {}
                hits = [(there[row], self._ahead) for row in kept if row in there]
                given += len(hits)
                yield from hits

    def _of_it(self, some: Sequence[int]) -> Sequence[int]:
        if self._ahead and not self._asked.query.stands_together:
            return some
        typed = self._holding.as_typed(some)
        return [row for row in some if (row in typed) == self._ahead]

    @property
    def _tells_texts(self) -> bool:
        """Whether few of the rows that answer may be hits: only their texts tell."""
        return self._ahead and self._asked.query.stands_together

    def _found(self) -> Iterator[Sequence[int]]:
        """Yield rows that answer, in the order; of some that are not listed, too."""
        if self._streams:
            yield from self._streamed()
            return
        few = self._few(self._most)
        if few is not None:
            yield self._in_order(few, self._begin)
        else:
            yield from self._passed()

    @cached_property
    def _streams(self) -> bool:
        asked = self._asked
        if asked.order is not NEWEST or not asked.query.wanted:
            return False
        return not asked.narrowed or not self._is_narrow()

    def _is_narrow(self) -> bool:
        last = sa.select(rows.c.key).order_by(rows.c.row.desc()).limit(_LAST)
        there = self._asked.listing.where(articles.c.key.in_(last)).with_only_columns(1)
        counted = sa.select(sa.func.count()).select_from(there.subquery())
        return (self._connection.execute(counted).scalar() or 0) < _NARROW

    def _few(self, most: int) -> set[int] | None:
        """Return all rows that answer, if a condition leaves `most` at most."""
        for condition in self._conditions:
            found = self._holding.first(condition, most + 1)
            if len(found) <= most:
                others = [each for each in self._conditions if each is not condition]
                return self._answering(set(found), others)
        return None

    @cached_property
    def _last(self) -> int:
        return index_rows.last_row(self._connection)

    @property
    def _most(self) -> int:
        return max(_FEW, math.isqrt(int(_TIMES * self._asked.limit * self._last)))

    def _answering(
        self, found: set[int], conditions: Sequence[Condition], part: float = 1.0
    ) -> set[int]:
        for condition in conditions:
            found = self._holding.answering(condition, found, part)
        return found

    def _in_order(self, found: set[int], begin: Place | None) -> list[int]:
        listed = self._listed().where(rows.c.row.in_(index_rows.listed(found)))
        return [row.row for row in self._connection.execute(self._after(listed, begin))]

    def _streamed(self) -> Iterator[Sequence[int]]:
        """Take rows from the index, the last saved first; put them in order if they are few."""
        asked, *others = sorted(self._conditions, key=self._spread)
        many = max(self._asked.limit, _FEW + 1)
        first = self._holding.first(asked, many)
        if len(first) <= _FEW:
            yield self._in_order(self._answering(set(first), others), self._begin)
            return
        for some in self._following(asked, first):
            there = self._answering(set(some), others)
            yield [row for row in some if row in there]

    def _spread(self, condition: Condition) -> tuple[bool, int]:
        """Return what sorts first the condition with few hits, or else with the rarer ones."""
        first = self._holding.first(condition, _FEW + 1)
        return len(first) > _FEW, -index_rows.reach(first)

    def _following(self, asked: Condition, first: Sequence[int]) -> Iterator[Sequence[int]]:
        if self._begin is None:
            yield first
            before: sa.ColumnElement[int] | int = first[-1]
        else:
            last = sa.select(rows.c.row).where(rows.c.key == self._begin.key)
            before = last.scalar_subquery()
        rest = asked.where(sa.column("rowid") < before)
        least = _FAR if self._asked.query.stands_together else 0
        yield from index_rows.some(self._connection, rest, max(len(first), least))

    def _passed(self) -> Iterator[list[int]]:
        """Go through the articles in the order, and look them up in the index."""
        part = self._part()
        many = min(math.ceil(1.2 * self._asked.limit / max(part, 1e-6)) + 50, _MOST)
        begin = self._begin
        while True:
            listed = self._after(self._listed(), begin).limit(many)
            passed = self._connection.execute(listed).all()
            there = self._answering_to_all({each.row for each in passed}, part)
            yield [each.row for each in passed if each.row in there]
            if len(passed) < many:
                return
            begin = Place(self._ahead, passed[-1].sorted_by, passed[-1].key)
            if self._tells_texts and (rest := self._few(_MOST)) is not None:
                yield self._in_order(rest, begin)
                return

    def _part(self) -> float:
        """Return which part of all articles answers."""
        if self._conditions:
            return min(
                index_rows.part_of(self._connection, each, self._last) for each in self._conditions
            )
        left_out = self._holding.left_out
        return 1 - index_rows.part_of(self._connection, left_out, self._last)

    def _answering_to_all(self, some: set[int], part: float) -> set[int]:
        if self._conditions:
            return self._answering(some, self._conditions, part)
        left_out = self._holding.left_out
        return some - index_rows.among(self._connection, left_out, some, 1 - part)

    def _listed(self) -> Listing:
        value = self._asked.order.value.label("sorted_by")
        listed = self._asked.listing.with_only_columns(rows.c.row, articles.c.key, value)
        return listed.join_from(articles, rows, rows.c.key == articles.c.key)

    def _after(self, listed: Listing, begin: Place | None) -> Listing:
        order = self._asked.order
        if begin is not None:
            listed = listed.where(order.follows(begin))
        return listed.order_by(*order.by())

    def _looked_up(self, some: Sequence[int]) -> dict[int, Row[*tuple[Any, ...]]]:
        """Return the listing's rows among `some`, by their rows in the indexes."""
        listed = self._asked.listing.add_columns(rows.c.row)
        listed = listed.join_from(articles, rows, rows.c.key == articles.c.key)
        found = self._connection.execute(listed.where(rows.c.row.in_(index_rows.listed(some))))
        return {row.row: row for row in found}
