"""What the menu leads to."""

import pytest

from desktop.article.site import MenuLink, SiteProfile
from desktop.export.site.catalogue import catalogue_of
from desktop.export.site.home import menu
from tests.export.site.articles import NOW, a_card


def targets(*asked):
    lines = tuple(MenuLink(title="Mục", target=target) for target in asked)
    return [target for _, target in menu(catalogue_of([a_card()], NOW), SiteProfile(menu=lines))]


def test_the_menu_leads_to_categories_and_to_the_web():
    asked = ("Tin tức", "https://thaibinh.gov.vn/", "/lien-he/", "mailto:toasoan@thaibinh.vn")
    assert targets(*asked) == ["chuyen-muc/tin-tuc", *asked[1:]]


@pytest.mark.parametrize("script", ["javascript://%0aalert(1)", "data://text/html,x", "vbscript:x"])
def test_the_menu_runs_no_script(script):
    assert targets(script) == []
