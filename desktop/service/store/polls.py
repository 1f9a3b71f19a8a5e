"""The votes in polls: one a reader, final, counted exactly."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.service.store.schema import polls, votes
from desktop.service.store.upserting import upsert

COUNTS = sa.select(polls.c.option, polls.c.counted).where(polls.c.poll == sa.bindparam("poll"))
MINE = sa.select(votes.c.option).where(votes.c.mark == sa.bindparam("mark"))


@dataclass(frozen=True, slots=True)
class Vote:
    """A reader's vote for `option` of `poll`; `mark` stands for the reader."""

    poll: str
    mark: bytes
    option: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How many votes each option has, and which one has the asking reader's."""

    votes: Mapping[str, int]
    mine: str | None


def book(connection: Connection, cast: Sequence[Vote]) -> list[Standing]:
    """Count `cast` in their order, the first of each reader; return each poll's standing.

    The standing's `mine` is what counts: another option than the one that was cast now, where the
    reader had voted before.
    """
    kept = _kept(connection, cast)
    counts = _counts(connection, cast)
    new = {each.mark: each for each in reversed(cast) if each.mark not in kept}
    for vote in new.values():
        of_poll = counts.setdefault(vote.poll, {})
        of_poll[vote.option] = of_poll.get(vote.option, 0) + 1
    _write(connection, list(new.values()), counts)
    kept |= {mark: vote.option for mark, vote in new.items()}
    return [Standing(counts[each.poll], kept[each.mark]) for each in cast]


def _write(
    connection: Connection, new: Sequence[Vote], counts: Mapping[str, Mapping[str, int]]
) -> None:
    rows = [{"mark": vote.mark, "poll": vote.poll, "option": vote.option} for vote in new]
    upsert(connection, votes, rows)
    raised = {(vote.poll, vote.option) for vote in new}
    totals = [{"poll": p, "option": o, "counted": counts[p][o]} for p, o in raised]
    upsert(connection, polls, totals)


def _kept(connection: Connection, cast: Sequence[Vote]) -> dict[bytes, str]:
    marks = {each.mark for each in cast}
    found = connection.execute(
        sa.select(votes.c.mark, votes.c.option).where(votes.c.mark.in_(marks))
    )
    return {row.mark: row.option for row in found}


def _counts(connection: Connection, cast: Sequence[Vote]) -> dict[str, dict[str, int]]:
    asked = {each.poll for each in cast}
    counts: dict[str, dict[str, int]] = {poll: {} for poll in asked}
    for row in connection.execute(sa.select(polls).where(polls.c.poll.in_(asked))):
        counts[row.poll][row.option] = row.counted
    return counts
