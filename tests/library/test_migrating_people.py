"""A library from before searches asked for people finds them in what its articles say."""

import sqlite3
from contextlib import closing

import pytest

from desktop.library import Library
from desktop.library.values import ProblemKind
from desktop.progress import run
from tests.library.older import make_older
from tests.library.samples import an_article, full_article


def test_people_of_older_articles_are_found(folder):
    with Library.open(folder) as library:
        article = library.save(full_article()).article
        library.save(an_article("Không ai viết"))
    make_older(folder, "0004")
    with Library.open(folder) as library:
        assert [entry.id for entry in library.search("tacgia:an")] == [article.id]
        assert run(library.verify()).ok


@pytest.mark.parametrize("said", [b"{", b"\xff\x00", b'{"bylines": ["An", 7, null]}'])
def test_one_article_that_cannot_be_read_does_not_shut_the_library(said, folder):
    with Library.open(folder) as library:
        article = library.save(full_article()).article
        broken = library.save(an_article("Hỏng")).article
    make_older(folder, "0004")
    with closing(sqlite3.connect(folder / "library.db")) as older, older:
        older.execute("UPDATE articles SET content = ? WHERE id = ?", (said, broken.id.hex))
    with Library.open(folder) as library:
        assert [entry.id for entry in library.search("tacgia:an")] == [article.id]
        [problem] = run(library.verify()).problems
        assert (problem.kind, problem.subject) == (ProblemKind.ARTICLE, str(broken.id))
