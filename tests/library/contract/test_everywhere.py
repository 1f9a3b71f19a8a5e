"""One change in every article that shows a medium, and the way back."""

from dataclasses import replace

import pytest

from desktop.library.everywhere import change_back, change_everywhere
from desktop.progress import run
from tests.library.samples import an_article

SHOUT = "Đã đổi"


def shouted(article):
    return article if article.sapo else replace(article, sapo=SHOUT)


@pytest.fixture
def picture(library):
    return library.add_media(b"1", name="a.jpg", mime="image/jpeg").hash


@pytest.fixture
def shown(library, picture):
    body = f'<figure><img src="media:{picture}"></figure>'
    return [library.save(replace(an_article(f"Bài {n}"), body=body)).article for n in range(3)]


def said(library, shown):
    return [library.article(each.id).sapo for each in shown]


def test_every_article_that_shows_it_gets_a_version(library, picture, shown):
    changed = run(change_everywhere(library, [picture], shouted))

    assert said(library, shown) == [SHOUT] * 3
    assert {number for _, number in changed.articles} == {1}
    assert [len(library.versions(each.id)) for each in shown] == [2, 2, 2]


def test_the_change_is_taken_back_but_not_over_a_later_one(library, picture, shown):
    changed = run(change_everywhere(library, [picture], shouted))
    later = library.save(replace(library.article(shown[0].id), sapo="Viết sau")).article

    run(change_back(library, changed))

    assert said(library, shown) == [later.sapo, "", ""]


def test_who_says_something_of_its_own_or_is_written_on_stays(library, picture, shown):
    library.save(replace(shown[0], sapo="Của mình"))
    library.keep_draft(replace(shown[1], title="Đang viết"), base=1)

    changed = run(change_everywhere(library, [picture], shouted))

    assert said(library, shown) == ["Của mình", "", SHOUT]
    assert (len(changed.articles), changed.own, changed.busy) == (1, 1, 1)
