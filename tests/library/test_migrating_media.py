"""A library from before media had words finds them by what its articles say."""

from dataclasses import replace

from desktop.library import Library
from desktop.library.shelved import MediaWanted, Shown
from desktop.progress import run
from tests.library.older import make_older
from tests.library.samples import an_article


def listed(library, words="", shown=Shown.ALL):
    return [each.media.hash for each in library.shelf.page(MediaWanted(words=words, shown=shown))]


def test_media_of_older_articles_are_found_and_those_of_versions_needed(folder):
    with Library.open(folder) as library:
        one, two, three = (
            library.add_media(each, name="Ảnh cũ.jpg", mime="image/jpeg").hash
            for each in (b"1", b"2", b"3")
        )
        shown = f'<figure><img src="media:{one}"><figcaption>Lễ hội</figcaption></figure>'
        article = library.save(replace(an_article(), body=shown.replace(one, two))).article
        library.save(replace(article, body=shown))
    make_older(folder, "0005")

    with Library.open(folder) as library:
        assert listed(library, "le hoi") == [one]
        assert listed(library, shown=Shown.UNSAID) == [one]
        assert set(listed(library, "anh cu")) == {one, two, three}
        assert listed(library, shown=Shown.UNUSED) == [three]
        assert run(library.verify()).ok
