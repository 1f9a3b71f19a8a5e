"""How much one address may send, and how long it may take."""

import logging
import socket
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from starlette.responses import PlainTextResponse

from desktop.service.guard import Guard
from desktop.service.limits import Allowance, network
from desktop.service.metrics import Tallies
from desktop.service.site.profile import Profile
from tests.service.loops import finished
from tests.service.readers import API, reader
from tests.service.running import serving
from tests.service.sites import ARTICLE

RATING = f"{API}/ratings/{ARTICLE}"


@pytest.fixture(scope="module")
def limited(tmp_path_factory):
    from tests.service.sites import make_site

    folder = tmp_path_factory.mktemp("limited")
    options = ("--votes-per-minute", "2", "--requests-per-minute", "30")
    proxy = ("--forwarded-allow-ips", "127.0.0.1")
    site = make_site(folder / "site")
    with serving(site, str(folder / "counts.db"), *options, *proxy) as service:
        yield service


def vote(service, address):
    with service.client(**{"X-Forwarded-For": address}) as client:
        return client.put(RATING, json={"stars": 3}, headers=reader())


def statuses(service, *addresses):
    return [vote(service, address).status_code for address in addresses]


def test_an_address_that_votes_too_often_has_to_wait(limited):
    assert statuses(limited, *["203.0.113.1"] * 5) == [200] * 4 + [429]
    refused = vote(limited, "203.0.113.1")
    assert 1 <= int(refused.headers["retry-after"]) <= 30
    assert refused.headers["content-type"] == "application/problem+json"
    assert statuses(limited, "203.0.113.2") == [200]


def test_a_household_with_many_addresses_is_one(limited):
    addresses = [f"2001:db8:1:2::{number:x}" for number in range(5)]
    assert statuses(limited, *addresses) == [200] * 4 + [429]
    assert statuses(limited, "2001:db8:1:3::1") == [200]


def test_an_address_that_asks_too_often_has_to_wait(limited):
    with limited.client(**{"X-Forwarded-For": "203.0.113.3"}) as client:
        answers = [client.get("/").status_code for _ in range(70)]
    assert answers[:60] == [200] * 60
    assert answers[-1] == 429


def test_what_an_unknown_proxy_says_is_not_believed(client):
    headers = {"X-Forwarded-For": "203.0.113.1", **reader()}
    assert client.put(RATING, json={"stars": 3}, headers=headers).status_code == 200
    assert client.get("/metrics").status_code == 200


def test_a_proxy_that_nobody_told_of_is_noticed_once(tmp_path, caplog):
    tallies = Tallies(tmp_path)
    app = Guard(PlainTextResponse("ok"), lambda: Profile(site="main"), tallies, 600, 6000)
    answered(app, {})
    assert not caplog.records
    with caplog.at_level(logging.WARNING):
        answered(app, {"X-Forwarded-For": "203.0.113.1"})
        answered(app, {"X-Forwarded-For": "203.0.113.1"})
    tallies.close()
    said = [record.message for record in caplog.records]
    assert said == ["A proxy on this machine is not told by --forwarded-allow-ips."]


def answered(app, headers):
    async def ask():
        transport = httpx.ASGITransport(app, client=("127.0.0.1", 5))
        async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
            return await client.get("/", headers=headers)

    return finished(ask())


def test_this_machine_is_not_limited(limited):
    with limited.client() as client:
        assert {client.get("/").status_code for _ in range(70)} == {200}


def test_a_bucket_fills_again(monkeypatch):
    now = 1000.0
    monkeypatch.setattr("desktop.service.limits.monotonic", lambda: now)
    allowance = Allowance(60)
    assert [allowance.wait("a") for _ in range(120)] == [0.0] * 120
    assert allowance.wait("a") == pytest.approx(1.0)
    now += 1.0
    assert allowance.wait("a") == 0.0


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("2001:db8::1", "2001:db8::/64"),
        ("2001:db8::ffff:1", "2001:db8::/64"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("fe80::1%eth0", "fe80::/64"),
        ("x:y", "x:y"),
    ],
)
def test_what_is_counted_as_one_address(address, counted):
    assert network(address) == counted


def test_a_large_body_is_refused_before_it_is_read(client):
    headers = {**reader(), "Content-Type": "application/json"}
    answer = client.put(RATING, content=b" " * 5000, headers=headers)
    assert answer.status_code == 413


def test_a_large_body_without_its_length_is_refused(client):
    headers = {**reader(), "Content-Type": "application/json"}
    answer = client.put(RATING, content=(b" " * 1000 for _ in range(20)), headers=headers)
    assert answer.status_code == 413


def test_a_body_of_any_length_is_not_waited_for(service):
    with connected(service) as connection:
        head = f"PUT {RATING} HTTP/1.1\r\nHost: x\r\nX-Reader: {'a' * 32}\r\n"
        head += "Content-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n"
        connection.sendall(head.encode())
        assert b" 413 " in connection.recv(4096)


def test_a_head_without_end_is_cut_off(service):
    with connected(service) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\n")
        endless = b"".join(b"X-More: " + b"x" * 1000 + b"\r\n" for _ in range(5000))
        with pytest.raises((ConnectionResetError, BrokenPipeError)):
            connection.sendall(endless)


HEAD = f"PUT {RATING} HTTP/1.1\r\nHost: x\r\nX-Reader: {'a' * 32}\r\n"
SLOW = {  # what is sent at once, and then again and again
    "nothing": (b"", b""),
    "lines": (b"", b"\r\n"),
    "headers": (b"GET / HTTP/1.1\r\n", b"X: y\r\n"),
    "body": (
        f"{HEAD}Content-Type: application/json\r\nContent-Length: 99\r\n\r\n".encode(),
        b" ",
    ),
}


def test_a_request_that_does_not_come_is_not_waited_for(service):
    with ThreadPoolExecutor(len(SLOW)) as threads:
        waited = threads.map(lambda slow: patience(service, *slow), SLOW.values())
    assert all(5 < seconds < 90 for seconds in waited)


def patience(service, first, drip):
    """Return the seconds after which the service gives up on a client that sends so."""
    begun = time.monotonic()
    with connected(service) as connection:
        connection.sendall(first)
        connection.settimeout(0.5)
        while time.monotonic() - begun < 120:
            try:
                connection.sendall(drip)
                if connection.recv(1000)[9:12] in {b"", b"408"}:
                    break
            except TimeoutError:
                continue
            except OSError:
                break
    return time.monotonic() - begun


def connected(service):
    return socket.create_connection(("127.0.0.1", service.port), timeout=60)


def test_a_client_that_hangs_up_disturbs_nobody(service, client):
    for _ in range(20):
        with connected(service) as connection:
            head = f"PUT {RATING} HTTP/1.1\r\nHost: x\r\nX-Reader: {'b' * 32}\r\n"
            head += "Content-Type: application/json\r\nContent-Length: 11\r\n\r\n"
            connection.sendall(head.encode() + b'{"stars":3')
    assert client.get("/readyz").status_code == 200
