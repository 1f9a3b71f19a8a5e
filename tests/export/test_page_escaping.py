"""Whatever is written into a field stays text on the page, and an evil body runs nothing."""

import json
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from desktop.article.model import Article, Byline, Picture, Source
from desktop.article.site import SiteProfile
from desktop.export.page import render_page

from .samples import COVER, LOGO, RICH, SITE, page_pictures

EVIL = (
    "</script><script>window.evil = 1</script>",
    '"><img src=x onerror="window.evil = 1">',
    "' onmouseover='window.evil = 1' x='",
    "<!--<script>",
    "{{ 7 * 7 }}{% raw %}",
    "]]></title></style><svg onload=window.evil=1>",
)


def evil_everywhere(words: str) -> tuple[Article, SiteProfile]:
    """Return an article and a site with `words` in every field that is text."""
    article = Article(
        title=words,
        sapo=words,
        body="<p>Chữ</p>",
        slug=words,
        bylines=(Byline(name=words),),
        source=Source(name=words, url=words),
        categories=(words,),
        tags=(words,),
        language=words,
        correction=words,
        cover=Picture(media=COVER, alt=words, caption=words, credit=words),
    )
    site = SiteProfile(
        portal=words,
        agency=words,
        logo=LOGO,
        address=words,
        responsible=words,
        phone=words,
        email=words,
        base_url=words,
    )
    return article, site


@pytest.mark.parametrize("words", EVIL)
def test_evil_words_stay_words(reader, written, words):
    page = reader.open(written(render_page(*evil_everywhere(words), page_pictures())))
    assert page.evaluate("window.evil") is None
    assert page.locator("h1").text_content() == words
    assert page.locator(".sapo").text_content() == words
    assert page.locator(".cover img").get_attribute("alt") == words
    assert page.locator(".portal").text_content() == words
    told = json.loads(page.locator("script[type='application/ld+json']").text_content())
    assert told["headline"] == words


@pytest.mark.parametrize(
    "body",
    [
        "<p>Chữ</p><script>window.evil = 1</script>",
        '<p onclick="window.evil = 1">Chữ</p>',
        '<p><a href="javascript:window.evil=1">Chữ</a></p>',
        '<p>Chữ</p><img src=x onerror="window.evil = 1">',
        '<p>Chữ</p><div data-opaque="&lt;script&gt;window.evil = 1&lt;/script&gt;"></div>',
        '<p>Chữ</p><div data-opaque="&lt;iframe src=&quot;javascript:window.evil=1&quot;&gt;"></div>',
    ],
)
def test_an_evil_body_runs_nothing(reader, written, body):
    page = reader.open(written(render_page(replace(RICH, body=body), SITE, page_pictures())))
    expect(page.locator(".text")).to_contain_text("Chữ")
    assert page.locator(".text a").count() == 0 or page.locator(".text a").click() is None
    assert page.evaluate("window.evil") is None
    assert page.locator(".text script, .text iframe, .text [onclick], .text [onerror]").count() == 0


def test_the_policy_lets_no_foreign_script_run(reader, rich_page):
    page = reader.open(rich_page)
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.evil = 1';"
        " document.body.append(s); }"
    )
    assert page.evaluate("window.evil") is None
    assert "Content Security Policy" in reader.offences.pop()
