"""The bin: out of every list, and nothing gone."""

from dataclasses import replace
from uuid import uuid4

import pytest

from desktop.library.errors import NoSuchArticle
from tests.library.samples import full_article


@pytest.fixture
def deleted(library):
    saved = library.save(full_article()).article
    library.delete(saved.id)
    return saved


def test_a_deleted_article_is_in_no_list(library, deleted):
    assert (library.entries(), library.search("đối ngoại")) == ([], [])
    assert (library.categories(), library.tags()) == ([], [])


def test_a_deleted_article_lies_in_the_bin(library, deleted):
    assert [entry.id for entry in library.binned()] == [deleted.id]


def test_a_deleted_article_keeps_its_text_and_versions(library, deleted):
    assert library.article(deleted.id) == deleted
    assert library.version(deleted.id, 1) == deleted


def test_an_article_comes_back_from_the_bin(library, deleted):
    library.undelete(deleted.id)
    assert [entry.id for entry in library.search("đối ngoại")] == [deleted.id]
    assert library.binned() == []


def test_saving_takes_an_article_out_of_the_bin(library, deleted):
    library.save(replace(deleted, sapo="Viết tiếp."))
    assert library.binned() == []


@pytest.mark.parametrize("act", ["delete", "undelete"])
def test_an_unknown_article_cannot_be_deleted(library, act):
    with pytest.raises(NoSuchArticle):
        getattr(library, act)(uuid4())
