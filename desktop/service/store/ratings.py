"""The stars that readers gave: counted exactly, changeable, one mark a reader and article."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.service.store.schema import ratings, stars
from desktop.service.store.upserting import upsert

STANDING = sa.select(
    ratings.c.sum,
    ratings.c.counted,
    sa.select(stars.c.stars).where(stars.c.mark == sa.bindparam("mark")).scalar_subquery(),
).where(ratings.c.article == sa.bindparam("article"))
"""Sum and count of an article's rating, and the stars under `mark`; no row for an unrated one."""


@dataclass(frozen=True, slots=True)
class Rating:
    """An article's rating: the `sum` of `count` ratings, and the asking reader's own."""

    sum: int = 0
    count: int = 0
    mine: int | None = None


@dataclass(frozen=True, slots=True)
class Stars:
    """A reader's `stars`, 1 to 5, for `article`; `mark` stands for the reader."""

    article: str
    mark: bytes
    stars: int


def book(connection: Connection, given: Sequence[Stars]) -> list[Rating]:
    """Count `given` in their order; return the rating of its article after each."""
    before = _stars(connection, given)
    after = dict(before)
    totals = _totals(connection, given)
    answers = [_count(each, after, totals) for each in given]
    changed = {each.mark: each for each in given if after[each.mark] != before.get(each.mark)}
    upsert(
        connection,
        stars,
        [{"mark": m, "article": each.article, "stars": after[m]} for m, each in changed.items()],
    )
    upsert(
        connection,
        ratings,
        [
            {"article": article, "sum": totals[article].sum, "counted": totals[article].count}
            for article in {each.article for each in changed.values()}
        ],
    )
    return answers


def _count(given: Stars, known: dict[bytes, int], totals: dict[str, Rating]) -> Rating:
    old = known.get(given.mark)
    known[given.mark] = given.stars
    total = totals.get(given.article, Rating())
    after = Rating(total.sum + given.stars - (old or 0), total.count + (old is None), given.stars)
    totals[given.article] = after
    return after


def _stars(connection: Connection, given: Sequence[Stars]) -> dict[bytes, int]:
    marks = {each.mark for each in given}
    found = connection.execute(
        sa.select(stars.c.mark, stars.c.stars).where(stars.c.mark.in_(marks))
    )
    return {row.mark: row.stars for row in found}


def _totals(connection: Connection, given: Sequence[Stars]) -> dict[str, Rating]:
    articles = {each.article for each in given}
    found = connection.execute(sa.select(ratings).where(ratings.c.article.in_(articles)))
    return {row.article: Rating(row.sum, row.counted) for row in found}
