"""A library that knows a portal."""

import sqlite3
from contextlib import closing

import pytest

from desktop.library import Taken
from tests.library.conftest import folder, open_library  # noqa: F401 - fixtures
from tests.library.records.samples import PORTAL, a_base, an_account
from tests.library.samples import an_article

FILE_ONLY = {"meddle", "plan"}
"""What looks into the file itself."""


def pytest_generate_tests(metafunc):
    if "library" in metafunc.fixturenames and not FILE_ONLY & set(metafunc.fixturenames):
        metafunc.parametrize("library", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture
def library(request, open_library):  # noqa: F811 - the fixture
    """An empty library of either kind, where it does not matter which."""
    if getattr(request, "param", "sqlite") == "sqlite":
        return open_library()
    return request.getfixturevalue("open_shared")()


@pytest.fixture
def records(library):
    library.records.add_account(an_account())
    return library.records


@pytest.fixture
def agreed(library, records):
    """Save an article that the portal has too; return it."""

    def with_(title="Biên giới", remote_id="17", **fields):
        article = library.save(an_article(title)).article
        change = records.copy(article.id).change
        records.keep_base(a_base(article, remote_id, change=change, **fields))
        return article

    return with_


@pytest.fixture
def take(records):
    """Take one decision about an article; tell whether it was kept."""

    def one(article_id, **decision):
        copy = records.copy(article_id)
        decision.setdefault("expected_change", copy.change if copy else 0)
        (kept,) = records.take([Taken(portal=PORTAL, article_id=article_id, **decision)])
        return kept

    return one


@pytest.fixture
def meddle(library, folder):  # noqa: F811 - the fixtures
    """Change the database behind the library's back."""

    def with_statement(statement, *values):
        with closing(sqlite3.connect(folder / "library.db")) as other, other:
            other.execute(statement, values)

    return with_statement


@pytest.fixture
def plan(library, folder):  # noqa: F811 - the fixtures
    """Ask SQLite how it would answer a query."""

    def of(query):
        with closing(sqlite3.connect(folder / "library.db")) as other:
            steps = other.execute(f"EXPLAIN QUERY PLAN {query}").fetchall()
        return [step[3].split(" (")[0] for step in steps]

    return of
