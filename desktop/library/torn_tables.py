"""Reading the rows of a table some of whose pages are damaged: what can be read, and what is lost.

SQLite stops at the first damaged page. Its neighbours are reached from the other end, and row by
row by the numbers that the table's indexes, which stand on pages of their own, tell.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import sqlalchemy as sa

from desktop.library.failures import code_of
from desktop.library.own_rows import Row, its_own, selected

Rows = dict[int, Row]
"""Rows by their numbers: the values of `key_of`, or nothing where no index tells them."""


@dataclass(slots=True)
class Unread:
    """What could not be read of a table."""

    rows: Rows = field(default_factory=dict)
    is_uncounted: bool = False
    """Whether there may have been more: no index could be read through that would tell."""


_DAMAGED = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_TOOBIG,  # a damaged length
)


def columns_of(table: sa.Table) -> str:
    """Return the names of the table's columns as SQL lists them."""
    return listed(table.columns.keys())


def listed(columns: Iterable[str]) -> str:
    """Return the names as SQL lists them."""
    return ", ".join(f'"{column}"' for column in columns)


def is_numbered(table: sa.Table) -> bool:
    """Tell whether the row's number is a column; if not, another row may get it some day."""
    (first, *others) = table.primary_key.columns
    return not others and isinstance(first.type, sa.Integer)


def key_of(table: sa.Table) -> tuple[str, ...]:
    """Return the columns that tell which row it is; none: its number does."""
    if not is_numbered(table):
        return tuple(table.primary_key.columns.keys())
    unique = (each for each in table.constraints if isinstance(each, sa.UniqueConstraint))
    every = [each.columns for each in unique]
    every += [each.columns for each in table.indexes if each.unique]
    return tuple(every[0].keys()) if every else ()


def readable(source: sqlite3.Connection, table: sa.Table, lost: Unread) -> Iterator[Row]:
    """Yield every row of `table` that can be read; what is known of the others goes into `lost`.

    Where a text tells whose row it is, that counts; where it cannot be read, the key's index does.
    """
    last = 0
    whole: list[bool] = []
    unsure: Rows = {}
    for row in _until_damaged(source, f"{_every(table)} ORDER BY rowid", whole):
        last = int(str(row[0]))
        own, is_sure = its_own(table, row)
        if own and is_sure:
            yield own
        else:
            unsure[last] = ()
    if whole and not unsure:
        return
    known, is_counted = _rows(source, table)
    lost.is_uncounted = not (whole or is_counted)
    behind = {number: key for number, key in known.items() if number > last or number in unsure}
    for number, key in sorted((unsure | behind).items()):
        if found := _one(source, table, number, key):
            yield found
        else:
            lost.rows[number] = key


def _every(table: sa.Table) -> str:
    return f'SELECT rowid, {selected(table)} FROM "{table.name}"'  # noqa: S608 - own names


def _one(source: sqlite3.Connection, table: sa.Table, number: int, key: Row) -> Row | None:
    """Return the row with that number, if nothing says that it is not the one with that key."""
    for row in _until_damaged(source, f"{_every(table)} WHERE rowid = {number}", []):
        own, is_sure = its_own(table, row)
        if own and (is_sure or not key or key == _key_in(table, own)):
            return own
    return None


def _key_in(table: sa.Table, row: Row) -> Row:
    names = table.columns.keys()
    return tuple(row[names.index(each) + 1] for each in key_of(table))


def _rows(source: sqlite3.Connection, table: sa.Table) -> tuple[Rows, bool]:
    """Return the rows by number, as far as the table's end and its indexes tell them.

    Also whether an index was read through, and so tells them all.
    """
    rows: Rows = {}
    counted: list[bool] = []
    numbers = f'SELECT rowid FROM "{table.name}"'  # noqa: S608 - a name of our own
    for row in _until_damaged(source, f"{numbers} NOT INDEXED ORDER BY rowid DESC", []):
        rows[int(str(row[0]))] = ()
    for index in list(_until_damaged(source, f'PRAGMA index_list("{table.name}")', [])):
        within = _until_damaged(source, f'PRAGMA index_info("{index[1]}")', [])
        key = key_of(table)
        told = key if {row[2] for row in within} == set(key) else ()
        query = f'SELECT {listed(("rowid", *told))} FROM "{table.name}" INDEXED BY "{index[1]}"'  # noqa: S608
        for number, *values in _until_damaged(source, query, counted):
            if told or number not in rows:
                rows[int(str(number))] = tuple(values)
    return rows, bool(counted)


def _until_damaged(source: sqlite3.Connection, query: str, whole: list[bool]) -> Iterator[Row]:
    """Yield what `query` gives before a damaged page; `whole` gets an entry when it met none."""
    try:
        yield from source.execute(query)
    except sqlite3.DatabaseError as error:
        if code_of(error) not in _DAMAGED:
            raise
    else:
        whole.append(True)
