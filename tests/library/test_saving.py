"""What saving does to an article beyond keeping it."""

import sqlite3
from contextlib import closing
from dataclasses import replace

from desktop.article.model import Article
from desktop.library.opening import DATABASE
from desktop.vietnamese import sort_text


def test_a_body_without_line_ends_between_its_blocks_is_brought_to_order(library):
    saved = library.save(Article(body="<p>Một</p><p>Hai</p>chữ trần")).article
    assert saved.body == "<p>Một</p>\n<p>Hai</p>\n<p>chữ trần</p>"
    assert library.article(saved.id) == saved


def test_saving_again_brings_back_labels_and_order_that_went_astray(library, folder):
    article = library.save(Article(title="Lũ", tags=("Nước",), categories=("Tin tức",))).article
    with closing(sqlite3.connect(folder / DATABASE)) as connection, connection:
        connection.execute("DELETE FROM article_tags")
        connection.execute("INSERT INTO article_categories SELECT key, 'Lạc' FROM articles")
        connection.execute("UPDATE articles SET title_key = 'lạc'")
    library.save(replace(article, sapo="Nước lên."))
    assert library.tags() == ["Nước"]
    assert library.categories() == ["Tin tức"]
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        assert connection.execute("SELECT title_key FROM articles").fetchall() == [
            (sort_text("Lũ"),)
        ]
