"""Pages of several articles, beside one another."""

import pytest

from desktop.article.model import Article
from desktop.export.several import export_pages, free
from desktop.library import Library
from desktop.library.errors import InsideLibrary
from desktop.progress import run


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as opened:
        yield opened


def test_articles_of_one_title_get_a_file_each(library, tmp_path):
    for _ in range(2):
        library.save(Article(title="Bão số 3", body="<p>Mưa to.</p>"))
    ids = [entry.id for entry in library.entries()]
    pages = run(export_pages(library, ids, tmp_path / "ra"))
    assert [file.name for file in pages.files] == ["bao-so-3.html", "bao-so-3-2.html"]
    assert "Mưa to." in pages.files[1].read_text(encoding="utf-8")


def test_what_bears_the_mark_of_a_secret_stays_in_the_house_and_is_named(library, tmp_path):
    library.save(Article(title="Kế hoạch", body="<p>TUYỆT <strong>M</strong>ẬT</p>"))
    library.save(Article(title="Bão số 3", body="<p>Mưa to.</p>"))
    ids = [entry.id for entry in library.entries()]
    pages = run(export_pages(library, ids, tmp_path / "ra"))
    assert [file.name for file in (tmp_path / "ra").iterdir()] == ["bao-so-3.html"]
    assert [file.name for file in pages.files] == ["bao-so-3.html"]
    assert [(held.title, held.marks) for held in pages.held] == [("Kế hoạch", ("TUYỆT MẬT",))]


def test_a_mark_that_is_ignored_in_the_article_keeps_nothing(library, tmp_path):
    kept = library.save(Article(title="Kế hoạch", body="<p>MẬT</p>")).article
    library.ignore_finding(kept.id, "state-secret", "MẬT")
    pages = run(export_pages(library, [kept.id], tmp_path / "ra"))
    assert (len(pages.files), pages.held) == (1, ())


def test_nothing_is_written_into_the_library(library, tmp_path):
    with pytest.raises(InsideLibrary):
        run(export_pages(library, [], library.folder / "media"))


def test_a_name_that_is_taken_gets_a_number(tmp_path):
    (tmp_path / "bài").mkdir()
    assert free(tmp_path, "bài") == tmp_path / "bài-2"
