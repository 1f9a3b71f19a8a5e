"""In which order a list stands, and where a page of it begins."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from desktop.library.schema import articles
from desktop.library.values import Place


@dataclass(frozen=True, slots=True)
class Order:
    """By the column `value`; `articles.key` tells those of one value apart."""

    value: sa.ColumnElement[Any]
    descending: bool = True

    def by(self) -> list[sa.ColumnElement[Any]]:
        """Return what a query is ordered by."""
        both: list[sa.ColumnElement[Any]] = [self.value, articles.c.key]
        return [each.desc() for each in both] if self.descending else both

    def follows(self, place: Place) -> sa.ColumnElement[bool]:
        """Return the condition that an article stands after `place`."""
        stood = sa.tuple_(sa.literal(place.value, self.value.type), sa.literal(place.key))
        here = sa.tuple_(self.value, articles.c.key)
        return here < stood if self.descending else here > stood


NEWEST = Order(articles.c.modified_at)
"""The last changed first."""
