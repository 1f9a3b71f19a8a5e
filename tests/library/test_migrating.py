"""An older library is brought up to date, or left as it was."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from desktop.library import schema
from desktop.library.database import Database
from desktop.library.errors import MigrationFailed
from desktop.library.migrations import SCRIPTS, migrate
from tests.library.samples import an_article

NEXT = f"{int(schema.NEWEST) + 1:04}"
GOOD = "op.add_column('articles', sa.Column('mood', sa.Text))"
FAILS = f"{GOOD}; op.execute('INSERT INTO nowhere VALUES (1)')"  # noqa: S608 - fixed words
BREAKS = f"{GOOD}; op.execute('DELETE FROM articles')"  # noqa: S608 - fixed words


@pytest.fixture
def scripts(tmp_path):
    """Return a copy of the migrations with one more that runs the given statements."""

    def with_next(statements):
        folder = shutil.copytree(SCRIPTS, tmp_path / "migrations")
        (folder / "versions" / f"{NEXT}_next.py").write_text(
            "import sqlalchemy as sa\nfrom alembic import op\n"
            f"revision = '{NEXT}'\ndown_revision = '{schema.NEWEST}'\n"
            f"def upgrade(): {statements}\n"
        )
        return folder

    return with_next


@pytest.fixture
def database(library, folder):
    library.save(an_article("Giữ lấy"))
    library.close()
    with closing(Database(folder / "library.db", patience=1)) as database:
        yield database


def state(path):
    """Return the schema's version, whether the new column is there, and the titles."""
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        columns = [row[1] for row in connection.execute("PRAGMA table_info(articles)")]
        titles = [row[0] for row in connection.execute("SELECT title FROM articles")]
    return version, "mood" in columns, titles


def test_a_migration_keeps_the_articles(database, scripts):
    migrate(database, schema.NEWEST, scripts(GOOD))
    assert state(database.path) == (NEXT, True, ["Giữ lấy"])


def test_a_copy_from_before_stays_beside(database, scripts):
    migrate(database, schema.NEWEST, scripts(GOOD))
    copy = database.path.with_name(f"library.before-migrating-{schema.NEWEST}.db")
    assert state(copy) == (schema.NEWEST, False, ["Giữ lấy"])


def test_a_failed_migration_leaves_everything(database, scripts):
    with pytest.raises(MigrationFailed) as raised:
        migrate(database, schema.NEWEST, scripts(FAILS))
    assert state(database.path) == (schema.NEWEST, False, ["Giữ lấy"])
    assert state(raised.value.copy) == (schema.NEWEST, False, ["Giữ lấy"])


def test_a_migration_that_breaks_references_is_undone(database, scripts):
    with pytest.raises(MigrationFailed):
        migrate(database, schema.NEWEST, scripts(BREAKS))
    assert state(database.path) == (schema.NEWEST, False, ["Giữ lấy"])


def test_references_are_checked_again_after_a_migration(database, scripts):
    migrate(database, schema.NEWEST, scripts(GOOD))
    with database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_opening_brings_an_older_library_up_to_date(open_library, folder, monkeypatch):
    folder.mkdir()
    with closing(sqlite3.connect(folder / "library.db")) as older, older:
        older.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        older.execute("INSERT INTO alembic_version VALUES ('0000')")
    monkeypatch.setattr("desktop.library.migrations.command.upgrade", stamp)
    open_library()
    with closing(sqlite3.connect(folder / "library.db")) as now:
        assert now.execute("SELECT version_num FROM alembic_version").fetchone() == (schema.NEWEST,)


def stamp(config, _head):
    config.attributes["connection"].exec_driver_sql(
        "UPDATE alembic_version SET version_num = ?", (schema.NEWEST,)
    )
