"""Rows that are put in the place of what has their key."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

Row = Mapping[str, object]


def upsert(connection: Connection, table: sa.Table, rows: Sequence[Row]) -> None:
    """Insert `rows` of `table`, each in the place of the row with its primary key."""
    if not rows:
        return
    maker = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    insert = maker(table)
    keys = [column.name for column in table.primary_key]
    others = [column.name for column in table.columns if not column.primary_key]
    replaced = {name: insert.excluded[name] for name in others}
    connection.execute(insert.on_conflict_do_update(index_elements=keys, set_=replaced), rows)
