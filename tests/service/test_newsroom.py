"""Statistics for the newsroom; health and metrics for the machine room."""

import re

import pytest

from tests.service.readers import API, reader
from tests.service.running import TOKEN, serving
from tests.service.sites import ARTICLES

STATISTICS = f"{API}/statistics"
BEARER = {"Authorization": f"Bearer {TOKEN}"}


def test_the_newsroom_reads_all_counts(client):
    for stars in (3, 5):
        client.put(f"{API}/ratings/{ARTICLES[9]}", json={"stars": stars}, headers=reader())
    client.put(f"{API}/polls/giao-dien", json={"option": "dep"}, headers=reader())
    client.post(f"{API}/visits", json={"page": "/", "article": ARTICLES[9]})
    told = client.get(STATISTICS, headers=BEARER).json()
    assert told["ratings"][ARTICLES[9]] == {"sum": 8, "count": 2}
    assert told["polls"]["giao-dien"]["total"] == sum(told["polls"]["giao-dien"]["votes"].values())
    assert told["visits"]["days"][-1][1] == told["visits"]["today"] >= 1


@pytest.mark.parametrize(
    "sent",
    [None, "Bearer", "Bearer sai", f"Basic {TOKEN}", f"Bearer {TOKEN}x", "Bearer " + "x" * 9000],
)
def test_nobody_else_does(client, sent):
    answer = client.get(STATISTICS, headers={"Authorization": sent} if sent else {})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"


def test_without_a_token_there_are_no_statistics(site, tmp_path):
    database = str(tmp_path / "counts.db")
    with serving(site, database, BANTIN_SERVICE_TOKEN="") as service, service.client() as client:
        answer = client.get(STATISTICS, headers={"Authorization": "Bearer"})
    assert answer.status_code == 401


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_a_service_that_works_says_so(client, path):
    assert client.get(path).text == "ok\n"


def test_the_metrics_count_what_was_answered(client):
    pattern = re.compile(
        r'^bantin_requests_total\{part="weather",status="2xx"\} (\d+)$', re.MULTILINE
    )
    before = int(pattern.search(client.get("/metrics").text)[1])
    client.get(f"{API}/weather")
    assert int(pattern.search(client.get("/metrics").text)[1]) == before + 1


def test_the_metrics_are_for_this_machine_or_the_token(client):
    through = {"X-Forwarded-For": "203.0.113.5"}
    assert client.get("/metrics", headers=through).status_code == 401
    assert client.get("/metrics", headers={**through, **BEARER}).status_code == 200


def test_the_description_is_published(client):
    told = client.get(f"{API}/openapi.json").json()
    assert told["openapi"].startswith("3.1")
    assert "/ratings/{article}" in told["paths"]


@pytest.mark.parametrize(
    "path", [f"{API}/", API, f"{API}/khong-co", f"{API}/visits/", f"{API}//visits"]
)
def test_what_the_interface_has_not_is_missing(client, path):
    assert client.get(path).status_code == 404


def test_a_wrong_method_is_told_the_right_ones(client):
    answer = client.delete(f"{API}/visits")
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "POST"}
    assert answer.headers["content-type"] == "application/problem+json"
