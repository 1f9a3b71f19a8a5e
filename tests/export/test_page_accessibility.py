"""axe-core finds nothing: every rule on, in every state a reader can bring the page into."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from desktop.export.page import render_page
from tests.strictness.browser import come_back

from .samples import SITE, seed

_EVERY_RULE = """() => {
    const rules = axe.getRules().filter((rule) => !rule.tags.includes("deprecated"));
    const enabled = Object.fromEntries(rules.map((rule) => [rule.ruleId, { enabled: true }]));
    return axe.run({ rules: enabled, resultTypes: ["violations"] });
}"""

STATES = {
    "normal": {},
    "largest": {"size": "200"},
    "smallest": {"size": "87.5"},
    "soft": {"contrast": "soft"},
    "strong": {"contrast": "strong"},
    "black and yellow": {"contrast": "black-yellow"},
    "largest in black and yellow": {"contrast": "black-yellow", "size": "200"},
    "dark": {"color_scheme": "dark"},
    "asking for contrast": {"contrast_media": "more"},
    "narrow": {"width": 320},
    "narrow and largest": {"width": 320, "size": "200"},
    "forced colours": {"forced_colors": "active"},
}


@pytest.fixture(scope="session")
def seed_page(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("seed") / "page.html"
    path.write_text(render_page(seed(), SITE, {}), encoding="utf-8")
    return path


def violations(page: Page) -> list[str]:
    """Return what axe-core finds, one line an element."""
    page.evaluate(Axe().axe_script)
    found = page.evaluate(_EVERY_RULE)["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def show(reader, path: Path, *, size=None, contrast=None, contrast_media=None, **habits) -> Page:
    """Open `path` in a state: with what the reader chose before, or what the system asks for."""
    page = reader.open(path, **habits)
    if contrast_media:
        page.emulate_media(contrast=contrast_media)
    chosen = {"bantin.text-size": size, "bantin.contrast": contrast}
    for key, value in chosen.items():
        if value:
            page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, value])
    if size or contrast:
        come_back(page)
    else:
        page.reload()
    return page


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("article", ["rich_page", "seed_page"])
def test_axe_finds_nothing(reader, request, article, state):
    page = show(reader, request.getfixturevalue(article), **STATES[state])
    assert violations(page) == []


@pytest.mark.parametrize("state", ["normal", "largest", "black and yellow", "narrow"])
def test_axe_finds_nothing_in_a_folders_page(reader, folder_page, state):
    assert violations(show(reader, folder_page, **STATES[state])) == []


@pytest.mark.parametrize("article", ["rich_page", "seed_page"])
def test_axe_finds_nothing_on_paper(reader, request, article):
    page = reader.open(request.getfixturevalue(article))
    page.emulate_media(media="print")
    assert violations(page) == []


def test_axe_sees_what_is_wrong(reader, rich_page):
    page = reader.open(rich_page)
    page.evaluate("document.querySelector('.text img').removeAttribute('alt')")
    assert [line.split(":")[0] for line in violations(page)] == ["image-alt"]


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("size", ["100", "200"])
def test_the_page_never_scrolls_sideways(reader, rich_page, width, size):
    page = show(reader, rich_page, width=width, size=size)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_controls_are_large_enough_for_a_thumb(reader, rich_page):
    page = show(reader, rich_page, size="87.5")
    for control in page.locator("button, a.button").all():
        box = control.bounding_box()
        assert min(box["width"], box["height"]) >= 32


def test_stacked_marks_have_room(reader, rich_page):
    page = reader.open(rich_page)
    for block in page.locator("h1, h2, h3, h4, p, li, td, figcaption, summary").all():
        height, size = block.evaluate(
            "e => { const s = getComputedStyle(e); return [parseFloat(s.lineHeight), parseFloat(s.fontSize)]; }"
        )
        assert height >= size * 1.3
