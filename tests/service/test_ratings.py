"""Ratings: one a reader and article, changeable, counted."""

import time

import pytest

from tests.service.readers import API, reader
from tests.service.running import serving
from tests.service.sites import ARTICLE, ARTICLES, list_articles


def path(article):
    return f"{API}/ratings/{article}"


def test_an_article_that_nobody_rated_has_no_rating(client):
    assert client.get(path(ARTICLES[1])).json() == {"sum": 0, "count": 0, "mine": None}


def test_a_rating_is_counted_once_and_can_be_changed(client):
    who = reader()
    first = client.put(path(ARTICLES[2]), json={"stars": 5}, headers=who)
    again = client.put(path(ARTICLES[2]), json={"stars": 2}, headers=who)
    assert first.json() == {"sum": 5, "count": 1, "mine": 5}
    assert again.json() == {"sum": 2, "count": 1, "mine": 2}


def test_a_reader_finds_their_rating_again_and_nobody_else_does(client):
    who = reader()
    client.put(path(ARTICLES[3]), json={"stars": 4}, headers=who)
    assert client.get(path(ARTICLES[3]), headers=who).json()["mine"] == 4
    assert client.get(path(ARTICLES[3]), headers=reader()).json()["mine"] is None


def test_an_article_that_the_site_has_not_cannot_be_rated(client):
    answer = client.put(path("f" * 32), json={"stars": 4}, headers=reader())
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"stars": 0}, 422),
        ({"stars": 6}, 422),
        ({"stars": 4.5}, 422),
        ({"stars": "4"}, 422),
        ({"stars": True}, 422),
        ({"stars": None}, 422),
        ({"stars": 10**30}, 422),
        ({"stars": 4, "reader": "me"}, 422),
        ({}, 422),
        ([4], 422),
    ],
)
def test_only_one_to_five_stars_can_be_given(client, body, status):
    answer = client.put(path(ARTICLE), json=body, headers=reader())
    assert answer.status_code == status


@pytest.mark.parametrize("sent", [b"", b"{", b"\xff\xfe", b'{"stars": NaN}'])
def test_what_is_no_json_is_refused(client, sent):
    headers = {**reader(), "Content-Type": "application/json"}
    answer = client.put(path(ARTICLE), content=sent, headers=headers)
    assert answer.status_code == 400


@pytest.mark.parametrize("who", ["", "g" * 32, "a" * 31, "a" * 33, "a" * 31 + "\u00ea", "a" * 9999])
def test_a_reader_is_128_random_bits(client, who):
    headers = {"X-Reader": who.encode()}
    answer = client.put(path(ARTICLE), json={"stars": 4}, headers=headers)
    assert answer.status_code == 400


def test_a_rating_without_a_reader_is_refused(client):
    assert client.put(path(ARTICLE), json={"stars": 4}).status_code == 400


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_a_form_of_another_page_cannot_rate(client, kind):
    headers = {**reader(), "Content-Type": kind}
    answer = client.put(path(ARTICLE), content=b'{"stars": 4}', headers=headers)
    assert answer.status_code == 415


def test_an_exported_article_can_be_rated_without_a_restart(site, tmp_path):
    new = "0" * 31 + "1"
    with serving(site, str(tmp_path / "counts.db")) as service, service.client() as client:
        assert client.get(path(new)).status_code == 404
        list_articles(site, (*ARTICLES, new))
        until = time.monotonic() + 60
        while client.get(path(new)).status_code == 404:
            assert time.monotonic() < until
            time.sleep(0.05)
