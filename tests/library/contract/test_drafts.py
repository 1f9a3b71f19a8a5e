"""Drafts: typing that is kept apart from what was saved."""

from dataclasses import replace

from tests.library.samples import an_article


def test_a_draft_of_what_was_never_saved_is_kept(library):
    article = an_article()
    kept = library.keep_draft(article, base=0)
    assert library.draft(article.id) == kept
    assert (kept.article, kept.base_version) == (article, 0)


def test_a_draft_of_what_was_never_saved_is_in_no_list(library):
    library.keep_draft(an_article(), base=0)
    assert library.entries() == []


def test_a_draft_leaves_the_saved_article_alone(library):
    saved = library.save(an_article()).article
    library.keep_draft(replace(saved, title="Đang gõ"), base=1)
    assert library.article(saved.id) == saved


def test_the_last_typing_takes_the_place_of_the_one_before(library):
    article = an_article()
    library.keep_draft(article, base=0)
    library.keep_draft(replace(article, title="Sau"), base=0)
    assert [draft.article.title for draft in library.drafts()] == ["Sau"]


def test_a_list_tells_that_there_is_a_draft(library):
    saved = library.save(an_article()).article
    library.keep_draft(saved, base=1)
    assert [entry.has_draft for entry in library.entries()] == [True]


def test_saving_drops_the_draft(library):
    saved = library.save(an_article()).article
    library.keep_draft(replace(saved, title="Đang gõ"), base=1)
    library.save(replace(saved, title="Đang gõ"))
    assert library.drafts() == []


def test_an_edit_from_elsewhere_leaves_the_draft_to_its_window(library):
    saved = library.save(an_article()).article
    library.keep_draft(replace(saved, title="Đang gõ"), base=1)
    library.save(replace(saved, place="Hà Nội"), drop_draft=False)
    assert library.draft(saved.id).article.title == "Đang gõ"


def test_a_draft_can_be_dropped(library):
    article = an_article()
    library.keep_draft(article, base=0)
    library.drop_draft(article.id)
    assert library.draft(article.id) is None
