"""JSON-LD of the site's pages."""

import json

from desktop.article.site import SiteProfile
from desktop.export.site.structured import breadcrumbs, json_ld, web_site
from desktop.export.site.views import Link

BASE = "https://thaibinh.vn/"


def test_a_trail_becomes_absolute_addresses_in_order():
    trail = (
        Link(title="Trang chủ", url="../../index.html"),
        Link(title="Tin tức", url="../../chuyen-muc/tin-tuc/index.html"),
        Link(title="Bài", url="", current=True),
    )
    items = breadcrumbs(trail, BASE, "2018/07/")["itemListElement"]
    assert [item.get("item") for item in items] == [
        f"{BASE}index.html",
        f"{BASE}chuyen-muc/tin-tuc/index.html",
        None,
    ]
    assert [item["position"] for item in items] == [1, 2, 3]


def test_without_an_address_a_trail_has_names_only():
    (item,) = breadcrumbs((Link(title="Tin", url="a/"),), "", "")["itemListElement"]
    assert item == {"@type": "ListItem", "position": 1, "name": "Tin"}


def test_nothing_in_a_text_can_end_the_script():
    said = json_ld({"name": "</script><script>alert(1)</script>&amp;"})
    assert "<" not in said
    assert "&" not in said
    assert json.loads(said)["name"] == "</script><script>alert(1)</script>&amp;"


def test_the_home_page_tells_who_publishes():
    site = SiteProfile(portal="Cổng", agency="Sở Thông tin", phone="0227 3 123 456")
    told = web_site(site, BASE)
    assert told["publisher"] == {
        "@type": "GovernmentOrganization",
        "name": "Sở Thông tin",
        "telephone": "0227 3 123 456",
        "url": BASE,
    }
