"""What machines read on the page: Dublin Core, Open Graph, NewsArticle; and it is never broken."""

import json
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from desktop.article.model import Article, Source
from desktop.article.site import SiteProfile
from desktop.export.page import render_page

from .samples import RICH, SITE, page_pictures

ADDRESS = (
    "https://doingoai.thaibinh.example/tin/tap-huan-cong-tac-thong-tin-doi-ngoai-nam-2018.html"
)
NEVER_EMPTY = ("title", "creator", "date", "description", "publisher", "identifier")


def head(article: Article = RICH, site: SiteProfile = SITE) -> LexborHTMLParser:
    return LexborHTMLParser(render_page(article, site, page_pictures()))


def named(page: LexborHTMLParser, name: str) -> list[str | None]:
    return [
        meta.attributes["content"]
        for meta in page.css("meta")
        if name in (meta.attributes.get("name"), meta.attributes.get("property"))
    ]


def news_article(page: LexborHTMLParser) -> dict:
    return json.loads(page.css_first("script[type='application/ld+json']").text())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("DC.title", "Tập huấn công tác thông tin đối ngoại năm 2018"),
        ("DC.creator", "Nguyễn Thị Lan"),
        ("DC.date", "2018-07-12T17:23:00+07:00"),
        ("DC.publisher", "Sở Thông tin và Truyền thông tỉnh Thái Bình"),
        ("DC.identifier", ADDRESS),
        ("DC.language", "vi"),
        ("DC.source", "Cục Thông tin đối ngoại"),
        ("DC.contributor", "Trần Văn Hùng"),
        ("DC.subject", "thông tin đối ngoại; tập huấn; Thái Bình"),
        ("og:type", "article"),
        ("og:url", ADDRESS),
        ("og:locale", "vi_VN"),
        ("description", RICH.sapo),
    ],
)
def test_the_head_tells(name, content):
    assert named(head(), name) == [content]


@pytest.mark.parametrize("element", NEVER_EMPTY)
def test_an_empty_article_still_has_its_duty(element):
    (content,) = named(head(Article(), SiteProfile()), f"DC.{element}")
    assert content


def test_an_article_without_an_address_is_identified_by_its_id():
    page = head(RICH, SiteProfile())
    assert named(page, "DC.identifier") == [f"urn:uuid:{RICH.id}"]
    assert page.css_first("link[rel=canonical]") is None


def test_the_address_of_the_page_is_canonical():
    assert head().css_first("link[rel=canonical]").attributes["href"] == ADDRESS


def test_a_script_for_an_address_is_none():
    page = head(
        replace(RICH, source=Source(name="Nguồn", url="javascript:alert(1)")),
        replace(SITE, base_url="javascript:alert(1)"),
    )
    assert [link for link in page.css("[href]") if "javascript" in link.attributes["href"]] == []


def test_search_engines_get_a_news_article():
    told = news_article(head())
    assert told["@type"] == "NewsArticle"
    assert told["headline"] == RICH.title
    assert told["datePublished"] == "2018-07-12T17:23:00+07:00"
    assert told["author"] == [{"@type": "Person", "name": "Nguyễn Thị Lan"}]
    assert told["publisher"] == {"@type": "Organization", "name": SITE.agency}
    assert told["keywords"] == list(RICH.tags)


def test_a_long_text_is_described_by_its_beginning():
    article = replace(RICH, sapo="", body="<p>" + "Thông tin đối ngoại. " * 60 + "</p>")
    (description,) = named(head(article), "DC.description")
    assert 200 < len(description) <= 301
    assert description.endswith("…")


def test_the_page_speaks_the_language_of_its_article():
    page = head(replace(RICH, language="en"))
    assert page.css_first("html").attributes["lang"] == "en"
    assert page.css_first("[data-print]").text(strip=True) == "Print"


def test_an_article_in_another_language_says_so():
    page = head(replace(RICH, language="km"))
    assert page.css_first("html").attributes["lang"] == "vi"
    assert page.css_first("article").attributes["lang"] == "km"
