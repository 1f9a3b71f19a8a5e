"""Rows of SQLite's full-text indexes that answer a query of `indexing.matching`."""

import json
import re
from collections.abc import Collection, Iterator
from itertools import islice

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.database import driver
from desktop.library.schema import search_rows as rows

_BESIDE = 400
"""So many hits are gone past while one row is looked up: 0.15 µs and 60 µs or more."""

_WINDOWS, _WINDOW = 4, 400
"""Parts of the index that tell how many of all rows are hits."""

_MOST_WORDS = 600
"""So many words are asked for one by one; FTS5 puts the rows of more together."""

_SMALL = re.compile("[0-9a-zà-öø-ÿăđĩũơưạ-ỹ]+")
"""Letters that every SQLite makes small as Python does."""


def begun(connection: Connection, table: sa.TableClause, beginning: str) -> str:
    """Return what asks the index `table` for the words that begin so, in FTS5's language.

    Asked for `"t"*`, FTS5 puts together all rows of all these words before it gives the first:
    2 s among a million articles. Asked for each word, it gives the rows saved last at once.
    """
    small = beginning.lower()
    if not _SMALL.fullmatch(small):
        return f'"{beginning}"*'
    known = list(islice(_words(connection, table, small), _MOST_WORDS + 1))
    if not 0 < len(known) <= _MOST_WORDS:
        return f'"{beginning}"*'
    each = " OR ".join(f'"{word}"' for word in known)
    return f"({each})"


def _words(connection: Connection, table: sa.TableClause, beginning: str) -> Iterator[str]:
    """Yield the words of an index that begin so, each once."""
    sqlite, name = driver(connection), f"temp.words_of_{table.name}"
    sqlite.execute(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {name} USING fts5vocab(main, {table.name}, instance)"
    )
    following = f"SELECT term FROM {name} WHERE term >= ? LIMIT 1"  # noqa: S608 (our own names)
    least = beginning
    while found := sqlite.execute(following, (least,)).fetchone():
        if not found[0].startswith(beginning):
            return
        yield found[0]
        least = f"{found[0]}\1"  # no word holds this sign


def some(connection: Connection, asked: sa.Select[int], many: int) -> Iterator[list[int]]:
    """Yield the rows, the last saved first, so many at a time."""
    streamed = connection.execution_options(stream_results=True, max_row_buffer=many)
    with streamed.execute(asked.order_by(sa.desc("rowid"))) as hits:
        for part in hits.scalars().partitions(many):
            yield list(part)


def first(connection: Connection, asked: sa.Select[int], many: int) -> list[int]:
    """Return the rows saved last, so many at most."""
    return list(connection.execute(asked.order_by(sa.desc("rowid")).limit(many)).scalars())


def among(
    connection: Connection, asked: sa.Select[int], wanted: Collection[int], part: float = 1.0
) -> set[int]:
    """Return which of the rows `wanted` answer; of all rows, about the `part` does."""
    if (far := reach(wanted)) * part <= _BESIDE * len(wanted):
        return passing(connection, asked, wanted) if far else set()
    asked = asked.where(sa.column("rowid").in_(listed(wanted)))
    return set(connection.execute(asked).scalars())


def passing(connection: Connection, asked: sa.Select[int], wanted: Collection[int]) -> set[int]:
    """Return the same by going through all hits between the first and the last of `wanted`.

    In the index of words as typed, one row takes as long to be looked up as ten thousand.
    """
    between = sa.column("rowid").between(min(wanted), max(wanted))
    # The sign keeps SQLite from looking each one up.
    of_them = sa.literal_column("+rowid", sa.Integer).in_(listed(wanted))
    return set(connection.execute(asked.where(between, of_them)).scalars())


def reach(wanted: Collection[int]) -> int:
    """Return from how many rows `wanted` are taken."""
    return max(wanted) - min(wanted) + 1 if wanted else 0


def listed(numbers: Collection[int]) -> sa.Select[int]:
    """Return the query for `numbers`, however many: as one parameter."""
    packed = sa.literal(json.dumps(list(numbers)), sa.Text)
    return sa.select(sa.func.json_each(packed).table_valued("value").c.value)


def last_row(connection: Connection) -> int:
    """Return the number of the row saved last; about as many articles there are."""
    return connection.execute(sa.select(sa.func.max(rows.c.row))).scalar() or 0


def part_of(connection: Connection, asked: sa.Select[int], last: int) -> float:
    """Return which part of all rows answers, from 0 to 1, by a sample of them."""
    begins = [last * number // _WINDOWS for number in range(_WINDOWS)]
    there = sum(_within(connection, sa.select(rows.c.row), rows.c.row, each) for each in begins)
    answering = sum(_within(connection, asked, sa.column("rowid"), each) for each in begins)
    return answering / max(there, 1)


def _within(
    connection: Connection, asked: sa.Select[int], row: sa.ColumnElement[int], begin: int
) -> int:
    window = asked.where(row.between(begin + 1, begin + _WINDOW)).subquery()
    return connection.execute(sa.select(sa.func.count()).select_from(window)).scalar() or 0
