"""axe-core finds nothing on any kind of page, in every state a reader can bring it into."""

import pytest

from tests.export.test_page_accessibility import violations

from .publishing import PAGES

EVERYWHERE = {
    "normal": {},
    "largest": {"size": "200"},
    "black and yellow": {"contrast": "black-yellow"},
    "narrow": {"width": 320},
}
MORE = {
    "soft": {"contrast": "soft"},
    "strong": {"contrast": "strong"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "narrow, largest, black and yellow": {"width": 320, "size": "200", "contrast": "black-yellow"},
}


def show(visitor, name, *, size=None, contrast=None, **habits):
    """Visit a page in a state: with what the reader chose before, or what the system asks for."""
    chosen = {"bantin.text-size": size, "bantin.contrast": contrast}
    kept = {key: value for key, value in chosen.items() if value}
    return visitor.visit(PAGES[name][1], kept=kept, **habits)


@pytest.mark.parametrize("state", EVERYWHERE)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(visitor, name, state):
    assert violations(show(visitor, name, **EVERYWHERE[state])) == []


@pytest.mark.parametrize("state", MORE)
@pytest.mark.parametrize("name", ["home", "article", "rich"])
def test_axe_finds_nothing_in_other_states(visitor, name, state):
    assert violations(show(visitor, name, **MORE[state])) == []


@pytest.mark.parametrize("contrast", [None, "black-yellow"])
def test_axe_finds_nothing_after_a_reader_took_part(visitor, contrast):
    visitor.service.stale = True
    page = show(visitor, "article", contrast=contrast)
    page.locator("[data-stars='4']").click()
    page.locator("[data-poll] [type=radio]").first.check()
    page.locator("[data-poll] [type=submit]").click()
    page.locator(".fold summary").click()
    page.locator(".areas button").first.focus()
    page.locator("[data-poll] .mine").wait_for()
    page.locator("[data-stars][aria-pressed=true]").wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("state", ["open", "closed", "soon"])
def test_axe_finds_nothing_on_a_poll_in_any_state(visitor, state):
    visitor.service.state = state
    visitor.service.opens = visitor.service.closes = "2018-08-31T10:00:00Z"
    assert violations(show(visitor, "article")) == []


@pytest.mark.parametrize("name", ["home", "article", "rich"])
def test_axe_finds_nothing_on_paper(visitor, name):
    page = show(visitor, name)
    page.emulate_media(media="print")
    assert violations(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(visitor, name):
    page = show(visitor, name)
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for size in ("100", "200"):
            page.evaluate("size => { document.documentElement.dataset.size = size }", size)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, size)


@pytest.mark.parametrize("name", PAGES)
def test_stacked_marks_have_room(visitor, name):
    cramped = show(visitor, name).evaluate(
        """() => [...document.querySelectorAll("h1, h2, h3, p, li, td, th, dd, a, figcaption")]
            .filter((e) => e.textContent.trim() && !e.closest(".text sub, .text sup"))
            .filter((e) => parseFloat(getComputedStyle(e).lineHeight) < 1.3 * parseFloat(getComputedStyle(e).fontSize))
            .map((e) => e.outerHTML.slice(0, 120))"""
    )
    assert cramped == []
