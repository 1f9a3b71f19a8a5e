"""What can be read of a table is read, row by row."""

import sqlite3
from contextlib import closing

from desktop.library.schema import profiles
from desktop.library.torn_tables import readable


def test_a_row_longer_than_any_is_lost_alone():
    with closing(sqlite3.connect(":memory:")) as source:
        source.execute("CREATE TABLE profiles (name TEXT PRIMARY KEY, content BLOB)")
        rows = [("a", b"1"), ("b", bytes(5000)), ("c", b"3")]
        source.executemany("INSERT INTO profiles VALUES (?, ?)", rows)
        source.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 2000)
        lost = {}
        found = list(readable(source, profiles, lost))
    assert ([row[1] for row in found], list(lost)) == (["a", "c"], [2])
