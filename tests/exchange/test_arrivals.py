"""Files of every kind, brought into a library one after the other."""

import pytest

from desktop.article.states import State
from desktop.exchange.arrivals import bring_in
from desktop.exchange.errors import ArticleHere, FileMissing, NotAPackage
from desktop.library import Library
from desktop.library.errors import DiskFull
from desktop.progress import run
from tests.exchange.packages.conftest import packed
from tests.library.samples import full_article


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "kho") as library:
        yield library


def text_file(tmp_path, name):
    path = tmp_path / f"{name}.txt"
    path.write_text(f"{name}\nx", encoding="utf-8")
    return path


def arrived(library, *paths):
    outcomes = []
    run(bring_in(library, paths, outcomes.append))
    return outcomes


def test_one_bad_file_does_not_stop_the_rest(library, tmp_path):
    missing = tmp_path / "b.txt"
    outcomes = arrived(library, text_file(tmp_path, "A"), missing, text_file(tmp_path, "C"))
    assert {entry.title for entry in library.entries()} == {"A", "C"}
    assert [type(outcome.error) for outcome in outcomes] == [type(None), FileMissing, type(None)]


@pytest.mark.parametrize("moment", ["", "publish_at: 12/07/2018 17:23\n"])
def test_an_old_schedule_publishes_nothing(library, tmp_path, moment):
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: A\nstate: scheduled\n{moment}---\nx", encoding="utf-8")
    arrived(library, path)
    (entry,) = library.entries()
    assert entry.state is State.APPROVED


def test_what_comes_in_published_has_been_so_since_its_date(library, tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: A\nstate: published\ndate: 12/07/2018 17:23\n---\nx", "utf-8")
    arrived(library, path)
    (entry,) = library.entries()
    article = library.article(entry.id)
    assert (article.state, article.published_at) == (State.PUBLISHED, article.date)
    assert article.date.year == 2018


def test_an_article_that_cannot_be_kept_is_no_import(library, tmp_path, monkeypatch):
    def refuse(*_given, **_named):
        raise DiskFull(tmp_path)

    monkeypatch.setattr(library, "save", refuse)
    (outcome,) = arrived(library, text_file(tmp_path, "A"))
    assert outcome.imported is None
    assert isinstance(outcome.error, DiskFull)


def test_a_job_closed_half_way_has_told_all_that_it_did(library, tmp_path):
    outcomes = []
    job = bring_in(library, [text_file(tmp_path, name) for name in "abc"], outcomes.append)
    next(job)
    step = next(job)
    job.close()
    assert (step.done, step.total, len(outcomes)) == (1, 3, 1)
    assert len(library.entries()) == 1


def test_the_articles_of_a_package_are_told_one_by_one(library, tmp_path):
    with Library.open(tmp_path / "khác") as other:
        other.save(full_article())
        other.save(full_article())
        package = packed(other, tmp_path / "que.BANTIN")
    first, second = arrived(library, package)
    assert (first.was_here, second.was_here) == (False, False)
    assert len(library.entries()) == 2


def test_what_a_package_brings_again_was_here(library, tmp_path):
    library.save(full_article())
    (outcome,) = arrived(library, packed(library, tmp_path / "que.bantin"))
    assert outcome.was_here
    assert isinstance(outcome.imported.warnings[0], ArticleHere)


def test_a_torn_package_does_not_stop_the_next_file(library, tmp_path):
    torn = tmp_path / "rách.bantin"
    torn.write_bytes(b"PK rubbish")
    refused, kept = arrived(library, torn, text_file(tmp_path, "A"))
    assert isinstance(refused.error, NotAPackage)
    assert kept.imported.article.title == "A"
