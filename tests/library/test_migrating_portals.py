"""A library from before portals were known comes along with everything in it."""

from contextlib import closing
from dataclasses import replace

from alembic import command

from desktop.article.post import SyncState
from desktop.library import Library
from desktop.library.database import Database
from desktop.library.migrations import configuration
from desktop.progress import run
from tests.library.older import make_older
from tests.library.records.samples import PORTAL, a_base, an_account
from tests.library.samples import full_article


def an_older_library(folder):
    """Make a library as the program before portals left it, with an article and a draft."""
    with Library.open(folder) as library:
        article = library.save(full_article()).article
        library.keep_draft(article, base=1)
    make_older(folder, "0002")
    return article


def test_articles_and_drafts_come_along(folder):
    article = an_older_library(folder)
    with Library.open(folder) as library:
        assert library.article(article.id) == article
        assert library.draft(article.id).article == article
        assert run(library.verify()).ok


def test_an_older_library_learns_of_portals(folder):
    article = an_older_library(folder)
    with Library.open(folder) as library:
        library.records.add_account(an_account())
        assert library.records.states() == {article.id: SyncState.NEW}
        library.records.keep_base(a_base(article, change=library.records.copy(article.id).change))
        assert library.records.changed_here(PORTAL) == []


def test_what_was_agreed_before_left_out_files_were_known_comes_along(folder):
    with Library.open(folder) as library:
        article = library.save(full_article()).article
        library.records.add_account(an_account())
        base = a_base(article, change=library.records.copy(article.id).change)
        library.records.keep_base(base)
    make_older(folder, "0011")
    with Library.open(folder) as library:
        assert library.records.base(PORTAL, article.id) == base
        assert library.records.incomplete(PORTAL) == []
        library.records.keep_base(replace(base, left_out=("a" * 64,)))
        assert library.records.incomplete(PORTAL) == [article.id]
        assert library.records.states() == {article.id: SyncState.IN_STEP}


def test_the_very_first_library_learns_of_portals(folder):
    folder.mkdir()
    with (
        closing(Database(folder / "library.db", patience=1)) as database,
        database.restructuring() as connection,
    ):
        command.upgrade(configuration(connection), "0001")
    with Library.open(folder) as library:
        library.records.add_account(an_account())
        article = library.save(full_article()).article
        assert library.records.changed_here(PORTAL) == [article.id]
