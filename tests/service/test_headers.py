"""What every answer tells the browser to keep readers safe, and whose pages may use the widgets."""

import pytest

from tests.service.readers import API, reader
from tests.service.running import serving
from tests.service.sites import ARTICLE

RATING = f"{API}/ratings/{ARTICLE}"
LISTED = "https://cong.example"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self' https://bantin.example; media-src 'self'; "
    "manifest-src 'self'; frame-src https://www.youtube-nocookie.com https://www.google.com "
    "https://www.openstreetmap.org https://www.facebook.com; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


@pytest.mark.parametrize("path", ["/", "/khong-co/", "/tin/da-go/", "/site.css"])
def test_a_page_runs_nothing_but_the_sites_own(client, path):
    headers = client.get(path).headers
    assert headers["content-security-policy"] == POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in headers["permissions-policy"]


@pytest.mark.parametrize("path", [RATING, f"{API}/khong-co", f"{API}/statistics"])
def test_data_are_no_page(client, path):
    headers = client.get(path).headers
    assert headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
    assert headers["vary"] == "Origin"


def test_nothing_tells_which_server_it_is(client):
    assert "server" not in client.get("/").headers


@pytest.mark.parametrize("origin", [LISTED, "https://bantin.example"])
def test_a_listed_page_may_vote(client, origin):
    asked = {
        "Origin": origin,
        "Access-Control-Request-Method": "PUT",
        "Access-Control-Request-Headers": "content-type,x-reader",
    }
    leave = client.options(RATING, headers=asked)
    assert leave.status_code == 204
    assert leave.headers["access-control-allow-origin"] == origin
    assert "X-Reader" in leave.headers["access-control-allow-headers"]
    answer = client.put(RATING, json={"stars": 3}, headers={**reader(), "Origin": origin})
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == origin


@pytest.mark.parametrize(
    "origin", ["https://xau.example", "null", "http://cong.example", "đ", "http://["]
)
def test_another_page_may_not_vote(client, origin):
    sent = origin.encode()
    asked = {"Origin": sent, "Access-Control-Request-Method": "PUT"}
    assert client.options(RATING, headers=asked).status_code == 403
    answer = client.put(RATING, json={"stars": 3}, headers={**reader(), "Origin": sent})
    assert answer.status_code == 403
    assert "access-control-allow-origin" not in client.get(RATING, headers=asked).headers


def test_a_page_that_the_service_serves_itself_may_vote(service, client):
    headers = {**reader(), "Origin": service.address}
    assert client.put(RATING, json={"stars": 3}, headers=headers).status_code == 200


def test_tls_is_demanded_only_behind_a_proxy_that_has_it(client, site, tmp_path):
    assert "strict-transport-security" not in client.get("/").headers
    assert "strict-transport-security" not in client.get("/", headers=BEHIND_TLS).headers
    options = ("--forwarded-allow-ips", "127.0.0.1")
    database = str(tmp_path / "counts.db")
    with serving(site, database, *options) as service, service.client() as behind:
        assert "max-age" in behind.get("/", headers=BEHIND_TLS).headers[HSTS]
        assert HSTS not in behind.get("/").headers


HSTS = "strict-transport-security"
BEHIND_TLS = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.5"}
