"""axe-core finds nothing on any kind of page, in every state and at both ends of widths."""

from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe

from .kinds import KINDS, path_of

STATES = {
    "normal": {},
    "largest text": {"bantin.text-size": "200"},
    "strong": {"bantin.contrast": "strong"},
    "black and yellow": {"bantin.contrast": "black-yellow"},
    "soft": {"bantin.contrast": "soft"},
}
ALL_RULES = """() => {
    const rules = axe.getRules().filter((rule) => !rule.tags.includes("deprecated"));
    const enabled = Object.fromEntries(rules.map((rule) => [rule.ruleId, { enabled: true }]));
    return axe.run({ rules: enabled, resultTypes: ["violations"] });
}"""
FOUND = f"tim-kiem/index.html?q={quote('Thái Bình')}"


def violations(page):
    page.evaluate(Axe().axe_script)
    found = page.evaluate(ALL_RULES)["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(visitor, site, state, width):
    page = visitor.browser(width=width, kept=STATES[state]).new_page()
    seen = {}
    for kind in (*KINDS, "found"):
        path = FOUND if kind == "found" else path_of(site, kind)
        page.goto(f"{visitor.address}/{path}")
        if kind == "found":
            page.locator("#hits li").first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= width, kind
        seen[kind] = violations(page)
    visitor.offences.clear()  # what a page may ask for is the matter of test_pages.py
    assert {kind: found for kind, found in seen.items() if found} == {}
