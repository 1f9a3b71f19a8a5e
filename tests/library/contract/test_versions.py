"""Versions: each stays readable, and restoring loses nothing."""

from dataclasses import replace
from uuid import uuid4

import pytest

from desktop.article.states import State
from desktop.library import Reason
from desktop.library.errors import NoSuchArticle, NoSuchVersion
from tests.library.samples import an_article


@pytest.fixture
def twice_saved(library):
    first = library.save(an_article(sapo="Một.")).article
    return library.save(replace(first, sapo="Hai.")).article


def test_every_version_can_be_read(library, twice_saved):
    sapos = [library.version(twice_saved.id, number).sapo for number in (1, 2)]
    assert sapos == ["Một.", "Hai."]


def test_versions_are_listed_newest_first(library, twice_saved):
    assert [version.number for version in library.versions(twice_saved.id)] == [2, 1]


def test_a_version_that_never_was_is_named(library, twice_saved):
    with pytest.raises(NoSuchVersion) as raised:
        library.version(twice_saved.id, 7)
    assert (raised.value.number, raised.value.last) == (7, 2)


@pytest.mark.parametrize("ask", ["versions", "version", "restore"])
def test_an_unknown_article_has_no_versions(library, ask):
    arguments = [uuid4()] if ask == "versions" else [uuid4(), 1]
    with pytest.raises(NoSuchArticle):
        getattr(library, ask)(*arguments)


def test_restoring_makes_a_new_version(library, twice_saved):
    restored = library.restore(twice_saved.id, 1)
    assert (restored.version, restored.article.sapo) == (3, "Một.")
    assert library.versions(twice_saved.id)[0].reason is Reason.RESTORE


def test_restoring_leaves_the_state(library, twice_saved):
    library.save(replace(twice_saved, state=State.PUBLISHED))
    assert library.restore(twice_saved.id, 1).article.state is State.PUBLISHED


def test_restoring_over_a_draft_leaves_the_state_too(library, twice_saved):
    library.keep_draft(replace(twice_saved, sapo="Đang gõ."), base=2)
    library.save(replace(twice_saved, state=State.PUBLISHED), drop_draft=False)
    assert library.restore(twice_saved.id, 1).article.state is State.PUBLISHED


def test_restoring_is_found_by_search(library, twice_saved):
    library.restore(twice_saved.id, 1)
    assert [len(library.search(word)) for word in ("một", "hai")] == [1, 0]


def test_restoring_over_a_draft_keeps_the_draft_as_a_version(library, twice_saved):
    library.keep_draft(replace(twice_saved, sapo="Đang gõ."), base=2)
    restored = library.restore(twice_saved.id, 1)
    assert restored.version == 4
    assert library.version(twice_saved.id, 3).sapo == "Đang gõ."
    assert library.draft(twice_saved.id) is None


def test_a_number_beyond_all_counting_is_no_version(library):
    kept = library.save(an_article()).article
    with pytest.raises(NoSuchVersion):
        library.restore(kept.id, 10**30)
