"""A quick look finds what is broken, writes nothing, and can be ended at any time."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from desktop.library import Library, ProblemKind
from desktop.library.checkup import OFTEN
from desktop.progress import run
from tests.library.samples import an_article

NOW = datetime(2026, 7, 31, 8, tzinfo=UTC)


@pytest.fixture
def kept(folder):
    """A library with a few articles and a picture."""
    with Library.open(folder) as library:
        library.add_media(b"picture", name="a.jpg", mime="image/jpeg")
        for number in range(30):
            library.save(an_article(title=f"Tin {number}", text="Nước lên. " * 200))
    return folder


def found(folder):
    with Library.open(folder) as library:
        return {problem.kind for problem in run(library.checkup.glance().look())}


def test_a_whole_library_gives_no_cause(kept):
    assert found(kept) == set()


def test_an_empty_library_gives_no_cause(folder):
    assert found(folder) == set()


def test_a_damaged_page_is_found(kept):
    with closing(sqlite3.connect(kept / "library.db")) as database:
        query = "SELECT pageno FROM dbstat WHERE name = 'versions' AND pagetype = 'leaf'"
        page = database.execute(query).fetchone()[0]
        size = database.execute("PRAGMA page_size").fetchone()[0]
    with (kept / "library.db").open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * 100)
    assert ProblemKind.DATABASE in found(kept)


def test_an_altered_file_is_found(kept):
    (file,) = (kept / "media").glob("*/*")
    file.write_bytes(b"another")
    assert found(kept) == {ProblemKind.CHANGED_MEDIA}


def test_a_look_that_is_ended_finds_nothing_more(kept):
    (file,) = (kept / "media").glob("*/*")
    file.unlink()
    with Library.open(kept) as library:
        glance = library.checkup.glance()
        job = glance.look()
        next(job)
        glance.stop()
        assert run(job) == ()


def test_a_look_hinders_no_writer(kept):
    with Library.open(kept) as library, Library.open(kept, patience=0.1) as writer:
        job = library.checkup.glance().look()
        for number, _ in enumerate(job):
            writer.save(an_article(title=f"Viết khi xem {number}"))


def test_a_whole_look_sees_what_every_row_says(kept):
    with closing(sqlite3.connect(kept / "library.db")) as database, database:
        database.execute("UPDATE versions SET hash = 'x' WHERE number = 1")
    with Library.open(kept) as library:
        found = run(library.checkup.whole().look())
    assert len(found) == 30
    assert {problem.kind for problem in found} == {ProblemKind.VERSION}


def test_everything_is_due_once_a_week(kept):
    with Library.open(kept) as library:
        checkup = library.checkup
        assert checkup.is_due(NOW)
        checkup.note_whole(NOW)
        assert not checkup.is_due(NOW + OFTEN - timedelta(hours=1))
        assert checkup.is_due(NOW + OFTEN)
        assert checkup.is_due(NOW - timedelta(days=400))
