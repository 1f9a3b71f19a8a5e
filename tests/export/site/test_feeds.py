"""Feeds, as a feed parser reads them."""

from dataclasses import replace
from datetime import UTC, datetime

import feedparser
import pytest

from desktop.export.site.feeds import Channel, Item, atom, rss

ITEM = Item(
    id="0190a1b2c3d47e8f9a0b1c2d3e4f5a6b",
    title="Tập huấn <công tác> & “thông tin” đối ngoại",
    url="https://thaibinh.vn/2018/07/tap-huan-3e4f5a6b.html",
    summary="Trong 2 ngày (12 – 13/7)\x0b, tại Khánh Hòa",
    authors=("Nguyễn Văn A", "Trần Thị B"),
    category="Tin tức/Thông tin đối ngoại",
    published=datetime(2018, 7, 12, 10, 23, tzinfo=UTC),
    modified=datetime(2018, 7, 13, 1, 0, tzinfo=UTC),
)
CHANNEL = Channel(
    title="Cổng thông tin & truyền thông",
    url="https://thaibinh.vn/",
    feed="https://thaibinh.vn/",
    publisher="Sở Thông tin và Truyền thông",
    language="vi",
    items=(ITEM,),
)


def read(feed: bytes) -> feedparser.FeedParserDict:
    parsed = feedparser.parse(feed)
    assert not parsed.bozo, parsed.bozo_exception
    return parsed


@pytest.mark.parametrize(("write", "version"), [(rss, "rss20"), (atom, "atom10")])
def test_a_feed_is_what_it_says_it_is(write, version):
    assert read(write(CHANNEL)).version == version


@pytest.mark.parametrize("write", [rss, atom])
def test_a_reader_learns_what_the_article_is(write):
    entry = read(write(CHANNEL)).entries[0]
    assert entry.title in {
        ITEM.title,
        ITEM.title.replace("<", "&lt;").replace(">", "&gt;").replace("&", "&amp;"),
    }
    assert entry.link == ITEM.url
    assert entry.id == "urn:uuid:0190a1b2-c3d4-7e8f-9a0b-1c2d3e4f5a6b"
    assert entry.published_parsed[:5] == (2018, 7, 12, 10, 23)
    assert "tại Khánh Hòa" in entry.summary
    assert entry.tags[0].term == ITEM.category


@pytest.mark.parametrize("write", [rss, atom])
def test_characters_that_xml_forbids_are_left_out(write):
    assert b"\x0b" not in write(CHANNEL)


@pytest.mark.parametrize("write", [rss, atom])
def test_every_author_is_named(write):
    entry = read(write(CHANNEL)).entries[0]
    assert {author.name for author in entry.authors} >= {"Trần Thị B"}


@pytest.mark.parametrize("write", [rss, atom])
def test_an_empty_list_still_has_a_feed(write):
    parsed = read(write(replace(CHANNEL, items=())))
    assert parsed.feed.title == CHANNEL.title
    assert parsed.entries == []


def test_a_feed_tells_where_it_is():
    links = {link.rel: link.href for link in read(rss(CHANNEL)).feed.links}
    assert links["self"] == "https://thaibinh.vn/rss.xml"


def test_a_feed_changed_when_its_last_article_did():
    assert read(atom(CHANNEL)).feed.updated == "2018-07-13T01:00:00+00:00"
