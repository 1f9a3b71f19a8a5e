"""Two services on one PostgreSQL behind the example's nginx, and a cache before it as a CDN has."""

import re
import shutil
import signal
import ssl
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.ports import free_port
from tests.service.readers import API, reader
from tests.service.running import BROWSER, PATIENCE, Service, serving
from tests.service.sites import ARTICLE, make_site
from tests.service.test_examples import certificate, nginx_program, wait_for, write_configuration

READERS = 80
FOR_EVER = "public, max-age=31536000, immutable"
STYLE, PICTURE = "site.e7bf4947.css", "anh/0123456789abcdef-800.webp"


@pytest.fixture(scope="module")
def pair(postgresql) -> Iterator[tuple[Service, Service]]:
    """Two services that share a database and believe the nginx beside them."""
    folder = Path(tempfile.mkdtemp(prefix="bantin-web-"))
    folder.chmod(0o755)
    site = make_site(folder / "site")
    (site / "anh").mkdir()
    for name in (STYLE, PICTURE):
        (site / name).write_bytes(b"x" * 2000)
    options = ("--forwarded-allow-ips", "127.0.0.1")
    url = postgresql()
    with serving(site, url, *options) as first, serving(site, url, *options) as second:
        yield first, second
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def origin(pair) -> Iterator[httpx.Client]:
    """A client of the example's nginx, which names both in its upstream."""
    first, second = pair
    folder = first.site.parent / "nginx"
    folder.mkdir()
    certificate(folder)
    secure = free_port()
    write_configuration(folder, first, free_port(), secure)
    written = folder / "site.conf"
    one = f"server 127.0.0.1:{first.port};"
    assert written.read_text().count(one) == 1
    both = f"{one} server 127.0.0.1:{second.port};"
    written.write_text(written.read_text().replace(one, both))
    trusted = ssl.create_default_context(cafile=str(folder / "fullchain.pem"))
    with running(folder, f"https://localhost:{secure}", trusted) as client:
        yield client


@pytest.fixture(scope="module")
def cdn(origin) -> Iterator[httpx.Client]:
    """A client of a cache that keeps whatever the origin's headers let it keep."""
    folder = Path(tempfile.mkdtemp(prefix="bantin-cdn-"))
    folder.chmod(0o755)
    port = free_port()
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    places = " ".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
    (folder / "nginx.conf").write_text(
        f"pid {folder}/nginx.pid; events {{}} http {{ {places} access_log off;"
        f" proxy_cache_path {folder}/kept keys_zone=cdn:1m;"
        f" server {{ listen 127.0.0.1:{port}; location / {{ proxy_pass {origin.base_url};"
        " proxy_set_header Host localhost; proxy_cache cdn;"
        " add_header X-Cache $upstream_cache_status always; } } }"
    )
    with running(folder, f"http://127.0.0.1:{port}") as client:
        yield client
    shutil.rmtree(folder)


@contextmanager
def running(folder, address, trusted=True) -> Iterator[httpx.Client]:
    command = [nginx_program(), "-p", str(folder), "-c", "nginx.conf", "-e", "error.log"]
    process = subprocess.Popen([*command, "-g", "daemon off;"])
    known = {"User-Agent": BROWSER}
    with httpx.Client(base_url=address, verify=trusted, headers=known, timeout=PATIENCE) as client:
        wait_for(client, process)
        yield client
    process.send_signal(signal.SIGQUIT)
    process.wait(PATIENCE)


def rate(client, stars=4) -> int:
    sent = client.put(f"{API}/ratings/{ARTICLE}", json={"stars": stars}, headers=reader())
    return sent.status_code


def booked(service) -> int:
    with service.client() as client:
        (count,) = re.findall(
            r"^bantin_booked_total (\d+)", client.get("/metrics").text, re.MULTILINE
        )
    return int(count)


@pytest.mark.parametrize("path", ["/", "/tin/le-hoi/", "/site.css", f"/{STYLE}", f"/{PICTURE}"])
def test_a_cdn_keeps_pages_and_what_they_are_made_of(cdn, path):
    cdn.get(path)
    assert cdn.get(path).headers["x-cache"] == "HIT"


@pytest.mark.parametrize(
    ("path", "lifetime"),
    [
        ("/", "public, max-age=60"),
        ("/site.css", "public, max-age=3600"),
        (f"/{STYLE}", FOR_EVER),
        (f"/{PICTURE}", "public, max-age=31536000, s-maxage=3600"),
        (f"{API}/ratings/{ARTICLE}", "no-store"),
        (f"{API}/visits", "no-store"),
        (f"{API}/polls/giao-dien", "no-store"),
    ],
)
def test_the_origin_says_how_long_each_may_be_kept(origin, path, lifetime):
    assert origin.get(path).headers.get_list("cache-control") == [lifetime]


@pytest.mark.parametrize("what", [f"ratings/{ARTICLE}", "visits", "polls/giao-dien"])
def test_a_cdn_keeps_no_counts(cdn, what):
    kept = {cdn.get(f"{API}/{what}").headers["x-cache"] for _ in range(3)}
    assert kept == {"MISS"}


def test_votes_through_both_services_are_counted_exactly(origin, pair):
    with ThreadPoolExecutor(8) as crowd:
        told = list(crowd.map(lambda _: rate(origin), range(READERS)))
    assert told == [200] * READERS
    seen = []
    for service in pair:
        assert booked(service) > 0, "one of them got no vote"
        with service.client() as client:
            seen.append(client.get(f"{API}/ratings/{ARTICLE}").json())
    assert seen == [{"sum": 4 * READERS, "count": READERS, "mine": None}] * 2


def test_the_other_goes_on_when_one_ends(origin, pair):
    """The last test of this module: it ends one of the services."""
    before = origin.get(f"{API}/ratings/{ARTICLE}").json()["count"]
    pair[0].stop()
    assert [rate(origin) for _ in range(6)] == [200] * 6
    assert origin.get(f"{API}/ratings/{ARTICLE}").json()["count"] == before + 6
