"""A library from before searches asked for people finds them in what its articles say."""

from desktop.library import Library
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
