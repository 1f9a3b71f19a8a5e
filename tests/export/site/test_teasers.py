"""An article is named alike on every page, with that page's own way to it."""

import pytest

from desktop.export.site.catalogue import catalogue_of
from desktop.export.site.edition import Edition
from desktop.export.site.stock import Stock
from desktop.export.site_theme import site_theme
from desktop.library import Library
from tests.export.site.articles import NOW, a_card
from tests.export.site.publishing import PROFILE


@pytest.fixture
def teasers(tmp_path):
    """Return what names the articles of a site: three, the last with a title of odd letters."""
    cards = [a_card(1), a_card(2), a_card(3, title="Chè <xanh> & “đỏ”")]
    with Library.open(tmp_path / "library") as library:
        yield Edition(
            profile=PROFILE,
            theme=site_theme(),
            catalogue=catalogue_of(cards, NOW),
            stock=Stock(library, tmp_path / "pictures", {}),
        ).teasers


@pytest.fixture
def orders():
    return [a_card(n).order for n in (3, 2, 1)]


@pytest.mark.parametrize("way", ["listed", "related"])
def test_each_page_gets_its_own_way_to_an_article(teasers, orders, way):
    name = getattr(teasers, way)
    there, here = (name(orders, root).decode() for root in ("../../", ""))

    assert f'href="../../{a_card(1).path}"' in there
    assert there.replace("../../", "") == here


@pytest.mark.parametrize("way", ["listed", "related"])
def test_the_letters_of_a_title_are_no_html(teasers, orders, way):
    assert "Chè &lt;xanh&gt; &amp; “đỏ”</a>" in getattr(teasers, way)(orders, "").decode()


def test_a_list_gives_its_articles_in_order(teasers, orders):
    html = teasers.listed(orders, "").decode()
    assert html.index("Chè") < html.index("Bài số 2") < html.index("Bài số 1")


def test_nothing_is_named_by_nothing(teasers):
    assert not teasers.listed([], "")
    assert not teasers.related([], "")
