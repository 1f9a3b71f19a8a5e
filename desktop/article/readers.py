"""What readers did: the counts that the service for readers tells the newsroom."""

from dataclasses import dataclass, field
from datetime import datetime

_IMAGINED, _MIDDLE = 5, 3
"""So many imagined readers who gave the middle mark stand beside every article's own: one reader
alone makes no best-rated article."""


@dataclass(frozen=True, slots=True)
class Rating:
    """So many readers (`count`) gave so many stars together (`sum`), each 1 to 5."""

    sum: int
    count: int

    @property
    def average(self) -> float:
        """The stars of one reader; 0 without any."""
        return self.sum / self.count if self.count else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """All counts of a site at the moment `at`.

    Articles go by their id as 32 hexadecimal digits, in `ratings` and in `read` (visits of its
    page). `polls` holds votes by option, by the poll's id. `days` are (`2018-07-12`, visits), the
    oldest first, thirty at most.
    """

    at: datetime
    ratings: dict[str, Rating] = field(default_factory=dict)
    polls: dict[str, dict[str, int]] = field(default_factory=dict)
    today: int = 0
    yesterday: int = 0
    total: int = 0
    days: tuple[tuple[str, int], ...] = ()
    read: dict[str, int] = field(default_factory=dict)


def most_read(readers: Readers, most: int) -> list[str]:
    """Return the ids of the articles with the most visits, at most `most` of them."""
    return sorted(readers.read, key=lambda one: (-readers.read[one], one))[:most]


def best_rated(readers: Readers, most: int) -> list[str]:
    """Return the ids of the best-rated articles, at most `most` of them."""

    def standing(one: str) -> float:
        rating = readers.ratings[one]
        return (rating.sum + _IMAGINED * _MIDDLE) / (rating.count + _IMAGINED)

    return sorted(readers.ratings, key=lambda one: (-standing(one), one))[:most]
