"""Two programs write one article: who comes second is told, and nothing is overwritten."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.article.model import Article
from desktop.library import Library
from desktop.library.errors import NewerVersion

ARTICLE = Article(title="Bão", body="<p>Một.</p>")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "kho") as opened:
        yield opened


def test_the_second_to_save_is_refused_with_the_number(library: Library) -> None:
    first = library.save(ARTICLE, base=0)
    library.save(replace(ARTICLE, title="Bão số 3"), base=first.version)
    with pytest.raises(NewerVersion) as refused:
        library.save(replace(ARTICLE, title="Bão lớn"), base=first.version)
    assert (refused.value.base, refused.value.last) == (1, 2)
    assert library.article(ARTICLE.id).title == "Bão số 3"


def test_a_refused_save_leaves_the_draft(library: Library) -> None:
    library.save(ARTICLE)
    library.keep_draft(replace(ARTICLE, title="Bão lớn"), base=0)
    with pytest.raises(NewerVersion):
        library.save(replace(ARTICLE, title="Bão lớn"), base=0)
    assert library.draft(ARTICLE.id) is not None


def test_who_does_not_say_what_it_is_based_on_is_believed(library: Library) -> None:
    library.save(ARTICLE)
    assert library.save(replace(ARTICLE, title="Bão số 3")).version == 2
