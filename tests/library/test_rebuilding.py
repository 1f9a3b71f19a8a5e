"""Articles whose rows are lost are made anew from their versions."""

import sqlite3
from contextlib import closing
from dataclasses import replace

from desktop.library import Library, Wanted
from desktop.library.database import Database
from desktop.library.rebuilding import rebuild_articles
from tests.library.samples import an_article


def test_no_article_gets_the_labels_of_a_lost_one_with_its_place(folder):
    with Library.open(folder) as library:
        lost = library.save(an_article("Mất", tags=("lũ", "chung"))).article
        kept = library.save(an_article("Còn", tags=("bão", "chung"))).article
        library.save(replace(kept, sapo="Hai"))
    with closing(sqlite3.connect(folder / "library.db")) as connection, connection:
        connection.execute("DELETE FROM versions WHERE article = ?", (lost.id.hex,))
        connection.execute("DELETE FROM articles")
    with closing(Database(folder / "library.db", patience=1)) as database:
        assert rebuild_articles(database).articles == 1
    with Library.open(folder) as library:
        assert library.tags() == ["bão", "chung"]
        assert [entry.id for entry in library.page(Wanted(tag="chung"))] == [kept.id]
