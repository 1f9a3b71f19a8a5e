"""What a site is made of: articles with ready bodies, all or those changed since."""

from dataclasses import replace
from uuid import uuid4

import pytest

from desktop.article.states import State, Transition
from desktop.library.errors import DamagedLibrary
from desktop.library.kept_copy import KeptCopy
from tests.library.samples import an_article, full_article


@pytest.fixture
def saved(library):
    return [library.save(an_article(f"Tin {number}")).article for number in range(3)]


def ids(copies):
    return [copy.article.id for copy in copies]


def test_a_new_library_has_seen_no_change(library):
    assert (library.change(), list(library.reading_copies())) == (0, [])


def test_a_copy_is_the_saved_article(library):
    saved = library.save(full_article()).article
    (copy,) = library.reading_copies()
    assert (copy.article, copy.binned) == (saved, False)


def test_a_copy_brings_its_body_ready(library):
    library.save(an_article(text='<a href="https://chinhphu.vn">Chính phủ</a>'))
    (copy,) = library.reading_copies()
    assert copy.ready.html == (
        '<p><a href="https://chinhphu.vn" rel="external noopener">Chính phủ</a></p>'
    )
    assert copy.ready.text == "Chính phủ"


def test_what_a_ready_body_shows_and_lacks_is_told(library):
    picture = f'<figure><img src="media:{"a" * 64}" alt="A"></figure>'
    embed = '<div data-opaque="[gallery]"></div>'
    library.save(replace(an_article(), body=f"{picture}\n{embed}\n<p>Chữ</p>"))
    (copy,) = library.reading_copies()
    assert (copy.ready.media, copy.ready.left_out) == (("a" * 64,), 1)


def test_a_body_that_was_never_normalised_brings_no_script(library):
    library.save(replace(an_article(), body="<p onclick=x()>Chữ</p><script>x()</script>"))
    (copy,) = library.reading_copies()
    assert copy.ready.html == "<p>Chữ</p>"


def test_the_words_of_a_ready_body_are_in_the_language_of_the_article(library):
    library.save(replace(an_article(language="en"), body="<table><tr><td>1</td></tr></table>"))
    (copy,) = library.reading_copies()
    assert 'aria-label="Table 1"' in copy.ready.html


def test_every_write_to_an_article_is_a_change(library, saved):
    step = Transition(who="An", when=saved[0].created_at, before=State.DRAFT, after=State.SUBMITTED)
    writes = [
        lambda: library.save(replace(saved[0], sapo="Mới.")),
        lambda: library.record(replace(saved[0], state=State.SUBMITTED), step),
        lambda: library.delete(saved[0].id),
        lambda: library.undelete(saved[0].id),
        lambda: library.restore(saved[0].id, 1),
    ]
    for write in writes:
        before = library.change()
        write()
        assert library.change() > before
        assert ids(library.reading_copies(since=before)) == [saved[0].id]


def test_what_is_typed_is_no_change(library, saved):
    before = library.change()
    library.keep_draft(saved[0], base=1)
    assert library.change() == before


def test_the_oldest_change_comes_first(library, saved):
    library.save(replace(saved[0], sapo="Mới."))
    assert ids(library.reading_copies()) == [saved[1].id, saved[2].id, saved[0].id]


def test_a_copy_carries_its_change(library, saved):
    assert [copy.change for copy in library.reading_copies()] == [1, 2, library.change()]


def test_what_lies_in_the_bin_is_not_among_all(library, saved):
    library.delete(saved[1].id)
    assert ids(library.reading_copies()) == [saved[0].id, saved[2].id]


def test_what_went_into_the_bin_is_a_change_that_says_so(library, saved):
    before = library.change()
    library.delete(saved[1].id)
    (copy,) = library.reading_copies(since=before)
    assert (copy.article.id, copy.binned) == (saved[1].id, True)


def test_named_articles_are_read_in_the_bin_or_not(library, saved):
    library.delete(saved[2].id)
    asked = [saved[2].id, saved[0].id, saved[0].id, uuid4()]
    copies = list(library.reading_copies(ids=asked))
    assert [(copy.article.id, copy.binned) for copy in copies] == [
        (saved[0].id, False),
        (saved[2].id, True),
    ]


def test_no_ids_mean_no_articles(library, saved):
    assert list(library.reading_copies(ids=[])) == []


def test_copies_are_of_one_moment(library, saved):
    copies = library.reading_copies()
    first = next(copies)
    library.save(replace(saved[2], sapo="Mới."))
    library.save(an_article("Sau đó"))
    assert [copy.article for copy in (first, *copies)] == saved


def test_the_library_can_be_written_while_copies_are_read(library, saved):
    for copy in library.reading_copies():
        library.save(replace(copy.article, sapo="Mới."))
    assert {copy.article.sapo for copy in library.reading_copies()} == {"Mới."}


def test_a_kept_copy_can_be_opened_later(library):
    saved = library.save(full_article()).article
    (kept,) = library.each(lambda kept: kept)
    (copy,) = library.reading_copies()
    assert kept.id == saved.id.hex
    assert library.opened(kept) == copy


def test_a_kept_copy_that_cannot_be_read_is_damage(library, saved):
    kept = KeptCopy(saved[0].id.hex, b"not compressed", None, 1, binned=False)
    with pytest.raises(DamagedLibrary):
        library.opened(kept)
