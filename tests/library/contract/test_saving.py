"""Saving: one version a change, stamps, slug and what a list shows afterwards."""

import unicodedata
from dataclasses import replace
from uuid import uuid4

import pytest

from desktop.article.states import State
from desktop.library import Reason
from desktop.library.errors import NoSuchArticle
from tests.library.samples import an_article, full_article


def test_a_saved_article_is_read_back_whole(library):
    saved = library.save(full_article()).article
    assert library.article(saved.id) == saved


def test_the_first_save_makes_version_1(library):
    assert library.save(an_article()).version == 1


def test_a_change_makes_the_next_version(library):
    saved = library.save(an_article()).article
    assert library.save(replace(saved, sapo="Mới.")).version == 2


def test_the_same_content_makes_no_version(library):
    saved = library.save(an_article()).article
    assert library.save(saved).version == 1


def test_a_step_on_the_road_alone_makes_no_version(library):
    saved = library.save(an_article()).article
    moved = library.save(replace(saved, state=State.SUBMITTED))
    assert (moved.version, library.article(saved.id).state) == (1, State.SUBMITTED)


def test_a_change_moves_modified_at(library, clock):
    saved = library.save(an_article()).article
    again = library.save(replace(saved, sapo="Mới.")).article
    assert again.modified_at > saved.modified_at


def test_the_same_content_leaves_modified_at(library, clock):
    saved = library.save(an_article()).article
    assert library.save(saved).article.modified_at == saved.modified_at


def test_created_at_stays_what_it_was(library, clock):
    saved = library.save(an_article()).article
    later = replace(saved, created_at=clock(), sapo="Mới.")
    assert library.save(later).article.created_at == saved.created_at


def test_an_empty_slug_is_made_of_the_title(library):
    assert library.save(an_article("Về Điện Biên")).article.slug == "ve-dien-bien"


def test_a_slug_that_was_chosen_stays(library):
    assert library.save(an_article(slug="chon")).article.slug == "chon"


def test_titles_are_kept_composed(library):
    decomposed = unicodedata.normalize("NFD", "Điện Biên")
    assert library.save(an_article(decomposed)).article.title == "Điện Biên"


def test_the_reason_stands_in_the_version(library):
    saved = library.save(an_article(), reason=Reason.IMPORT).article
    assert [version.reason for version in library.versions(saved.id)] == [Reason.IMPORT]


def test_an_unknown_article_is_not_there(library):
    with pytest.raises(NoSuchArticle):
        library.article(uuid4())
