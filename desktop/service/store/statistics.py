"""All counts at once, for the newsroom."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.service.store import visits
from desktop.service.store.schema import days, polls, ratings, read
from desktop.vietnamese.dates import HANOI

_DAYS = 30


class Rated(msgspec.Struct, frozen=True):
    """An article's rating."""

    sum: int
    count: int


class Polled(msgspec.Struct, frozen=True):
    """A poll's votes by option, of every option that ever had one."""

    votes: dict[str, int]
    total: int


class Visited(msgspec.Struct, frozen=True):
    """The visits; `days` are the last thirty that were counted, oldest first."""

    today: int
    yesterday: int
    total: int
    days: list[tuple[str, int]]
    articles: dict[str, int]


class Statistics(msgspec.Struct, frozen=True):
    """All counts `at` a moment."""

    ratings: dict[str, Rated]
    polls: dict[str, Polled]
    visits: Visited
    at: datetime


def gather(connection: Connection, at: datetime) -> Statistics:
    """Return all counts at the moment `at`."""
    rated = {
        row.article: Rated(row.sum, row.counted) for row in connection.execute(sa.select(ratings))
    }
    return Statistics(rated, _polls(connection), _visits(connection, at), at)


def _polls(connection: Connection) -> dict[str, Polled]:
    votes: dict[str, dict[str, int]] = {}
    for row in connection.execute(sa.select(polls)):
        votes.setdefault(row.poll, {})[row.option] = row.counted
    return {poll: Polled(of_poll, sum(of_poll.values())) for poll, of_poll in votes.items()}


def _visits(connection: Connection, at: datetime) -> Visited:
    row = connection.execute(visits.COUNTS, visits.window(at)).one()
    known = visits.counts((row[0], row[1], row[2], row[3]), at)
    found = connection.execute(sa.select(days))
    by_day = {day.day: day.counted for day in found}
    articles = {row.article: row.counted for row in connection.execute(sa.select(read))}
    listed = _last_days(by_day, known.since, at.astimezone(HANOI).date())
    return Visited(known.today, known.yesterday, known.total, listed, articles)


def _last_days(by_day: Mapping[str, int], since: str, today: date) -> list[tuple[str, int]]:
    """Return the last days up to `today`, none from before `since`, when nothing was counted."""
    asked = [str(today - timedelta(days=ago)) for ago in reversed(range(_DAYS))]
    return [(day, by_day.get(day, 0)) for day in asked if day >= since]
