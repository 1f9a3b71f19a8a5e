"""What saving does to an article beyond keeping it."""

from desktop.article.model import Article


def test_a_body_without_line_ends_between_its_blocks_is_brought_to_order(library):
    saved = library.save(Article(body="<p>Một</p><p>Hai</p>chữ trần")).article
    assert saved.body == "<p>Một</p>\n<p>Hai</p>\n<p>chữ trần</p>"
    assert library.article(saved.id) == saved
