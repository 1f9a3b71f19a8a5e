"""What stands on the pages, and what the reader's controls do there."""

import pytest
from fontTools.ttLib import TTFont
from markupsafe import Markup
from msgspec.structs import replace
from playwright.sync_api import expect

from desktop import resources
from desktop.export.words import words
from desktop.settings.model import Contrast
from desktop.settings.palette import palette

from . import samples
from .publishing import PAGES, press

SAID = words("vi")
ARTICLE = PAGES["article"][1]
VIETNAMESE = "".join(map(chr, range(0x1EA0, 0x1EFA))) + "ăâđêôơưĂÂĐÊÔƠƯ“”–₫²"
FONTS = sorted(resources.path("themes/cong/fonts").glob("*.woff2"))


def letters(page):
    return page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")


def paper(page):
    style = "getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"
    return page.evaluate(style)


def test_an_article_shows_all_it_has(visitor):
    page = visitor.visit(ARTICLE)
    article = page.get_by_role("article")
    expect(article.get_by_role("heading", level=1)).to_have_text(samples.TITLES[0])
    expect(article.get_by_role("note", name=SAID.correction)).to_contain_text("tặng Bằng khen")
    expect(article.locator("audio")).to_have_attribute("preload", "none")
    paper = article.get_by_role("region", name=SAID.site.attachments)
    for told in ("3616/BTTTT-TTĐN", "06/10/2017", "Bộ Thông tin và Truyền thông", "PDF, 1,2 MB"):
        expect(paper).to_contain_text(told)
    expect(page.get_by_role("region", name=SAID.site.related).get_by_role("link")).to_have_count(4)


def test_facts_come_with_source_and_year(visitor):
    facts = visitor.visit(ARTICLE).get_by_role("table", name=SAID.widgets.facts)
    expect(facts.get_by_role("row", name="Diện tích")).to_contain_text("1.586,3 km²")
    source = SAID.widgets.source.format(source="Niên giám thống kê", year=2017)
    expect(facts.get_by_role("row", name="Dân số")).to_contain_text(source)


def test_a_short_article_has_no_empty_parts():
    bare = replace(
        samples.article(),
        correction="",
        audio="",
        cover=None,
        attachments=(),
        tags=(),
        topic=None,
        related=Markup(""),
        rated=False,
        bylines=(),
        source=None,
        sapo="",
    )
    html = press().page("article.html.j2", ARTICLE, bare)
    for part in (
        "correction",
        "<audio",
        "<figure",
        'id="papers"',
        'class="tags"',
        "data-rating",
        'id="related"',
        "byline",
        "sapo",
    ):
        assert part not in html


def test_an_article_in_another_language_says_so():
    html = press().page("article.html.j2", ARTICLE, replace(samples.article(), language="en"))
    assert '<article lang="en">' in html


def test_texts_are_escaped():
    sly = replace(samples.article(), title='<script>"&', sapo="<b>", tags=())
    html = press().page("article.html.j2", ARTICLE, sly)
    assert "<h1>&lt;script&gt;&#34;&amp;</h1>" in html
    assert '<p class="sapo">&lt;b&gt;</p>' in html


def test_letters_grow_and_are_remembered_on_the_next_page(visitor):
    page = visitor.visit(ARTICLE)
    page.get_by_role("button", name="A+", exact=True).press("Enter")
    assert letters(page) == 18
    expect(page.locator(".controls [role=status]")).to_contain_text("112,5")
    page.get_by_role("link", name=SAID.site.archive).click()
    page.wait_for_url("**/luu-tru/index.html")
    assert letters(page) == 18


def test_contrast_steps_up_to_the_strongest(visitor):
    page = visitor.visit("index.html")
    more = page.get_by_role("button", name=SAID.stronger)
    more.click()
    assert paper(page) == palette(Contrast.STRONG).paper
    more.click()
    assert paper(page) == palette(Contrast.BLACK_YELLOW).paper
    expect(more).to_have_attribute("aria-disabled", "true")


@pytest.mark.parametrize(
    ("key", "path"),
    [("1", "/index.html"), ("3", "/so-do/index.html"), ("0", "/so-do/index.html#phim-tat")],
)
def test_shortcut_keys_lead_on(visitor, key, path):
    page = visitor.visit(ARTICLE)
    address = page.locator(f"[accesskey='{key}']").evaluate("link => link.href")
    assert address.endswith(path)


def test_a_shortcut_key_leads_to_the_search_field(visitor):
    page = visitor.visit(ARTICLE)
    expect(page.locator("[accesskey='4']")).to_have_role("searchbox")


@pytest.mark.parametrize("name", PAGES)
def test_a_shortcut_key_has_one_meaning(visitor, name):
    keys = (
        visitor.visit(PAGES[name][1])
        .locator("[accesskey]")
        .evaluate_all("all => all.map((one) => one.accessKey)")
    )
    assert sorted(keys) == ["0", "1", "3", "4"]


def test_the_first_tab_skips_to_the_content(visitor):
    page = visitor.visit(ARTICLE)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=SAID.site.skip)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_a_saved_article_reads_well_alone(visitor, tmp_path):
    page = visitor.visit(ARTICLE)
    with page.expect_download() as download:
        page.get_by_role("button", name=SAID.save).click()
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    visitor.close()
    page = visitor.open_alone(saved)
    assert saved.name == "tap-huan.html"
    expect(page.get_by_role("heading", level=1)).to_have_text(samples.TITLES[0])
    assert page.locator(".cover img").evaluate("image => image.naturalWidth") == 1200
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "600"
    related = page.get_by_role("region", name=SAID.site.related).get_by_role("link").first
    expect(related).to_have_attribute("href", "https://bantin.example/2018/07/bai.html")


def test_paper_gets_the_article_alone(visitor):
    page = visitor.visit(ARTICLE)
    page.emulate_media(media="print")
    for left_out in (
        ".menu",
        ".bar",
        ".side",
        ".seek",
        ".rating",
        ".related",
        ".listen",
        ".actions",
    ):
        expect(page.locator(left_out).first).to_be_hidden()
    expect(page.locator(".printed")).to_have_text(f"{samples.SITE.base_url}/{ARTICLE}")


@pytest.mark.parametrize("font", FONTS, ids=lambda path: path.name)
def test_every_face_has_every_vietnamese_letter(font):
    drawn = TTFont(font).getBestCmap()
    assert [letter for letter in VIETNAMESE if ord(letter) not in drawn] == []


@pytest.mark.parametrize("font", FONTS, ids=lambda path: path.name)
def test_a_cut_face_keeps_its_licence_and_not_a_reserved_name(font):
    names = {name.nameID: str(name) for name in TTFont(font)["name"].names}
    assert "Open Font License" in names[13]
    assert "Source" not in names[1] + names[4] + names[6]


def test_nothing_moves_when_motion_is_unwanted(visitor):
    page = visitor.visit(ARTICLE, reduced_motion="reduce")
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s').length"
    )
    assert moving == 0


def test_a_dark_system_gets_a_dark_page(visitor):
    page = visitor.visit("index.html", color_scheme="dark")
    assert paper(page) == palette(Contrast.NORMAL, dark=True).paper


@pytest.mark.parametrize("name", PAGES)
def test_controls_are_large_enough_for_a_thumb(visitor, name):
    page = visitor.visit(PAGES[name][1], kept={"bantin.text-size": "87.5"})
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, input, summary, .button, nav a, footer a")]
            .filter((e) => e.checkVisibility() && e.type !== "radio")
            .filter((e) => e.getBoundingClientRect().height < 24)
            .map((e) => e.outerHTML.slice(0, 100))"""
    )
    assert small == []
