"""Everything that is counted goes through here: together what came together, in one transaction.

A transaction costs a wait for the disk, whatever is in it. What arrives while one is under way is
booked by the next, so a rush of readers makes the transactions larger and not more. A vote is
acknowledged only when it is on the disk.
"""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from sqlalchemy.engine import Connection

from desktop.service.store import polls, ratings, visits
from desktop.service.store.database import Database
from desktop.service.store.polls import Standing, Vote
from desktop.service.store.ratings import Rating, Stars
from desktop.service.store.visits import Counts, Visit

Entry = Stars | Vote | Visit
Answer = Rating | Standing | Counts
_AT_ONCE = 500
"""Entries of one transaction; SQLite takes 32,766 values in one statement."""
Expected = TypeVar("Expected", Rating, Standing, Counts)
_BOOKS: dict[type[Entry], Callable[[Connection, Sequence[Any]], Sequence[Answer]]] = {
    Stars: ratings.book,
    Vote: polls.book,
    Visit: visits.book,
}


@dataclass(frozen=True, slots=True)
class _Waiting:
    entry: Entry
    answer: asyncio.Future[Answer]


class Ledger:
    """The one writer of this process, used from its event loop; `booked` hears of each batch."""

    def __init__(self, database: Database, booked: Callable[[int], None]) -> None:
        self._database = database
        self._booked = booked
        self._thread = ThreadPoolExecutor(1, "ledger")
        self._waiting: list[_Waiting] = []
        self._busy = False

    async def rate(self, stars: Stars) -> Rating:
        """Count `stars`; raises `Unavailable`."""
        return await self._enter(stars, Rating)

    async def vote(self, vote: Vote) -> Standing:
        """Count `vote` unless its reader voted before; raises `Unavailable`."""
        return await self._enter(vote, Standing)

    async def visit(self, visit: Visit) -> Counts:
        """Count `visit` unless it is a reload; raises `Unavailable`."""
        return await self._enter(visit, Counts)

    def close(self) -> None:
        """Wait for what is being booked."""
        self._thread.shutdown()

    async def _enter(self, entry: Entry, _kind: type[Expected]) -> Expected:
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(entry, answer))
        if not self._busy:
            self._begin()
        booked: Expected = await answer
        return booked

    def _begin(self) -> None:
        batch, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        self._busy = True
        work = partial(_book, self._database, [each.entry for each in batch])
        done = asyncio.get_running_loop().run_in_executor(self._thread, work)
        done.add_done_callback(partial(self._end, batch))

    def _end(self, batch: Sequence[_Waiting], done: asyncio.Future[list[Answer]]) -> None:
        self._busy = False
        error = done.exception()
        for number, waiting in enumerate(batch):
            if waiting.answer.done():  # its reader has hung up
                continue
            if error is None:
                waiting.answer.set_result(done.result()[number])
            else:
                waiting.answer.set_exception(error)
        self._booked(len(batch))
        if self._waiting:
            self._begin()


def _book(database: Database, entries: Sequence[Entry]) -> list[Answer]:
    """Book `entries` in one transaction; return the answers in their order."""
    answers: dict[int, Answer] = {}
    with database.writing() as connection:
        for kind, book in _BOOKS.items():
            numbers = [n for n, entry in enumerate(entries) if type(entry) is kind]
            if numbers:
                answers |= zip(
                    numbers, book(connection, [entries[n] for n in numbers]), strict=True
                )
    return [answers[number] for number in range(len(entries))]
