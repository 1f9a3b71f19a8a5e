"""The exported files by themselves: valid, whole, and every address in them leads somewhere."""

import json
import re
import subprocess
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import feedparser
import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from . import newsroom
from .kinds import KINDS, path_of
from .profile import PROFILE

CONFIGURATION = Path(__file__).parents[1] / "export/theme/.htmlvalidate.json"
BASE = f"{PROFILE.base_url}/"
HERE = "http://here/"
LINKS = {
    "a[href]": "href", "link[rel=stylesheet]": "href", "link[rel=preload]": "href",
    "link[rel=alternate]": "href", "script[src]": "src", "img[src]": "src", "audio[src]": "src",
    "video[src]": "src", "form[action]": "action",
}  # fmt: skip
ABSOLUTE = {"link[rel=canonical]": "href", 'meta[property="og:image"]': "content",
            'meta[property="og:url"]': "content"}  # fmt: skip


@pytest.fixture(scope="module")
def tree(site):
    """Return what parses a page once."""
    return cache(lambda path: LexborHTMLParser(site.text(path)))


def links(tree, page):
    """Yield where the page's links lead: path on the site, and the anchor, if any."""
    for selector, name in LINKS.items():
        for node in tree(page).css(selector):
            url = urlsplit(urljoin(HERE + page, node.attributes[name]))
            if f"{url.scheme}://{url.netloc}/" == HERE:
                yield unquote(url.path[1:]), unquote(url.fragment)


def named(page, tree):
    return {node.attributes["id"] for node in tree(page).css("[id]")}


def test_every_link_and_anchor_leads_somewhere(site, tree):
    files = site.files
    ids = {page: named(page, tree) for page in site.pages}
    lost = {
        (page, path, anchor)
        for page in site.pages
        for path, anchor in links(tree, page)
        if path not in files or (anchor and anchor not in ids[path])
    }
    assert lost == set()


def test_every_listed_page_can_be_reached_from_home(site, tree):
    seen, waiting = set(), {"index.html"}
    while waiting:
        page = waiting.pop()
        seen.add(page)
        waiting |= {path for path, _ in links(tree, page) if path.endswith(".html")} - seen
    alone = {site.old[newsroom.MOVED], site.path(newsroom.WITHDRAWN), site.path(newsroom.EXPIRED)}
    assert set(site.pages) - seen == alone | {"404.html"}


def test_every_absolute_address_is_a_file_of_the_site(site, tree):
    files = site.files
    lost = {
        (page, node.attributes[name])
        for page in site.pages
        for selector, name in ABSOLUTE.items()
        for node in tree(page).css(selector)
        if on_site(node.attributes[name]) not in files
    }
    assert lost == set()


def on_site(url):
    """Return the file that an address of the site stands for."""
    assert url.startswith(BASE), url
    path = unquote(urlsplit(url).path[1:])
    return f"{path}index.html" if path.endswith("/") or not path else path


def test_every_picture_has_its_size_and_files_of_the_widths_it_names(site, tree):
    sizes = {}
    for page in site.pages:
        for image in tree(page).css("img"):
            told = image.attributes
            assert int(told["width"]) > 0, page
            assert int(told["height"]) > 0, page
            shown = size(site, page, told["src"], sizes)
            assert shown[0] / shown[1] == pytest.approx(
                int(told["width"]) / int(told["height"]), 0.01
            )
        for source in tree(page).css("source[srcset], img[srcset]"):
            for one in source.attributes["srcset"].split(", "):
                url, width = one.rsplit(" ", 1)
                assert size(site, page, url, sizes)[0] == int(width.removesuffix("w")), (page, one)
    assert len(sizes) > 40


def size(site, page, url, known):
    path = unquote(urlsplit(urljoin(HERE + page, url)).path[1:])
    if path not in known:
        with Image.open(site.folder / path) as image:
            known[path] = image.size
    return known[path]


def test_what_stands_on_the_site_is_used_there(site, tree):
    used = {path for page in site.pages for path, _ in links(tree, page)}
    for page in site.pages:
        for source in tree(page).css("[srcset]"):
            names = (one.rsplit(" ", 1)[0] for one in source.attributes["srcset"].split(", "))
            used |= {urlsplit(urljoin(HERE + page, name)).path[1:] for name in names}
    handed = {name for name in site.files if name.startswith(("anh/", "tep/"))}
    assert handed - used == set()


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_told_to_machines(site, tree, kind):
    page = tree(path_of(site, kind))
    assert page.css_first("title").text()
    assert page.css_first("html").attributes["lang"] == "vi"
    for data in page.css('script[type="application/ld+json"]'):
        assert json.loads(data.text())["@context"].startswith("https://schema.org")
    hidden = page.css_first("meta[name=robots][content=noindex]") is not None
    assert hidden == (kind in {"withdrawn", "moved", "not found"})


