"""axe-core finds nothing on any kind of page, in every state and at both ends of widths."""

import re
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe

from .kinds import KINDS, path_of

SIZES = {"normal": {}, "largest text": {"bantin.text-size": "200"}}
LEVELS = {level: {"bantin.contrast": level} for level in ("soft", "strong", "black-yellow")}
COLOUR, ANY = "cat.color", ""
RULES = """(tag) => {
    const rules = axe.getRules([tag].filter(Boolean)).filter((rule) => !rule.tags.includes("deprecated"));
    const enabled = Object.fromEntries(rules.map((rule) => [rule.ruleId, { enabled: true }]));
    const only = { type: "rule", values: Object.keys(enabled) };
    return axe.run({ runOnly: only, resultTypes: ["violations"] });
}"""
FOUND = f"tim-kiem/index.html?q={quote('Thái Bình')}"
SEEN = (*(kind for kind in KINDS if kind not in {"older page", "English article"}), "found")
REFRESH = re.compile("<meta http-equiv=.?refresh[^>]*>")


def violations(page, tag):
    page.evaluate(Axe().axe_script)
    found = page.evaluate(RULES, tag)["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


@pytest.fixture
def open_page(chromium, service, site):
    """Return what opens a page of the site as who chose `kept` before, in one tab for all."""
    contexts = []

    def still(route):
        """Give the page of a moved article, which would go on to the new address at once."""
        text = site.text(path_of(site, "moved"))
        assert REFRESH.search(text)
        route.fulfill(body=REFRESH.sub("", text), content_type="text/html; charset=utf-8")

    def opener(width, kept):
        context = chromium.new_context(viewport={"width": width, "height": 900})
        contexts.append(context)
        context.route(f"**/{path_of(site, 'moved')}", still)
        for name, value in kept.items():
            context.add_init_script(
                f"try {{ localStorage.setItem({name!r}, {value!r}) }} catch {{}}"
            )
        page = context.new_page()

        def show(kind):
            path = FOUND if kind == "found" else path_of(site, kind)
            page.goto(f"{service.address}/{path}")
            if kind == "found":
                page.locator("#hits li").first.wait_for()
            return page

        return show

    yield opener
    for context in contexts:
        context.close()


def found_in(show, width, tag):
    """Return what axe-core finds by the rules with `tag`, and what is wider than the window."""
    found, wide = {}, []
    for kind in SEEN:
        page = show(kind)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(kind)
        found[kind] = violations(page, tag)
    return {kind: lines for kind, lines in found.items() if lines}, wide


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing(open_page, size, width):
    assert found_in(open_page(width, SIZES[size]), width, ANY) == ({}, [])


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("level", LEVELS)
def test_a_level_of_contrast_changes_colours_alone_and_axe_finds_none_wrong(
    open_page, level, width
):
    assert found_in(open_page(width, LEVELS[level]), width, COLOUR) == ({}, [])


@pytest.mark.parametrize("tag", [COLOUR, ANY])
def test_axe_sees_letters_that_are_too_pale(open_page, tag):
    page = open_page(1280, LEVELS["strong"])("home")
    page.locator(".foot-portal").evaluate("(name) => { name.style.color = '#6b6b6b'; }")
    assert {line.split(":")[0] for line in violations(page, tag)} == {"color-contrast-enhanced"}
