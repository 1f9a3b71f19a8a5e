"""Reading the rows of a table some of whose pages are damaged: what can be read, and what is lost.

SQLite stops at the first damaged page. Its neighbours are reached from the other end, and row by
row by the numbers that the table's indexes, which stand on pages of their own, tell.
"""

import sqlite3
from collections.abc import Iterator

import sqlalchemy as sa

Row = tuple[object, ...]
"""The row's number, then its columns in the order of `columns_of`."""

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR)
_PRIMARY = 0xFF


def columns_of(table: sa.Table) -> str:
    """Return the names of the table's columns as SQL lists them."""
    return ", ".join(f'"{column.name}"' for column in table.columns)


def readable(source: sqlite3.Connection, table: sa.Table, lost: set[int]) -> Iterator[Row]:
    """Yield every row of `table` that can be read; the numbers of the others go into `lost`."""
    every = f'SELECT rowid, {columns_of(table)} FROM "{table.name}"'  # noqa: S608 - own names
    last = 0
    whole: list[bool] = []
    for row in _until_damaged(source, f"{every} ORDER BY rowid", whole):
        last = int(str(row[0]))
        yield row
    if whole:
        return
    for number in sorted(each for each in _numbers(source, table.name) if each > last):
        found = list(_until_damaged(source, f"{every} WHERE rowid = {number}", []))
        if found:
            yield found[0]
        else:
            lost.add(number)


def _numbers(source: sqlite3.Connection, table: str) -> set[int]:
    """Return the numbers of the rows, as far as the table's end and its indexes tell them."""
    numbers = f'SELECT rowid FROM "{table}"'  # noqa: S608 - a name of our own
    asked = [f"{numbers} NOT INDEXED ORDER BY rowid DESC"]
    listed = _until_damaged(source, f'PRAGMA index_list("{table}")', [])
    asked += [f'{numbers} INDEXED BY "{row[1]}"' for row in listed]
    return {int(str(row[0])) for query in asked for row in _until_damaged(source, query, [])}


def _until_damaged(source: sqlite3.Connection, query: str, whole: list[bool]) -> Iterator[Row]:
    """Yield what `query` gives before a damaged page; `whole` gets an entry when it met none."""
    try:
        yield from source.execute(query)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & _PRIMARY not in _DAMAGED:
            raise
    else:
        whole.append(True)
