"""A library of the first release, brought up to date with its articles in it."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest
from alembic import command

from desktop.library import schema
from desktop.library.database import Database
from desktop.library.encoding import encoded
from desktop.library.indexing import words
from desktop.library.migrations import configuration
from desktop.progress import Progress, run
from desktop.vietnamese import fold
from tests.library.samples import an_article

MOMENT = datetime(2018, 7, 12, 10, 23, tzinfo=UTC)
ARTICLES = [
    an_article(f"Tin {number}", created_at=MOMENT, modified_at=MOMENT) for number in range(250)
]


@pytest.fixture
def first_library(folder):
    """Write a library as the first program did: 250 articles, the last one in the bin."""
    folder.mkdir()
    path = folder / "library.db"
    with closing(Database(path, patience=1)) as database, database.writing() as connection:
        command.upgrade(configuration(connection), "0001")
    stamp = MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ")
    rows = [
        (key, one.id.hex, one.title, stamp, stamp, None, encoded(one))
        for key, one in enumerate(ARTICLES, 1)
    ]
    rows[-1] = (*rows[-1][:5], stamp, rows[-1][-1])
    found = [(key, words(one), fold(words(one))) for key, one in enumerate(ARTICLES, 1)]
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(
            "INSERT INTO articles (key, id, version, title, state, category, created_at, "
            "modified_at, deleted_at, content) VALUES (?, ?, 1, ?, 'draft', '', ?, ?, ?, ?)",
            rows,
        )
        connection.executemany("INSERT INTO search (rowid, words, folded) VALUES (?, ?, ?)", found)


@pytest.fixture
def library(first_library, open_library):
    return open_library()


def test_its_articles_are_there(library):
    assert [library.article(article.id) for article in ARTICLES] == ARTICLES
    assert len(library.entries()) == len(ARTICLES) - 1


def test_it_is_stamped_with_the_newest_schema(library):
    with (
        closing(Database(library.folder / "library.db", patience=1)) as database,
        database.reading() as connection,
    ):
        assert schema.found_version(connection) == schema.NEWEST


def test_its_articles_have_seen_no_change_since(library):
    before = library.change()
    assert list(library.reading_copies(since=before)) == []
    library.save(ARTICLES[3])
    assert [copy.article.id for copy in library.reading_copies(since=before)] == [ARTICLES[3].id]


def test_it_remembers_a_count_of_changes_of_its_own(library):
    assert library.change() > 0


def test_its_bodies_are_made_ready_as_they_are_read(library):
    copies = list(library.reading_copies())
    assert [copy.article for copy in copies] == ARTICLES[:-1]
    assert {copy.ready.html for copy in copies} == {"<p>Biên giới bình yên.</p>"}


def test_its_bodies_are_made_ready_once(library):
    next(library.reading_copies()).ready  # noqa: B018 - the first one comes when all are ready
    assert run(library.make_ready()) == 0


def test_making_ready_tells_how_far_it_is(library):
    steps = list(library.make_ready())
    assert [(step.done, step.total) for step in steps] == [(0, 250), (100, 250), (200, 250)]
    assert steps[0] == Progress(0, 250, "Tin 0")


def test_an_article_saved_while_it_is_made_ready_keeps_its_new_words(library):
    making = library.make_ready()
    next(making)
    library.save(an_article("Tin 0", text="Chữ mới.", id=ARTICLES[0].id))
    for _ in making:
        pass
    (copy,) = library.reading_copies(ids=[ARTICLES[0].id])
    assert copy.ready.html == "<p>Chữ mới.</p>"


def test_it_is_whole(library):
    assert run(library.verify()).ok
