"""One schema by two ways, and a database as it should be set up."""

import sqlite3
from contextlib import closing

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from desktop.article.states import State
from desktop.library import Sort, Wanted, schema
from desktop.library.database import Database
from desktop.library.migrations import SCRIPTS, upgrade
from desktop.library.paging import page


@pytest.fixture
def database(tmp_path):
    with closing(Database(tmp_path / "library.db", patience=1)) as database:
        yield database


def columns(path):
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT type, name, tbl_name FROM sqlite_master").fetchall()
        return {
            (kind, name, table): connection.execute(f"PRAGMA {kind}_xinfo('{name}')").fetchall()
            + connection.execute(f"PRAGMA foreign_key_list('{name}')").fetchall()
            for kind, name, table in tables
        }


def test_migrations_and_a_new_library_make_the_same_schema(tmp_path):
    with closing(Database(tmp_path / "new.db", patience=1)) as new, new.writing() as connection:
        schema.create(connection)
    with closing(Database(tmp_path / "old.db", patience=1)) as old, old.writing() as connection:
        upgrade(connection)
    assert columns(tmp_path / "new.db") == columns(tmp_path / "old.db")


def test_both_ways_index_words_alike(tmp_path):
    def definition(name, make):
        database = Database(tmp_path / name, patience=1)
        with closing(database), database.writing() as connection:
            make(connection)
            query = "SELECT sql FROM sqlite_master WHERE name = 'search'"
            return connection.exec_driver_sql(query).scalar()

    assert definition("new.db", schema.create) == definition("old.db", upgrade)


def test_the_tables_say_what_the_migrations_make(database):
    with database.writing() as connection:
        upgrade(connection)
        context = MigrationContext.configure(connection, opts={"include_name": known})
        assert compare_metadata(context, schema.metadata) == []


def known(name, kind, _parents):
    return kind != "table" or not name.startswith("search")


def test_the_newest_version_is_the_last_migration():
    assert ScriptDirectory(str(SCRIPTS)).get_current_head() == schema.NEWEST


def test_migrations_leave_their_version(database):
    with database.writing() as connection:
        upgrade(connection)
        assert schema.found_version(connection) == schema.NEWEST


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)]
)
def test_every_connection_is_safe(database, pragma, value):
    with database.reading() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_a_new_library_has_pages_that_articles_fill(database):
    with database.writing() as connection:
        schema.create(connection)
        assert connection.exec_driver_sql("PRAGMA page_size").scalar() == 8192


@pytest.mark.parametrize("condition", ["", "state = 'draft' AND "])
def test_the_newest_articles_come_from_an_index(database, condition):
    with database.writing() as connection:
        schema.create(connection)
        plan = connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN SELECT id FROM articles WHERE {condition}deleted_at IS NULL "  # noqa: S608
            "ORDER BY modified_at DESC, key DESC LIMIT 50"
        ).all()
    assert [row.detail.split(" (")[0] for row in plan] == [
        f"SEARCH articles USING INDEX articles_newest{'_of_state' if condition else ''}"
    ]


@pytest.mark.parametrize(("condition", "step"), [("", "SCAN"), ("WHERE a.change > 5", "SEARCH")])
def test_articles_are_streamed_by_their_changes_without_sorting_texts(database, condition, step):
    with database.writing() as connection:
        schema.create(connection)
        plan = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT a.content, r.content FROM articles a "  # noqa: S608
            f"LEFT JOIN ready_bodies r ON r.article = a.id {condition} ORDER BY a.change, a.key"
        ).all()
    assert [row.detail.split(" (")[0] for row in plan] == [
        f"{step} a USING INDEX articles_change",
        "SEARCH r USING INDEX sqlite_autoindex_ready_bodies_1",
    ]


WANTED = [
    *(Wanted(sort=sort, descending=way) for sort in Sort for way in (True, False)),
    Wanted(state=State.PUBLISHED),
    Wanted(binned=True),
]


def steps(database, wanted):
    """Return how SQLite would find the first page: by the last query that it is asked."""
    asked = []
    with database.writing() as connection:
        schema.create(connection)
        sa.event.listen(connection, "before_cursor_execute", lambda *told: asked.append(told[2:4]))
        page(connection, wanted, None, 101)
        query, values = asked[-1]
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", values).all()
    return [row.detail for row in plan]


@pytest.mark.parametrize("wanted", WANTED, ids=str)
def test_no_page_of_the_list_scans_or_sorts_every_article(database, wanted):
    assert not [
        step
        for step in steps(database, wanted)
        if step.startswith(("SCAN articles", "USE TEMP B-TREE FOR ORDER BY"))
    ]


@pytest.mark.parametrize(
    "wanted",
    [Wanted(tag="bão"), Wanted(words="the:bão"), Wanted(tag="bão", sort=Sort.TITLE)],
    ids=str,
)
def test_a_label_that_few_articles_carry_leads_to_them(database, wanted):
    found = steps(database, wanted)
    assert "SEARCH articles USING INTEGER PRIMARY KEY (rowid=?)" in found
