"""A look at whether the library is whole, beside the work: the database's pages and a sample.

It reads pages through a connection of its own that cannot write, a table a step, and can be stopped
in the middle of one. Once a week it looks at everything, as `verify` does.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from functools import partial
from random import Random
from urllib.parse import quote
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.checks import article_problems
from desktop.library.database import Database
from desktop.library.failures import explained
from desktop.library.media_files import MediaFolder
from desktop.library.schema import articles, media
from desktop.library.values import Problem, ProblemKind
from desktop.library.verifying import file_problems, seen, verify_rows
from desktop.progress import Job, Progress

SAMPLE = 20
"""Articles and files that are looked at; in a few weeks of starts most of a small library."""


class Glance:
    """One look; `stop` may be called from any thread."""

    def __init__(
        self, database: Database, files: MediaFolder, chance: Random, *, whole: bool = False
    ) -> None:
        """Look at pages and a sample, or at everything if `whole`."""
        self._database, self._files, self._chance = database, files, chance
        self._whole = whole
        self._pragma = "integrity_check" if whole else "quick_check"
        self._connection: sqlite3.Connection | None = None
        self._stopped = False

    def stop(self) -> None:
        """End the look at once; what it has not seen counts as whole."""
        self._stopped = True
        connection = self._connection
        if connection is not None:
            with suppress(sqlite3.ProgrammingError):  # closed meanwhile
                connection.interrupt()

    def look(self) -> Job[tuple[Problem, ...]]:
        """Return what was found; raises the library's errors."""
        found: list[Problem] = []
        yield Progress(0, 2, self._database.path.name)
        for some in self._pages():
            found += some
            yield Progress(0, 2, self._database.path.name)
        found += yield from (self._rows() if self._whole else self._sampled())
        return tuple(found)

    @property
    def is_stopped(self) -> bool:
        """Whether it was ended before it had seen all."""
        return self._stopped

    def _rows(self) -> Job[list[Problem]]:
        return [] if self._stopped else (yield from verify_rows(self._database, self._files))

    def _sampled(self) -> Job[list[Problem]]:
        found: list[Problem] = []
        for some in self._sample():
            if self._stopped:
                break
            found += some
            yield Progress(1, 2, self._database.path.name)
        return found

    def _pages(self) -> Iterator[list[Problem]]:
        if self._database.is_shared:  # its pages are not ours to read
            return
        address = f"file:{quote(str(self._database.path))}?mode=ro"
        with (
            explained(self._database.path),
            closing(sqlite3.connect(address, uri=True, check_same_thread=False)) as connection,
        ):
            self._connection = connection
            for (table,) in connection.execute(_TABLES).fetchall():
                if self._stopped:
                    break
                yield self._checked(connection, table)
        self._connection = None

    def _checked(self, connection: sqlite3.Connection, table: str) -> list[Problem]:
        try:
            said = connection.execute(f'PRAGMA {self._pragma}("{table}")').fetchall()
        except sqlite3.DatabaseError as error:
            if self._stopped:
                return []
            said = [(str(error),)]
        return [_of_pages(detail) for (detail,) in said if detail != "ok" and not self._stopped]

    def _sample(self) -> Iterator[list[Problem]]:
        with self._database.reading() as connection:
            ids = list(_articles(connection, self._chance))
            hashes = list(_media(connection, self._chance))
        for article_id in ids:
            yield seen(self._database, partial(article_problems, article_id))
        for media_hash in hashes:
            yield file_problems(self._database, self._files, media_hash)


_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"


def _of_pages(detail: str) -> Problem:
    return Problem(kind=ProblemKind.DATABASE, subject="library.db", detail=detail)


def _articles(connection: Connection, chance: Random) -> set[UUID]:
    """Draw some articles by their keys, without reading through all of them."""
    last = connection.execute(sa.select(sa.func.max(articles.c.key))).scalar() or 0
    query = sa.select(articles.c.id).where(articles.c.key >= sa.bindparam("drawn"))
    query = query.order_by(articles.c.key).limit(1)
    drawn = [chance.randint(1, last) for _ in range(SAMPLE)] if last else []
    return {connection.execute(query, {"drawn": key}).scalar_one() for key in drawn}


def _media(connection: Connection, chance: Random) -> set[str]:
    query = sa.select(media.c.hash).where(media.c.hash >= sa.bindparam("drawn"))
    query = query.order_by(media.c.hash).limit(1)
    drawn = [f"{chance.getrandbits(64):016x}" for _ in range(SAMPLE)]
    found = (connection.execute(query, {"drawn": begin}).scalar() for begin in drawn)
    return {media_hash for media_hash in found if media_hash}
