"""Searches that are kept under a name, in the order that their owner wants."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.states import State
from desktop.library.database import Database
from desktop.library.schema import saved_searches as table
from desktop.library.values import SavedSearch, Sort, Wanted

BIN = "bin"
"""Stands in the place of a state for a search in the bin, where every state is listed."""


class Searches:
    """The kept searches of a library. Thread-safe as `Library` is; the same errors."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[SavedSearch]:
        """Return every kept search in its order."""
        with self._database.reading() as connection:
            return _all(connection)

    def put(self, searches: Sequence[SavedSearch]) -> None:
        """Keep `searches`, in this order, in place of what was kept."""
        with self._database.writing() as connection:
            connection.execute(sa.delete(table))
            if searches:
                rows = [_row(place, search) for place, search in enumerate(searches)]
                connection.execute(sa.insert(table), rows)


def _all(connection: Connection) -> list[SavedSearch]:
    return [
        SavedSearch(
            name=row.name,
            wanted=Wanted(
                words=row.words,
                state=State(row.state) if row.state not in ("", BIN) else None,
                binned=row.state == BIN,
                category=row.category,
                sort=Sort(row.sort),
                descending=row.descending,
            ),
        )
        for row in connection.execute(sa.select(table).order_by(table.c.place))
    ]


def _row(place: int, search: SavedSearch) -> dict[str, object]:
    wanted = search.wanted
    return {
        "place": place,
        "name": search.name,
        "words": wanted.words,
        "state": BIN if wanted.binned else wanted.state.value if wanted.state else "",
        "category": wanted.category,
        "sort": wanted.sort.value,
        "descending": wanted.descending,
    }
