"""What is done to media and to the articles that show them, and how it is taken back."""

from dataclasses import replace

from desktop.library.shelved import MediaWanted, Shown
from tests.ui.media.conftest import photo


def binned(library):
    return [each.media.hash for each in library.shelf.page(MediaWanted(shown=Shown.BINNED))]


def test_an_unused_picture_goes_into_the_bin_and_comes_back(library, bridge, acts, around):
    acts.put_away([library.shelf.one(bridge)])
    assert binned(library) == [bridge]
    assert around.teller.texts() == ["“cau-ky-lua.jpg” is in the bin, for thirty days."]

    around.teller.take("Undo")

    assert binned(library) == []


def test_a_picture_that_is_needed_stays_and_is_told(library, bridge, showing, acts, around):
    showing(bridge)

    acts.put_away([library.shelf.one(bridge)])

    assert binned(library) == []
    assert around.teller.texts() == [
        "One file stays: an article, a version of one, or the site needs it."
    ]


def test_words_are_written_into_the_articles_that_have_none(
    library, bridge, showing, acts, around, followed
):
    bare, own = showing(bridge), showing(bridge, said=' alt="Đoàn rước kiệu"')
    medium = library.shelf.describe(bridge, alt="Cầu Kỳ Lừa", credit="")

    acts.write(medium)

    assert 'alt="Cầu Kỳ Lừa"' in library.article(bare.id).body
    assert library.article(own.id).body == own.body
    assert followed == [bare.id]
    [text] = around.teller.texts()
    assert text == "One article was changed. One says it in its own words, which stay."

    around.teller.take("Undo")
    assert library.article(bare.id).body == bare.body


def test_words_that_came_from_the_medium_are_changed_with_it(library, bridge, showing, acts):
    article = showing(bridge)
    first = library.shelf.describe(bridge, alt="Cầu", credit="")
    acts.write(first)

    acts.write(library.shelf.describe(bridge, alt="Cầu Kỳ Lừa", credit=""))

    assert 'alt="Cầu Kỳ Lừa"' in library.article(article.id).body


def test_one_picture_is_used_in_the_place_of_another(library, bridge, showing, acts, around):
    small = library.add_media(photo("gold"), name="zalo.jpg", mime="image/jpeg").hash
    article = showing(small)

    acts.use(library.shelf.one(bridge), [library.shelf.one(small)])

    assert f"media:{bridge}" in library.article(article.id).body
    around.teller.take("Undo")
    assert library.article(article.id).body == article.body


def test_an_article_that_is_written_on_is_left_and_told(library, bridge, showing, acts, around):
    article = showing(bridge)
    library.keep_draft(replace(article, title="Đang viết"), base=1)

    acts.write(library.shelf.describe(bridge, alt="Cầu", credit=""))

    assert around.teller.texts() == [
        "No article was changed. One is being written on and stays as it is."
    ]
