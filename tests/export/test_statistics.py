"""Reading the figures back from a real service, and from what is none."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from desktop.article.readers import Rating
from desktop.article.site import SiteProfile
from desktop.export.statistics import read_statistics, statistics_url
from desktop.export.statistics_errors import (
    NoStatistics,
    ServiceNotEncrypted,
    ServiceUnreachable,
    TokenRefused,
)
from tests.service.readers import API, reader
from tests.service.running import TOKEN, serving
from tests.service.sites import ARTICLES, make_site


@contextmanager
def answering(status: int, body: bytes, **headers: str) -> Iterator[tuple[str, list[str]]]:
    """A server that answers everything alike, and the tokens that it was sent."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.headers["Authorization"])
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_of: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
        thread.join()


def test_the_counts_of_a_running_service_are_read(tmp_path) -> None:
    site = make_site(tmp_path / "site")
    with serving(site, str(tmp_path / "counts.db")) as service, service.client() as client:
        for stars in (3, 5):
            client.put(f"{API}/ratings/{ARTICLES[9]}", json={"stars": stars}, headers=reader())
        client.put(f"{API}/polls/giao-dien", json={"option": "dep"}, headers=reader())
        client.post(f"{API}/visits", json={"page": "/", "article": ARTICLES[9]})
        told = read_statistics(statistics_url(SiteProfile(service=service.address)), TOKEN)
        with pytest.raises(TokenRefused):
            read_statistics(statistics_url(SiteProfile(service=service.address)), "sai")
    assert told.ratings == {ARTICLES[9]: Rating(8, 2)}
    assert told.polls["giao-dien"] == {"dep": 1}
    assert told.read == {ARTICLES[9]: 1}
    assert (told.today, told.total, told.days[-1][1]) == (1, 1, 1)


@pytest.mark.parametrize(
    ("base", "service", "url"),
    [
        ("https://cong.vn/web/", "/", "https://cong.vn/api/v1/statistics"),
        ("", "https://dv.vn/a/", "https://dv.vn/a/api/v1/statistics"),
        ("", "/", ""),
        ("https://cong.vn", "", ""),
        ("", "javascript:alert(1)", ""),
    ],
)
def test_a_service_is_asked_where_its_site_says(base, service, url) -> None:
    assert statistics_url(SiteProfile(base_url=base, service=service)) == url


def test_a_token_is_not_sent_in_the_clear() -> None:
    with pytest.raises(ServiceNotEncrypted):
        read_statistics("http://dich-vu.vn/api/v1/statistics", "x")


def test_a_token_does_not_follow_a_redirect() -> None:
    with answering(200, b"{}") as (elsewhere, asked):
        with (
            answering(302, b"", Location=f"{elsewhere}/") as (url, _),
            pytest.raises(NoStatistics),
        ):
            read_statistics(f"{url}/api/v1/statistics", "x")
        assert asked == []


@pytest.mark.parametrize(
    ("status", "body"), [(404, b""), (500, b"x"), (200, b"<html>"), (200, b"{}"), (200, b"\xff")]
)
def test_what_is_no_service_is_said_to_be_none(status: int, body: bytes) -> None:
    with answering(status, body) as (url, _), pytest.raises(NoStatistics):
        read_statistics(f"{url}/api/v1/statistics", "x")


def test_without_anybody_there_nothing_is_read() -> None:
    with pytest.raises(ServiceUnreachable):
        read_statistics("http://127.0.0.1:9/api/v1/statistics", "x")
