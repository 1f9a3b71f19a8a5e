"""A library with damaged pages: what can be read of it goes into a new file, row by row.

What cannot be read comes from the newest backup that has it, and articles from their versions.
The new file takes the place of the old one in one transaction.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path

import sqlalchemy as sa

from desktop.library import rebuilding, schema
from desktop.library.backups.restoring import overwrite
from desktop.library.backups.scratch import opened, scratch
from desktop.library.database import Database
from desktop.library.errors import LockedLibrary
from desktop.library.failures import explained
from desktop.library.mending import Backup, in_backups
from desktop.library.own_rows import Row
from desktop.library.remaking import MADE_ANEW, remake
from desktop.library.torn_tables import Unread, columns_of, is_numbered, key_of, readable
from desktop.library.values import Problem, ProblemKind
from desktop.progress import Job, Progress

Lost = dict[str, Unread]
"""What cannot be read, by table."""

_PATIENCE = 30.0
"""Seconds to wait for another program's write."""


def salvage(database: Database) -> Job[tuple[Problem, ...]]:
    """Replace the damaged database by a whole one; return what nothing holds any more.

    Raises `LockedLibrary` when somebody writes meanwhile, and the library's errors; then it is
    as it was.
    """
    path, lost = database.path, Lost()
    with explained(path), scratch(path.parent) as new, _looking(path) as source:
        seen = _data_version(source)
        _begin(new, source)
        with closing(Database(new, patience=0)) as fresh:
            yield from _gathered(source, fresh, lost)
            _from_backups(database, fresh, lost)
            rebuilt = rebuilding.rebuild_articles(fresh)
            _forget_found(fresh, lost)
            yield from remake(fresh)
        overwrite(new, path, _PATIENCE, partial(_refuse_newer, source, seen, path))
    database.close()  # what is read next is the new one
    return tuple(_told(lost, rebuilt))


def _looking(path: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(path, check_same_thread=False, isolation_level=None))


def _data_version(source: sqlite3.Connection) -> int:
    return int(source.execute("PRAGMA data_version").fetchone()[0])


def _refuse_newer(source: sqlite3.Connection, seen: int, path: Path) -> None:
    if _data_version(source) != seen:
        raise LockedLibrary(path)


def _begin(new: Path, source: sqlite3.Connection) -> None:
    """Make the file with pages of the same size: others cannot take the old ones' places."""
    (size,) = source.execute("PRAGMA page_size").fetchone()
    with opened(new) as connection:
        connection.execute(f"PRAGMA page_size = {size}")
        connection.execute("PRAGMA journal_mode = WAL")
    with closing(Database(new, patience=0)) as fresh, fresh.restructuring() as connection:
        schema.create(connection)
        connection.execute(sa.delete(schema.counters))


def _gathered(source: sqlite3.Connection, fresh: Database, lost: Lost) -> Job[None]:
    tables = schema.metadata.sorted_tables
    for done, table in enumerate(tables):
        yield Progress(done, len(tables), table.name)
        missed = Unread()
        with _unreferred(fresh) as connection:
            _put(connection, table, readable(source, table, missed))
        if (missed.rows or missed.is_uncounted) and table not in MADE_ANEW:
            lost[table.name] = missed


def _unreferred(fresh: Database) -> closing[sqlite3.Connection]:
    """Give a connection that does not ask yet whether references lead anywhere."""
    return closing(sqlite3.connect(fresh.path, check_same_thread=False))


def _put(connection: sqlite3.Connection, table: sa.Table, rows: Iterator[Row]) -> None:
    marks = ", ".join("?" * (len(table.columns) + 1))
    into = f'INSERT OR IGNORE INTO "{table.name}" (rowid, {columns_of(table)})'
    with connection:
        connection.executemany(f"{into} VALUES ({marks})", rows)


def _from_backups(database: Database, fresh: Database, lost: Lost) -> None:
    """Bring lost rows from backups; what they bring is lost no more."""

    def look(backup: Backup) -> bool | None:
        if not _is_newest(backup):  # what the columns of an older one mean may differ
            return None
        with _unreferred(fresh) as connection:
            for name, unread in lost.items():
                table = schema.metadata.tables[name]
                rows = [row for each in unread.rows.items() for row in _kept(backup, table, *each)]
                _put(connection, table, iter(rows))
                for row in rows:
                    del unread.rows[int(str(row[0]))]
        return None if _any(lost) else True

    if _any(lost):
        in_backups(database, look)


def _any(lost: Lost) -> bool:
    return any(unread.rows for unread in lost.values())


def _is_newest(backup: Backup) -> bool:
    found = backup.execute("SELECT version_num FROM alembic_version").fetchone()
    return found is not None and found[0] == schema.NEWEST


def _kept(backup: Backup, table: sa.Table, number: int, key: Row) -> Iterator[Row]:
    """Yield the row as the backup has it, if that is sure to be the same one."""
    columns = key_of(table)
    if len(key) != len(columns):
        return
    named = dict(zip(columns, key, strict=True))
    if is_numbered(table):
        named["rowid"] = number
    for row in _named(backup, table, named):
        yield (number, *row)


def _named(connection: Backup, table: sa.Table, named: Mapping[str, object]) -> list[Row]:
    its = " AND ".join(f'"{column}" = ?' for column in named)
    query = f'SELECT {columns_of(table)} FROM "{table.name}" WHERE {its}'  # noqa: S608
    return connection.execute(query, tuple(named.values())).fetchall()


def _forget_found(fresh: Database, lost: Lost) -> None:
    """Let rows not count as lost that were made anew."""
    with _unreferred(fresh) as connection:
        for name, unread in lost.items():
            table = schema.metadata.tables[name]
            for number, key in list(unread.rows.items()):
                if key and _named(connection, table, dict(zip(key_of(table), key, strict=True))):
                    del unread.rows[number]


def _told(lost: Lost, rebuilt: rebuilding.Rebuilt) -> Iterator[Problem]:
    counts = Counter({name: len(unread.rows) for name, unread in lost.items()})
    counts[schema.versions.name] += rebuilt.versions
    for name, count in counts.items():
        if count > 0:
            yield Problem(kind=ProblemKind.LOST_ROWS, subject=name, detail=str(count))
    for name, unread in lost.items():
        if unread.is_uncounted:
            yield Problem(kind=ProblemKind.UNCOUNTED_ROWS, subject=name)
    for article in rebuilt.drafts:
        yield Problem(kind=ProblemKind.NOW_DRAFT, subject=str(article.id), detail=article.title)
