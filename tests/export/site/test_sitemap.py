"""The XML site map and robots.txt."""

from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

from desktop.export.site.sitemap import LARGEST, robots, sitemaps

BASE = "https://thaibinh.vn/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def pages(number: int) -> list[tuple[str, str]]:
    return [(f"2018/07/bai-{i}.html", "2018-07-12T17:23:00+07:00") for i in range(number)]


def maps(told: list[tuple[str, str]], base: str = BASE) -> dict[str, bytes]:
    return dict(sitemaps(iter(told), len(told), base))


def addresses(document: bytes, element: str = "url") -> list[str]:
    return [node.text for node in ET.fromstring(document).findall(f"s:{element}/s:loc", NAMES)]


def test_every_page_is_named_with_its_change():
    ((path, document),) = maps(pages(2)).items()
    assert path == "sitemap.xml"
    assert addresses(document) == [f"{BASE}2018/07/bai-0.html", f"{BASE}2018/07/bai-1.html"]
    assert ET.fromstring(document).find("s:url/s:lastmod", NAMES).text == pages(1)[0][1]


def test_a_page_whose_change_is_unknown_tells_none():
    (document,) = maps([("index.html", "")]).values()
    assert b"lastmod" not in document


def test_an_address_is_escaped():
    (document,) = maps([("a.html", "")], "https://thaibinh.vn/?a=1&b=2/").values()
    assert addresses(document) == ["https://thaibinh.vn/?a=1&b=2/a.html"]


def test_more_pages_than_one_file_may_hold_get_an_index():
    files = maps(pages(LARGEST + 1))
    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert len(addresses(files["sitemap-1.xml"])) == LARGEST
    assert addresses(files["sitemap.xml"], "sitemap") == [
        f"{BASE}sitemap-1.xml",
        f"{BASE}sitemap-2.xml",
    ]


def test_robots_may_see_everything_and_learn_of_the_map():
    rules = RobotFileParser()
    rules.parse(robots(BASE).decode().splitlines())
    assert rules.can_fetch("*", f"{BASE}2018/07/bai.html")
    assert rules.site_maps() == [f"{BASE}sitemap.xml"]


def test_without_an_address_robots_name_no_map():
    assert b"Sitemap" not in robots("")