@pytest.mark.parametrize("identity", [newsroom.SEED, newsroom.RICH, newsroom.ENGLISH])
def test_an_article_is_told_to_machines_in_full(site, tree, identity):
    page = tree(site.path(identity))
    told = {
        data["@type"]: data for data in map(parsed, page.css('script[type="application/ld+json"]'))
    }
    address = f"{BASE}{site.path(identity)}"
    assert {"NewsArticle", "BreadcrumbList"} <= told.keys()
    assert told["NewsArticle"]["headline"]
    assert told["NewsArticle"]["datePublished"].startswith("2018-07-1")
    places = [item["position"] for item in told["BreadcrumbList"]["itemListElement"]]
    assert places == list(range(1, len(places) + 1))
    assert page.css_first("link[rel=canonical]").attributes["href"] == address
    assert content(page, "property", "og:url") == address
    assert content(page, "property", "og:type") == "article"
    assert content(page, "name", "DC.title") == told["NewsArticle"]["headline"]
    assert content(page, "name", "description")


def parsed(node):
    return json.loads(node.text())


def content(page, kind, name):
    return page.css_first(f'meta[{kind}="{name}"]').attributes["content"]


def test_the_site_map_shows_what_stands_below_what(tree):
    [inner] = tree("so-do/index.html").css(".directory li li > a[href*=doi-ngoai]")
    outer = inner.parent.parent.parent.css_first("a")
    assert (outer.text(), inner.text()) == ("Tin tức", "Thông tin đối ngoại")


@pytest.mark.parametrize("kind", ["withdrawn", "not found"])
def test_who_finds_nothing_is_led_home_to_the_search_and_to_the_site_map(site, tree, kind):
    page = path_of(site, kind)
    ways = [urlsplit(way.attributes["href"]).path for way in tree(page).css(".onward a")]
    found = [urlsplit(urljoin(HERE + page, way)).path for way in ways]
    assert found == ["/index.html", "/tim-kiem/index.html", "/so-do/index.html"]


def feeds(site):
    return sorted(name for name in site.files if name.endswith(("rss.xml", "atom.xml")))


def test_feeds_are_read_by_a_parser_and_lead_to_articles(site):
    names = feeds(site)
    assert {"rss.xml", "atom.xml", "chuyen-muc/tin-tuc/rss.xml"} <= set(names)
    for name in names:
        feed = feedparser.parse((site.folder / name).read_bytes())
        assert not feed.bozo, (name, feed.get("bozo_exception"))
        assert feed.feed.title
        assert feed.entries, name
        assert all(on_site(entry.link) in site.files for entry in feed.entries)
        assert all(
            entry.title and entry.id and entry.get("published_parsed") for entry in feed.entries
        )


def test_the_newest_article_leads_the_feed(site):
    feed = feedparser.parse((site.folder / "rss.xml").read_bytes())
    assert on_site(feed.entries[0].link) == site.path(newsroom.SEED)


def test_the_site_map_names_articles_and_categories_and_no_hidden_page(site, tree):
    named = re.findall("<loc>([^<]+)</loc>", site.text("sitemap.xml"))
    shown = {
        page
        for page in site.pages
        if tree(page).css_first("meta[name=robots][content=noindex]") is None
    }
    assert len(named) == len(set(named))
    named_files = {on_site(url) for url in named}
    assert named_files <= shown
    assert {page for page in shown if page.startswith(("20", "chuyen-muc/"))} - older(
        shown
    ) <= named_files
    assert f"Sitemap: {BASE}sitemap.xml" in site.text("robots.txt")


def older(pages):
    """Return the pages of lists behind their first ones."""
    return {page for page in pages if "/trang-" in page}


def test_every_kind_of_page_is_valid_html(site, node_tools, tmp_path):
    """An article's title is as long as its writer made it."""
    told = json.loads(CONFIGURATION.read_text())
    rules = tmp_path / ".htmlvalidate.json"
    rules.write_text(json.dumps(told | {"rules": told["rules"] | {"long-title": "off"}}))
    pages = [str(site.folder / path_of(site, kind)) for kind in KINDS]
    validator = [node_tools / ".bin/html-validate", "--config", rules, "--formatter", "text"]
    found = subprocess.run([*validator, *pages], capture_output=True, text=True, check=False)
    assert (found.stdout, found.returncode) == ("", 0)


def test_the_second_export_wrote_what_changed_alone(site):
    assert site.second["written"] + site.second["unchanged"] == len(site.files)
    assert 0 < site.second["written"] < len(site.files) / 5


def test_no_link_leads_to_what_was_withdrawn_moved_or_has_expired(site, tree):
    gone = {site.old[newsroom.MOVED], site.path(newsroom.WITHDRAWN), site.path(newsroom.EXPIRED)}
    pages = set(site.pages) - gone
    assert {
        (page, path) for page in pages for path, _ in links(tree, page) if path in gone
    } == set()
