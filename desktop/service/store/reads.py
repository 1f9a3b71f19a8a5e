"""Single rows, read past SQLAlchemy's results: its statements, compiled once, on the driver.

SQLAlchemy's own way costs as much as a whole request besides. SQLite answers within microseconds,
so it is asked in the event loop; PostgreSQL is asked in threads.
"""

import asyncio
import sqlite3
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import SQLAlchemyError

from desktop.service.store import polls, ratings, visits
from desktop.service.store.database import CONNECTIONS, Database, Unavailable

Row = tuple[Any, ...]
Values = Mapping[str, str | bytes]


class Query:
    """`statement` in the words of `dialect`'s driver."""

    def __init__(self, statement: sa.SelectBase, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self.text = str(compiled)
        self._order: Sequence[str] | None = getattr(compiled, "positiontup", None)

    def arguments(self, values: Values) -> Values | list[str | bytes]:
        """Return `values` as the driver takes them: in order, or by name."""
        return values if self._order is None else [values[name] for name in self._order]


class _Driver(Protocol):
    """Runs one query."""

    async def rows(self, query: Query, values: Values) -> list[Row]:
        """Return the rows of `query`; raises `Unavailable`."""

    def close(self) -> None:
        """Close what is open."""


class Reads:
    """The questions that readers' pages ask of `database`, whose tables are there."""

    def __init__(self, database: Database) -> None:
        self._driver: _Driver = _InLoop(database) if database.is_file else _InThreads(database)
        dialect = database.engine.dialect
        self._rating = Query(ratings.STANDING, dialect)
        self._counts = Query(polls.COUNTS, dialect)
        self._mine = Query(polls.MINE, dialect)
        self._visits = Query(visits.COUNTS, dialect)
        self._alive = Query(sa.select(sa.literal_column("1")), dialect)

    async def rating(self, article: str, mark: bytes) -> Row | None:
        """Return sum, count and the stars under `mark`, or None for an unrated article."""
        rows = await self._driver.rows(self._rating, {"article": article, "mark": mark})
        return rows[0] if rows else None

    async def votes(self, poll: str) -> dict[str, int]:
        """Return how many votes each option of `poll` has."""
        return {row[0]: row[1] for row in await self._driver.rows(self._counts, {"poll": poll})}

    async def vote(self, mark: bytes) -> str | None:
        """Return the option that the reader behind `mark` voted for."""
        rows = await self._driver.rows(self._mine, {"mark": mark})
        return rows[0][0] if rows else None

    async def visits(self, window: Mapping[str, str]) -> Row:
        """Return the row of `visits.COUNTS`."""
        return (await self._driver.rows(self._visits, window))[0]

    async def ask(self) -> None:
        """Ask for nothing; raises `Unavailable` when there is no answer."""
        await self._driver.rows(self._alive, {})

    def close(self) -> None:
        """Close what is open."""
        self._driver.close()


class _InLoop:
    """One SQLite connection of the event loop's thread; every statement sees the newest commit."""

    def __init__(self, database: Database) -> None:
        self._connection = sqlite3.connect(
            database.url.database or "", isolation_level=None, check_same_thread=False
        )

    async def rows(self, query: Query, values: Values) -> list[Row]:
        try:
            return self._connection.execute(query.text, query.arguments(values)).fetchall()
        except sqlite3.Error as error:
            raise Unavailable(str(error)) from error

    def close(self) -> None:
        self._connection.close()


class _InThreads:
    """As many questions at once as there are connections."""

    def __init__(self, database: Database) -> None:
        self._engine = database.glances
        self._errors = _driver_errors(database)
        self._threads = ThreadPoolExecutor(CONNECTIONS, "reads")

    async def rows(self, query: Query, values: Values) -> list[Row]:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._rows, query, values)

    def _rows(self, query: Query, values: Values) -> list[Row]:
        try:
            return self._ask(query, values)
        except (SQLAlchemyError, self._errors):
            self._engine.dispose()  # the server was restarted: its connections are all dead
        try:
            return self._ask(query, values)
        except (SQLAlchemyError, self._errors) as error:
            raise Unavailable(str(error)) from error

    def _ask(self, query: Query, values: Values) -> list[Row]:
        connection = self._engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute(query.text, query.arguments(values))
            return list(cursor.fetchall())
        except self._errors:
            connection.invalidate()
            raise
        finally:
            connection.close()

    def close(self) -> None:
        self._threads.shutdown()


def _driver_errors(database: Database) -> type[Exception]:
    driver: Any = database.engine.dialect.dbapi
    error: type[Exception] = driver.Error
    return error
