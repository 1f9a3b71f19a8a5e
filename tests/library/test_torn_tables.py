"""What can be read of a table is read, row by row."""

import sqlite3
from contextlib import closing

from desktop.library.schema import profiles
from desktop.library.torn_tables import Unread, readable


def test_a_row_longer_than_any_is_lost_alone():
    with closing(sqlite3.connect(":memory:")) as source:
        source.execute("CREATE TABLE profiles (name TEXT PRIMARY KEY, content BLOB)")
        rows = [("a", b"1"), ("b", bytes(5000)), ("c", b"3")]
        source.executemany("INSERT INTO profiles VALUES (?, ?)", rows)
        source.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 2000)
        lost = Unread()
        found = list(readable(source, profiles, lost))
    assert ([row[1] for row in found], list(lost.rows)) == (["a", "c"], [2])


def test_what_nothing_counts_any_more_is_said_to_be_so(tmp_path):
    path = tmp_path / "torn.db"
    with closing(sqlite3.connect(path)) as made, made:
        made.execute("PRAGMA page_size = 512")
        made.execute("CREATE TABLE profiles (name TEXT PRIMARY KEY, content BLOB)")
        made.executemany("INSERT INTO profiles VALUES (?, ?)", [(f"{n}", b"") for n in range(50)])
    torn = bytearray(path.read_bytes())
    torn[512:] = bytes(len(torn) - 512)  # all but the page that says which tables there are
    path.write_bytes(torn)
    lost = Unread()
    with closing(sqlite3.connect(path)) as source:
        assert list(readable(source, profiles, lost)) == []
    assert (lost.rows, lost.is_uncounted) == ({}, True)
