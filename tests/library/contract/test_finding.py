"""Ids as people type them."""

from uuid import UUID

import pytest

from desktop.library.errors import AmbiguousId, NoSuchArticle
from tests.library.samples import an_article

FIRST = UUID("01900000-0000-7000-8000-00000000aaaa")
SECOND = UUID("01900000-0000-7000-8000-00000000bbbb")


@pytest.fixture
def filled(library):
    library.save(an_article("Một", id=FIRST))
    library.save(an_article("Hai", id=SECOND))
    return library


@pytest.mark.parametrize(
    "typed", [str(FIRST), FIRST.hex, str(FIRST).upper(), "aaaa", " 0-0000aaaa"]
)
def test_an_id_is_found_whole_and_by_its_end(filled, typed):
    assert filled.find(typed) == FIRST


def test_an_id_is_found_by_its_beginning(library):
    library.save(an_article(id=FIRST))
    assert library.find("0190") == FIRST


def test_what_several_ids_share_is_ambiguous(filled):
    with pytest.raises(AmbiguousId) as raised:
        filled.find("0190")
    assert set(raised.value.matches) == {FIRST, SECOND}


@pytest.mark.parametrize("typed", ["", "xyz", "%", "cccc", str(UUID(int=7)), "-"])
def test_what_no_id_has_is_not_found(filled, typed):
    with pytest.raises(NoSuchArticle) as raised:
        filled.find(typed)
    assert raised.value.id == typed


def test_what_lies_in_the_bin_is_not_found(filled):
    filled.delete(FIRST)
    with pytest.raises(NoSuchArticle):
        filled.find("aaaa")
