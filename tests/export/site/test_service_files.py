"""What the service is told of a site."""

import json
from datetime import UTC, datetime

from desktop.article.site import Place, Poll, PollOption, SiteProfile, Weather
from desktop.export.site.service_files import (
    article_files,
    gone_file,
    redirects_file,
    site_file,
)

POLL = Poll(
    id="noi-dung",
    question="Nội dung thông tin cung cấp trên cổng:",
    options=(PollOption(id="a", text="Đầy đủ"), PollOption(id="b", text="Chưa đầy đủ")),
    closes=datetime(2026, 12, 31, 17, tzinfo=UTC),
)


def test_the_service_learns_polls_places_and_who_may_ask():
    place = Place(id="thai-binh", name="Thái Bình", latitude=20.45, longitude=106.34)
    site = SiteProfile(
        base_url="https://thaibinh.vn/so-tttt/", polls=(POLL,), weather=Weather(places=(place,))
    )
    assert json.loads(site_file(site)) == {
        "format": 1,
        "site": "main",
        "base_url": "https://thaibinh.vn/so-tttt/",
        "origins": ["https://thaibinh.vn"],
        "polls": [
            {
                "id": "noi-dung",
                "question": "Nội dung thông tin cung cấp trên cổng:",
                "options": [{"id": "a", "text": "Đầy đủ"}, {"id": "b", "text": "Chưa đầy đủ"}],
                "opens": None,
                "closes": "2026-12-31T17:00:00Z",
            }
        ],
        "weather": {
            "provider": "open-meteo",
            "places": [
                {"id": "thai-binh", "name": "Thái Bình", "latitude": 20.45, "longitude": 106.34}
            ],
        },
    }


def test_a_poll_that_cannot_be_answered_is_not_told():
    site = SiteProfile(polls=(Poll(id="a", question="Hỏi?"),))
    assert json.loads(site_file(site))["polls"] == []


def test_a_site_without_an_address_names_no_origin():
    assert json.loads(site_file(SiteProfile()))["origins"] == []


def test_articles_are_named_in_the_file_of_their_last_digit():
    files = dict(article_files(["b" * 31 + "0", "a" * 31 + "0", "c" * 32]))
    assert files == {
        "service/articles-0.txt": f"{'a' * 31}0\n{'b' * 31}0\n".encode(),
        "service/articles-c.txt": f"{'c' * 32}\n".encode(),
    }


def test_withdrawn_and_moved_pages_stand_one_a_line():
    assert gone_file(["b.html", "a.html"]) == b"a.html\nb.html\n"
    assert redirects_file({"old.html": "2018/07/new.html"}) == b"old.html 2018/07/new.html\n"
