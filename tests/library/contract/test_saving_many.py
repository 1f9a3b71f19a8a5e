"""Many articles in one go: each as if saved alone, all or none."""

from dataclasses import replace

import pytest

from desktop.library import Reason
from tests.library.samples import an_article, full_article


def test_each_is_kept_as_if_saved_alone(library):
    saved = library.save_all([full_article(), an_article("Tin khác")])
    assert [library.article(each.article.id) for each in saved] == [one.article for one in saved]
    assert [version.reason for version in library.versions(saved[0].article.id)] == [Reason.IMPORT]
    assert len(library.search("biên giới")) == 2


def test_an_article_that_is_there_gets_a_version(library):
    saved = library.save(an_article()).article
    (again,) = library.save_all([replace(saved, sapo="Mới.")])
    assert again.version == 2


def test_an_error_keeps_none(library):
    with pytest.raises(TypeError):
        library.save_all([an_article(), an_article(tags=(3,))])
    assert library.entries() == []


def test_none_at_all_is_no_change(library):
    assert (library.save_all([]), library.change()) == ([], 0)
