"""Articles whose rows are lost are made anew from their versions."""

import sqlite3
from contextlib import closing
from dataclasses import replace

from desktop.article.states import State
from desktop.library import Library, Wanted
from desktop.library.database import Database
from desktop.library.rebuilding import rebuild_articles
from desktop.progress import run
from tests.library.samples import an_article


def broken(folder, *statements):
    with closing(sqlite3.connect(folder / "library.db")) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def rebuilt(folder):
    with closing(Database(folder / "library.db", patience=1)) as database:
        return rebuild_articles(database)


def test_no_article_gets_the_labels_of_a_lost_one_with_its_place(folder):
    with Library.open(folder) as library:
        library.save(an_article("Mất", tags=("lũ", "chung")))
        kept = library.save(an_article("Còn", tags=("bão", "chung"))).article
        library.save(replace(kept, sapo="Hai"))
    of_it = "article = (SELECT id FROM articles WHERE title = 'Mất')"
    broken(folder, f"DELETE FROM versions WHERE {of_it}", "DELETE FROM articles")  # noqa: S608
    assert rebuilt(folder).articles == 1
    with Library.open(folder) as library:
        assert library.tags() == ["bão", "chung"]
        assert [entry.id for entry in library.page(Wanted(tag="chung"))] == [kept.id]


def test_the_count_of_changes_never_goes_back(folder):
    with Library.open(folder) as library:
        for number in range(3):
            library.save(an_article(f"Tin {number}"))
        counted = library.change()
    broken(folder, "UPDATE counters SET value = 1 WHERE name = 'articles'")
    rebuilt(folder)
    with Library.open(folder) as library:
        assert library.change() == counted
        assert library.save(an_article("Sau")).version == 1


def test_an_article_whose_version_is_lost_can_be_saved(folder):
    with Library.open(folder) as library:
        first = library.save(an_article("Một")).article
        second = library.save(replace(first, title="Hai")).article
    broken(folder, "DELETE FROM versions WHERE number = 2")
    rebuilt(folder)
    with Library.open(folder) as library:
        assert [each.title for each in library.versions(first.id)] == ["Hai", "Một"]
        assert library.version(first.id, 2) == second
        assert library.save(replace(second, title="Ba"), base=2).version == 3
        assert library.version(first.id, 2) == second
        assert run(library.verify()).ok


def test_an_older_article_stays_itself_when_what_came_later_cannot_be_read(folder):
    with Library.open(folder) as library:
        first = library.save(an_article("Một")).article
        library.save(replace(first, title="Hai"))
    broken(
        folder,
        "UPDATE articles SET version = 1, content = (SELECT content FROM versions WHERE number = 1)",
        "DELETE FROM versions WHERE number = 1",
    )
    assert rebuilt(folder).versions == 1
    with Library.open(folder) as library:
        assert library.version(first.id, 1) == first


def test_a_published_article_stays_so_only_where_its_older_row_agrees(folder):
    with Library.open(folder) as library:
        kept, binned = (
            library.save(an_article(title, state=State.PUBLISHED)).article
            for title in ("Còn", "Bỏ")
        )
        for each in (kept, binned):
            second = library.save(replace(each, sapo="Hai")).article
            library.save(replace(second, sapo="Ba"))
        library.bin.put([binned.id])
    broken(
        folder,
        "UPDATE articles SET version = 1, content = "
        "(SELECT content FROM versions WHERE article = id AND number = 1)",
    )
    assert [each.id for each in rebuilt(folder).drafts] == [binned.id]
    with Library.open(folder) as library:
        stands = {each: library.article(each).state for each in (kept.id, binned.id)}
        assert stands == {kept.id: State.PUBLISHED, binned.id: State.DRAFT}
        assert library.article(kept.id).sapo == "Hai"
