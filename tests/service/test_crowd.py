"""Many readers at once, and a service that dies among them: every acknowledged vote counts once."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
import sqlalchemy as sa

from desktop.service.store import ratings, schema
from desktop.service.store.database import Database
from tests.service.readers import API, crowd, rate, reader, vote
from tests.service.running import serving
from tests.service.sites import ARTICLE

READERS = 1000
_AT_ONCE = 100


def test_a_thousand_readers_at_once_are_counted_exactly(site, database):
    everyone = [reader() for _ in range(READERS)]
    stars = [1 + number % 5 for number in range(READERS)]
    ratings = [rate(ARTICLE, given, who) for given, who in zip(stars, everyone, strict=True)]
    votes = [vote("giao-dien", ("dep", "chua")[n % 2], who) for n, who in enumerate(everyone)]
    with serving(site, database, "--workers", "2") as service:
        assert {heard.status for heard in crowd(service.port, ratings)} == {200}
        assert {heard.status for heard in crowd(service.port, votes)} == {200}
        with service.client() as client:
            rated = client.get(f"{API}/ratings/{ARTICLE}").json()
            polled = client.get(f"{API}/polls/giao-dien").json()
    assert (rated["sum"], rated["count"]) == (sum(stars), READERS)
    assert polled["votes"] == {"dep": READERS // 2, "chua": READERS // 2}


@pytest.mark.parametrize("isolation", ["repeatable read", "serializable"])
def test_counts_are_exact_whatever_the_server_isolates(postgresql, isolation):
    url = postgresql()
    setting = f"SET default_transaction_isolation = '{isolation}'"
    with closing(Database(url)) as store, store.writing() as connection:
        schema.metadata.create_all(connection)
        connection.exec_driver_sql(f"ALTER DATABASE {store.url.database} {setting}")
    with closing(Database(url)) as store, ThreadPoolExecutor(4) as workers:
        list(workers.map(lambda number: rated_by(store, number), range(_AT_ONCE)))
        with store.reading() as connection:
            assert connection.scalar(sa.select(schema.ratings.c.counted)) == _AT_ONCE
    assert kept(url) == (_AT_ONCE, 4 * _AT_ONCE)


def rated_by(store, number):
    with store.writing() as connection:
        ratings.book(connection, [ratings.Stars(ARTICLE, number.to_bytes(32), 4)])


def test_one_reader_who_clicks_a_hundred_times_is_one(site, database):
    who = reader()
    clicks = [rate(ARTICLE, 1 + number % 5, who) for number in range(_AT_ONCE)]
    choices = [vote("giao-dien", ("dep", "chua")[n % 2], who) for n in range(_AT_ONCE)]
    with serving(site, database, "--workers", "2") as service:
        crowd(service.port, clicks)
        statuses = [heard.status for heard in crowd(service.port, choices)]
        with service.client(**who) as client:
            rated = client.get(f"{API}/ratings/{ARTICLE}").json()
            polled = client.get(f"{API}/polls/giao-dien").json()
    assert rated["count"] == 1
    assert rated["sum"] == rated["mine"]
    assert polled["total"] == 1
    assert statuses.count(200) == statuses.count(409) == _AT_ONCE // 2


@pytest.mark.parametrize("workers", ["1", "2"])
def test_no_acknowledged_vote_is_lost_when_the_service_is_killed(site, database, workers):
    acknowledged: list[int] = []
    with serving(site, database, "--workers", workers) as service:
        killer = threading.Thread(target=kill_among_votes, args=(service, acknowledged))
        killer.start()
        while killer.is_alive():
            votes = [rate(ARTICLE, 4, reader()) for _ in range(_AT_ONCE)]
            heard = crowd(service.port, votes)
            acknowledged += [each.body["count"] for each in heard if each.status == 200]
        killer.join()
    with serving(site, database) as again, again.client() as client:
        rated = client.get(f"{API}/ratings/{ARTICLE}").json()
    marks, stars = kept(database)
    assert len(acknowledged) >= _AT_ONCE
    assert rated["count"] >= len(acknowledged)
    assert (rated["count"], rated["sum"]) == (marks, stars)
    assert rated["sum"] == 4 * rated["count"]


def kill_among_votes(service, acknowledged):
    end = time.monotonic() + 60
    while len(acknowledged) < 3 * _AT_ONCE and time.monotonic() < end:
        time.sleep(0.003)
    service.kill()


def kept(database):
    """How many marks of readers the database has, and the sum of their stars."""
    store = Database(database)
    with store.reading() as connection:
        counted = sa.select(sa.func.count(), sa.func.sum(schema.stars.c.stars))
        marks, stars = connection.execute(counted).one()
    store.close()
    return marks, stars
