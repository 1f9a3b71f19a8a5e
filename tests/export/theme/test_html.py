"""The pages as files: valid, strict, light, and reading well without their style."""

import gzip
import re
import subprocess
from pathlib import Path

import pytest

from desktop import resources
from desktop.export.site_theme import site_policy, site_theme

from .publishing import PAGES, press, publish

HERE = Path(__file__).parent
STYLES = sorted(resources.path("themes/cong").glob("*.css"))


def html(site, name):
    return (site / PAGES[name][1]).read_text(encoding="utf-8")


def test_every_page_is_valid_html(site, node_tools, tmp_path):
    rules = tmp_path / ".htmlvalidate.json"
    rules.write_bytes((HERE / ".htmlvalidate.json").read_bytes())
    pages = [str(site / path) for _, path, _ in PAGES.values()]
    validator = [
        str(node_tools / ".bin/html-validate"),
        "--config",
        str(rules),
        "--formatter",
        "text",
    ]
    found = subprocess.run([*validator, *pages], capture_output=True, text=True, check=False)
    assert (found.stdout, found.returncode) == ("", 0)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_inline(site, name):
    text = html(site, name)
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=|javascript:|<script>", text) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_comes_from_elsewhere(site, name):
    assert re.findall(r'(?:src|srcset|action)="(?:https?:)?//[^"]*', html(site, name)) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_one_style_and_one_script(site, name):
    text = html(site, name)
    assert len(re.findall(r'rel="stylesheet"', text)) == 1
    assert len(re.findall(r"<script src=", text)) == (2 if name == "search" else 1)


@pytest.mark.parametrize("name", PAGES)
def test_ids_are_there_once(site, name):
    ids = re.findall(r'\sid="([^"]+)"', html(site, name))
    assert len(ids) == len(set(ids))


def test_a_site_without_a_service_has_no_widgets_that_need_one(tmp_path):
    publish(tmp_path, press())
    text = html(tmp_path, "article")
    assert re.findall("data-(?:poll|weather|visits|service)", text) == []
    assert "1.586,3 km²" in text


def test_an_article_weighs_less_than_100_kilobytes(visitor):
    visitor.visit(PAGES["article"][1])
    texts = (".html", ".css", ".js")
    weights = {
        name: len(gzip.compress(data)) if name.endswith(texts) else len(data)
        for name, data in visitor.fetched.items()
        if not name.startswith("anh/")
    }
    assert sum(weights.values()) <= 100_000, weights


def test_an_article_fetches_three_faces(visitor):
    visitor.visit(PAGES["article"][1])
    fonts = sorted(name for name in visitor.fetched if name.endswith(".woff2"))
    assert [name.rpartition("/")[2] for name in fonts] == [
        "ban-tin-serif-400.woff2",
        "be-vietnam-pro-400.woff2",
        "be-vietnam-pro-600.woff2",
    ]


def test_the_script_is_small():
    assert len(site_theme().script.encode()) <= 10_000


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_styles_name_no_colour_of_their_own(style):
    colours = r"#[0-9a-fA-F]{3,8}\b(?=[;,\s])|rgba?\(|hsla?\("
    assert re.findall(colours, style.read_text(encoding="utf-8")) == []


def test_every_style_of_the_folder_is_published():
    plan = resources.text("themes/cong/theme.json")
    assert [path.name for path in STYLES if f'"{path.name}"' not in plan] == []


def test_the_policy_names_the_service_by_its_origin():
    assert "connect-src 'self' https://dich-vu.example;" in site_policy(
        "https://dich-vu.example/api"
    )
    assert "connect-src 'self';" in site_policy("/")
    assert "unsafe" not in site_policy("/")
