"""Polls: one vote a reader, final, results for everyone."""

import pytest

from tests.service.readers import API, reader

POLL = f"{API}/polls/giao-dien"


def test_a_vote_is_counted_and_the_results_are_shown(client):
    before = client.get(POLL).json()
    after = client.put(POLL, json={"option": "dep"}, headers=reader()).json()
    assert after["votes"]["dep"] == before["votes"]["dep"] + 1
    assert after["total"] == before["total"] + 1
    assert (after["state"], after["mine"]) == ("open", "dep")


def test_a_vote_is_final(client):
    who = reader()
    client.put(POLL, json={"option": "dep"}, headers=who)
    total = client.get(POLL).json()["total"]
    other = client.put(POLL, json={"option": "chua"}, headers=who)
    assert (other.status_code, other.json()["type"]) == (409, "urn:bantin:problem:already-voted")
    assert client.get(POLL, headers=who).json()["mine"] == "dep"
    assert client.get(POLL).json()["total"] == total


def test_the_same_vote_again_is_no_second_vote(client):
    who = reader()
    first = client.put(POLL, json={"option": "chua"}, headers=who)
    again = client.put(POLL, json={"option": "chua"}, headers=who)
    assert again.status_code == 200
    assert again.json() == first.json()


@pytest.mark.parametrize(("poll", "state"), [("da-dong", "closed"), ("sap-mo", "soon")])
def test_a_poll_takes_votes_only_while_it_is_open(client, poll, state):
    address = f"{API}/polls/{poll}"
    assert client.get(address).json()["state"] == state
    answer = client.put(address, json={"option": "a"}, headers=reader())
    assert answer.status_code == 409
    assert client.get(address).json()["votes"] == {"a": 0}


def test_an_option_that_the_poll_has_not_is_missing(client):
    assert client.put(POLL, json={"option": "x"}, headers=reader()).status_code == 404


@pytest.mark.parametrize("poll", ["khong-co", "%00", "đẹp", "giao-dien%2F", ".."])
def test_a_poll_that_the_site_has_not_is_missing(client, poll):
    assert client.get(f"{API}/polls/{poll}").status_code == 404


def test_moments_are_told_with_their_time_zone(client):
    told = client.get(f"{API}/polls/da-dong").json()
    assert told["opens"] == "2020-01-01T00:00:00+07:00"
    assert told["closes"] == "2020-02-01T00:00:00+07:00"
