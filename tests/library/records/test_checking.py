"""What `verify` says of the memory of portals."""

import pytest

from desktop.article.model import Picture
from desktop.library import ProblemKind
from desktop.progress import run
from tests.library.records.samples import PORTAL, a_conflict, a_parcel
from tests.library.samples import an_article

LOST = "0" * 64


def found(library):
    return [(problem.kind, problem.subject) for problem in run(library.verify()).problems]


@pytest.fixture
def article(records, agreed):
    article = agreed()
    records.keep_parcel(a_parcel(article))
    records.keep_conflict(a_conflict(article))
    return article


def test_a_whole_memory_is_ok(library, article):
    assert found(library) == []


@pytest.mark.parametrize("table", ["sync_base_contents", "sync_parcels", "sync_conflicts"])
def test_an_unreadable_memory_is_found(library, article, meddle, table):
    meddle(f"UPDATE {table} SET content = x'00'")  # noqa: S608 - fixed names
    assert found(library) == [(ProblemKind.SYNC_RECORD, f"{PORTAL}: {article.id}")]


def test_a_file_that_an_open_conflict_shows_is_missed(library, records):
    article = an_article()
    theirs = an_article(cover=Picture(media=LOST))
    records.keep_conflict(a_conflict(article, theirs=theirs))
    assert found(library) == [(ProblemKind.MISSING_MEDIA, LOST)]


def test_a_file_that_is_still_to_be_sent_is_missed(library, records):
    records.keep_parcel(a_parcel(an_article(cover=Picture(media=LOST))))
    assert found(library) == [(ProblemKind.MISSING_MEDIA, LOST)]
