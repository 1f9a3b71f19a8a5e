"""An article that bears the mark of a state secret is on no site unless somebody says so."""

from dataclasses import replace

import pytest

from desktop.export.site import gathering
from desktop.library import Library
from desktop.library.secret_marks import ALL
from tests.export.site.articles import an_article, number
from tests.export.site.publishing import files, publish


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as kept:
        kept.save_all(an_article(n) for n in range(1, 4))
        yield kept


@pytest.fixture
def site(tmp_path):
    return tmp_path / "site"


SECRET = replace(an_article(2), body="<p>TUYỆT MẬT</p>")


def shown(site):
    return any(b"bai-so-2-" in content for content in files(site).values())


def held(exported):
    return [(mark.title, mark.marks) for mark in exported.held]


NAMED = [(SECRET.title, ("TUYỆT MẬT",))]


@pytest.mark.parametrize("whole", [False, True])
def test_it_leaves_the_site_with_every_page_that_leads_to_it_and_is_named_each_time(
    library, site, whole
):
    assert held(publish(library, site)) == []
    assert shown(site)
    library.save(SECRET)
    assert held(publish(library, site, whole=whole)) == NAMED
    assert not shown(site)
    assert held(publish(library, site)) == NAMED


def test_it_comes_once_the_mark_is_taken_off_or_ignored_in_the_article(library, site):
    library.save(SECRET)
    publish(library, site)
    library.ignore_finding(number(2), "state-secret", "TUYỆT MẬT")
    assert held(publish(library, site)) == []
    assert shown(site)


@pytest.mark.parametrize("allowed", [ALL, {number(2)}])
def test_what_is_let_out_comes_and_stays(library, site, allowed):
    library.save(SECRET)
    publish(library, site)
    assert held(publish(library, site, allowed=allowed)) == []
    assert shown(site)
    assert held(publish(library, site)) == []
    assert shown(site)


def test_another_that_may_go_lets_nothing_else_out(library, site):
    library.save(SECRET)
    assert held(publish(library, site, allowed={number(1)})) == NAMED
    assert not shown(site)


def test_only_what_changed_and_what_was_held_is_looked_at(library, site, monkeypatch):
    library.save(SECRET)
    publish(library, site)
    looked_at = []
    look = gathering.marks_borne
    monkeypatch.setattr(
        gathering, "marks_borne", lambda article: looked_at.append(article.id) or look(article)
    )
    publish(library, site)
    assert looked_at == [number(2)]
