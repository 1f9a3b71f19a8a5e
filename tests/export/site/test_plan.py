"""The plan makes every page that differs, and few others."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.article.body.ready import ready_body
from desktop.article.site import SiteProfile
from desktop.export.site import listing, paths, related
from desktop.export.site.affected import affected
from desktop.export.site.card import card_of, seconds
from desktop.export.site.catalogue import catalogue_of, changed, turned
from desktop.export.site.home import directory, front
from desktop.export.site.plan import Kind, PageKey, Shown, everything, gone_paths
from tests.export.site.articles import FIRST, a_card
from tests.export.site.edits import EDITS, NEWSROOMS, edited, newsroom

PROFILE = SiteProfile(categories=("Văn hóa",))


@pytest.fixture(autouse=True)
def small_pages(monkeypatch):
    monkeypatch.setattr(listing, "LENGTH", 3)
    monkeypatch.setattr(related, "WINDOW", 2)
    monkeypatch.setattr(related, "MOST", 2)


def card(article):
    return card_of(article, ready_body(article.body, article.language))


def cards(articles):
    return {article.id.hex: found for article in articles.values() if (found := card(article))}


def pages(shown):
    """Return all that each page of a site shows."""
    plan = everything(shown)
    found = {order: article_page(shown.catalogue, order) for order in plan.articles}
    return found | {page: page_shows(shown, page) for page in plan.pages}


def article_page(catalogue, order):
    own = catalogue.cards[order]
    beside = [catalogue.cards[one] for one in related.related(catalogue, own)]
    leads = [found and found.path for one in own.mentions if (found := catalogue.has_page(one))]
    return own, [teaser(one) for one in beside], leads


def teaser(card):
    return card.path, card.title, card.sapo, card.order, card.categories[:1], card.cover


def page_shows(shown, page):  # noqa: C901, PLR0911 - a kind of page a line
    catalogue = shown.catalogue
    if page.kind is Kind.LIST:
        orders = listing.page_orders(catalogue.listed(page.name), page.number)
        told = [teaser(catalogue.cards[order]) for order in orders]
        return told, listing.ingredients(catalogue, page.name, page.number)
    if page.kind is Kind.HOME:
        home = front(catalogue, PROFILE)
        names = [catalogue.names[key] for key, _ in home.blocks]
        orders = [*home.leads, *(order for _, orders in home.blocks for order in orders)]
        return home, names, [teaser(catalogue.cards[order]) for order in orders]
    if page.kind in {Kind.ARCHIVE, Kind.SITE_MAP}:
        return directory(catalogue)
    if page.kind is Kind.FEEDS:
        newest = catalogue.listed(page.name)[-20:]
        return catalogue.names[page.name], [catalogue.cards[order] for order in newest]
    if page.kind in {Kind.SEARCH, Kind.SEARCH_INDEX}:
        orders = catalogue.listed(paths.EVERYTHING)
        segments = [orders[start : start + 400] for start in range(0, len(orders), 400)]
        if page.kind is Kind.SEARCH:
            segments = [segments[page.number]]
        return [[catalogue.cards[order] for order in orders] for orders in (orders, *segments)]
    if page.kind is Kind.NOTICE:
        return catalogue.cards[page.name].path
    if page.kind is Kind.SITEMAP:
        everyone = catalogue.listed(paths.EVERYTHING)
        return [
            (catalogue.cards[order].path, catalogue.cards[order].modified) for order in everyone
        ]
    if page.kind is Kind.RATED:
        return {one for one in catalogue.orders if one[-1] == page.name and catalogue.has_page(one)}
    if page.kind is Kind.GONE:
        return gone_paths(catalogue)
    return shown.redirects if page.kind is Kind.REDIRECTS else shown.redirects[page.name]


@settings(deadline=None, max_examples=150)
@given(NEWSROOMS, EDITS, st.integers(0, 80), st.integers(0, 10))
def test_every_page_that_differs_is_planned(beginning, edits, day, later):
    then = seconds(FIRST + timedelta(days=day))
    now = seconds(FIRST + timedelta(days=day + later))
    before, after = newsroom(beginning), edited(newsroom(beginning), edits)
    old = Shown(catalogue_of(cards(before).values(), then), {})
    changes = {article.id.hex: cards(after).get(article.id.hex) for article in before.values()}
    changes |= cards(after)
    changes = {name: one for name, one in changes.items() if one != old.catalogue.find(name)}
    new = Shown(changed(old.catalogue, changes, now), {})
    plan = affected(old, new, {*changes, *turned(old.catalogue, now)}, PROFILE)

    assert new.catalogue == catalogue_of(cards(after).values(), now)
    shown, was = pages(new), pages(old)
    differing = {page for page, what in shown.items() if page not in was or was[page] != what}
    assert differing <= {*plan.articles, *plan.pages}
    assert {*plan.articles, *plan.pages} <= shown.keys()


def portal(count=60):
    return catalogue_of(
        (a_card(n) for n in range(1, count + 1)), seconds(FIRST + timedelta(days=900))
    )


def change(old, *cards):
    new = changed(old, {card.id: card for card in cards}, old.now)
    plan = affected(Shown(old, {}), Shown(new, {}), [card.id for card in cards], PROFILE)
    return plan, new


def test_another_title_touches_the_pages_that_show_it():
    old = portal()
    plan, _ = change(old, a_card(30, title="Tên khác"))

    assert len(plan.articles) <= 5
    assert {page for page in plan.pages if page.kind is Kind.LIST} == {
        PageKey(Kind.LIST, "chuyen-muc/tin-tuc", 10),
        PageKey(Kind.LIST, "chuyen-muc/tin-tuc/thoi-su", 10),
        PageKey(Kind.LIST, "the/bien-gioi", 10),
        PageKey(Kind.LIST, "tac-gia/nguyen-thi-lan", 10),
        PageKey(Kind.LIST, "luu-tru/2018/07", 0),
    }
    assert PageKey(Kind.HOME) not in plan.pages


def test_another_text_under_the_same_title_touches_no_list():
    plan, _ = change(portal(), a_card(30, body="<p>Lời khác.</p>", modified_at=FIRST))

    assert len(plan.articles) == 1
    assert not [page for page in plan.pages if page.kind in {Kind.LIST, Kind.HOME}]


def test_a_new_article_touches_fronts_alone():
    plan, _ = change(portal(61), a_card(62, categories=("Tin tức/Thời sự",)))

    assert {page.number for page in plan.pages if page.kind is Kind.LIST} == {0}


def test_a_new_slug_removes_the_page_at_the_old_address():
    plan, _ = change(portal(), a_card(30, slug="duong-dan-khac"))

    assert plan.gone == {a_card(30).path}


def test_the_last_article_of_a_tag_takes_its_pages_along():
    old = catalogue_of([a_card(1, tags=("hiếm",)), a_card(2)], seconds(FIRST + timedelta(days=900)))
    plan, _ = change(old, a_card(1))

    assert plan.gone == {"the/hiem/index.html"}


def test_an_article_that_is_withdrawn_keeps_its_address():
    from desktop.article.states import State

    plan, new = change(portal(), a_card(30, state=State.WITHDRAWN))

    assert PageKey(Kind.NOTICE, new.orders[a_card(30).id]) in plan.pages
    assert PageKey(Kind.GONE) in plan.pages
    assert not plan.gone & {a_card(30).path}
