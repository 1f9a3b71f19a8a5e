"""What a look at everything finds, each thing broken by hand."""

import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace

import pytest
from msgspec.json import encode

from desktop.article.body.ready import ReadyBody
from desktop.article.model import Picture
from desktop.article.site import SiteMap, SiteProfile
from desktop.library import Problem, ProblemKind
from desktop.progress import Progress, run
from tests.library.samples import an_article, full_article

LOST = "0" * 64
OTHER_READY_BODY = zlib.compress(encode(ReadyBody("<script>x()</script>")))


@pytest.fixture
def saved(library):
    media = library.add_media(b"picture", name="ảnh.jpg", mime="image/jpeg")
    return library.save(replace(full_article(), cover=Picture(media=media.hash))).article


@pytest.fixture
def meddle(library, folder):
    """Change the database behind the library's back."""

    def with_statement(statement, *values):
        with closing(sqlite3.connect(folder / "library.db")) as other, other:
            other.execute(statement, values)

    return with_statement


def found(library):
    return [(problem.kind, problem.subject) for problem in run(library.verify()).problems]


def test_a_whole_library_is_ok(library, saved):
    library.keep_draft(an_article(), base=0)
    assert run(library.verify()).ok


def test_a_damaged_version_is_found(library, saved, meddle):
    meddle("UPDATE versions SET content = x'00'")
    assert found(library) == [(ProblemKind.VERSION, f"{saved.id}/1")]


def test_a_version_with_other_words_is_found(library, saved, meddle):
    meddle("UPDATE versions SET hash = ?", "0" * 64)
    assert found(library) == [(ProblemKind.VERSION, f"{saved.id}/1")]


def test_a_damaged_article_is_found(library, saved, meddle):
    meddle("UPDATE articles SET content = x'7b'")
    assert found(library) == [(ProblemKind.ARTICLE, str(saved.id))]


def test_a_damaged_draft_is_found(library, saved, meddle):
    library.keep_draft(saved, base=1)
    meddle("UPDATE drafts SET content = x'FF'")
    assert found(library) == [(ProblemKind.DRAFT, str(saved.id))]


def test_a_missing_file_is_found(library, saved):
    library.media_path(saved.cover.media).unlink()
    report = run(library.verify())
    assert report.problems == (
        Problem(kind=ProblemKind.MISSING_MEDIA, subject=saved.cover.media, detail="ảnh.jpg"),
    )


def test_a_file_that_was_never_there_is_found(library):
    library.save(an_article(cover=Picture(media="0" * 64)))
    assert found(library) == [(ProblemKind.MISSING_MEDIA, "0" * 64)]


def test_a_changed_file_is_found(library, saved):
    library.media_path(saved.cover.media).write_bytes(b"other")
    assert found(library) == [(ProblemKind.CHANGED_MEDIA, saved.cover.media)]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO search (search) VALUES ('delete-all')",
        "INSERT INTO search_exact (search_exact) VALUES ('delete-all')",
        "UPDATE search_rows SET said = 0",
        "DELETE FROM search_rows",
    ],
)
def test_a_stale_search_row_is_found(library, saved, meddle, statement):
    meddle(statement)
    assert found(library) == [(ProblemKind.STALE_SEARCH, str(saved.id))]


def test_saving_again_mends_a_stale_search_row(library, saved, meddle):
    meddle("UPDATE search_rows SET said = 0")
    library.save(saved)
    assert run(library.verify()).ok


def test_a_row_that_refers_to_nothing_is_found(library, saved, meddle):
    meddle("INSERT INTO article_tags VALUES (9999, 'lạc')")
    assert found(library) == [(ProblemKind.REFERENCE, "article_tags")]


def test_a_damaged_page_is_found(library, saved, folder):
    for number in range(30):
        library.save(an_article(f"Tin {number}", text="chữ " * 500))
    library.close()
    with (folder / "library.db").open("r+b") as file:
        file.seek(-4096 * 20, 2)
        file.write(b"\xaa" * 4096 * 8)
    assert ProblemKind.DATABASE in {kind for kind, _ in found(library)}


def test_each_step_tells_where_it_is(library, saved):
    steps = list(library.verify())
    assert steps == [
        Progress(0, 1, "library.db"),
        Progress(0, 2, saved.title),
        Progress(1, 2, saved.cover.media),
    ]


def test_a_body_that_was_changed_for_readers_is_found(library, saved, meddle):
    meddle("UPDATE ready_bodies SET content = ?", OTHER_READY_BODY)
    assert found(library) == [(ProblemKind.STALE_READY, str(saved.id))]


def test_saving_again_mends_the_body_for_readers(library, saved, meddle):
    meddle("UPDATE ready_bodies SET content = ?", OTHER_READY_BODY)
    library.save(saved)
    assert run(library.verify()).ok


@pytest.mark.parametrize(
    "statement", ["DELETE FROM ready_bodies", "UPDATE ready_bodies SET made_by = 0, content = ''"]
)
def test_a_body_that_will_be_made_ready_is_no_fault(library, saved, meddle, statement):
    meddle(statement)
    assert run(library.verify()).ok


@pytest.mark.parametrize(
    "profile",
    [SiteProfile(logo=LOST), SiteProfile(banner=LOST), SiteProfile(map=SiteMap(media=LOST))],
)
def test_a_file_that_a_site_shows_and_is_not_there_is_found(library, profile):
    library.keep_site_profile(profile)
    assert found(library) == [(ProblemKind.MISSING_MEDIA, LOST)]
