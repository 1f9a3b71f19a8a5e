"""Visits: days of Vietnam, no reloads, no programs, and nothing kept of who came."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from desktop.service.bots import is_bot
from desktop.service.store import schema, versions, visits
from desktop.service.store.database import Database
from desktop.service.store.visits import Visit
from desktop.vietnamese.dates import HANOI
from tests.service.readers import API
from tests.service.running import BROWSER, TOKEN, serving
from tests.service.sites import ARTICLE

VISITS = f"{API}/visits"
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=HANOI)


def opened(client, page="/", article=None, **headers):
    answer = client.post(VISITS, json={"page": page, "article": article}, headers=headers)
    assert answer.status_code == 200, answer.text
    assert "set-cookie" not in answer.headers
    return answer.json()["today"]


@pytest.fixture
def fresh(site, tmp_path):
    with serving(site, str(tmp_path / "counts.db")) as service, service.client() as client:
        yield client


def test_a_page_that_was_opened_is_counted_and_a_reload_is_not(fresh):
    assert opened(fresh) == 1
    assert opened(fresh, "/index.html") == 1
    assert opened(fresh, "/tin/le-hoi/", ARTICLE) == 2
    assert opened(fresh, **{"User-Agent": f"{BROWSER} Khac/1"}) == 3
    told = fresh.get(VISITS).json()
    assert (told["today"], told["yesterday"], told["total"]) == (3, 0, 3)
    known = fresh.get(f"{API}/statistics", headers={"Authorization": f"Bearer {TOKEN}"}).json()
    assert known["visits"]["articles"] == {ARTICLE: 1}


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"User-Agent": "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com)"},
        {"User-Agent": "facebookexternalhit/1.1"},
        {"User-Agent": "curl/8.5.0"},
        {"User-Agent": ""},
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
    ],
    ids=lambda headers: next(iter(headers.values())) or "none",
)
def test_programs_are_not_counted(client, headers):
    before = client.get(VISITS).json()["total"]
    opened(client, "/tin/le-hoi/", ARTICLE, **headers)
    assert client.get(VISITS).json()["total"] == before


@pytest.mark.parametrize(
    "agent",
    [
        BROWSER,
        "Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 Chrome/120.0 Mobile",
        "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 coc_coc_browser/110.0 Chrome/104.0",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Mobile/15E148 Zalo iOS/23",
    ],
)
def test_readers_are_counted(agent):
    assert not is_bot({"user-agent": agent})


def test_a_page_is_known_by_its_address_in_the_browser_too(service, client):
    page = service.site / "tin/đình làng/index.html"
    page.parent.mkdir()
    page.write_text("<!doctype html>")
    opened(client, "/tin/%C4%91%C3%ACnh%20l%C3%A0ng/")


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_asking_for_the_counts_counts_nothing(client, method):
    before = client.get(VISITS).json()["total"]
    client.request(method, VISITS)
    assert client.get(VISITS).json()["total"] == before


@pytest.mark.parametrize("page", ["/khong-co/", "/service/site.json", "//", "/../x", "/site.css"])
def test_what_is_no_page_of_the_site_is_not_counted(client, page):
    assert client.post(VISITS, json={"page": page}).status_code == 404


def test_nothing_of_a_reader_is_on_the_disk(site, tmp_path):
    options = ("--forwarded-allow-ips", "127.0.0.1")
    with serving(site, str(tmp_path / "counts.db"), *options) as service:
        who = {"X-Reader": "0123456789abcdef" * 2, "X-Forwarded-For": "203.0.113.77"}
        with service.client(**who) as client:
            opened(client, "/tin/le-hoi/", ARTICLE)
            client.put(f"{API}/ratings/{ARTICLE}", json={"stars": 5})
            kept = b"".join(file.read_bytes() for file in tmp_path.glob("counts.db*"))
    assert ARTICLE.encode() in kept
    for trace in ("203.0.113.77", "Firefox", who["X-Reader"], "/tin/le-hoi/"):
        assert trace.encode() not in kept
    assert bytes.fromhex(who["X-Reader"]) not in kept


@pytest.fixture
def counts(database):
    kept = Database(database)
    versions.bring_up(kept)
    yield kept
    kept.close()


def visit(at=NOON, page="/", article=None, address="203.0.113.9"):
    return Visit(at, address, BROWSER, page, article)


def book(counts, *made):
    with counts.writing() as connection:
        return visits.book(connection, made)[-1]


def test_half_an_hour_later_is_another_visit(counts):
    book(counts, visit())
    assert book(counts, visit(NOON + timedelta(minutes=29))).today == 1
    assert book(counts, visit(NOON + timedelta(minutes=30))).today == 2


def test_reloads_that_come_together_are_one_visit(counts):
    assert book(counts, visit(), visit(), visit(page="/khac/"), visit()).today == 2


def test_the_day_ends_at_midnight_in_vietnam(counts):
    late = datetime(2026, 11, 22, 23, 59, tzinfo=HANOI)
    book(counts, visit(late))
    told = book(counts, visit(late + timedelta(minutes=1)))
    assert (told.today, told.yesterday, told.total, told.since) == (1, 1, 2, "2026-11-22")


def test_who_came_is_forgotten_with_the_day(counts):
    book(counts, visit())
    with counts.writing() as connection:
        visits.forget(connection, date(2026, 11, 23))
        left = [
            connection.scalar(sa.select(sa.func.count()).select_from(table))
            for table in (schema.seen, schema.salts, schema.days)
        ]
    assert left == [0, 0, 1]


def test_the_next_days_first_visit_forgets_the_day_before(counts):
    book(counts, visit())
    book(counts, visit(NOON + timedelta(days=1)))
    with counts.reading() as connection:
        kept = connection.execute(sa.select(schema.salts.c.day)).scalars().all()
        seen = connection.execute(sa.select(schema.seen.c.day)).scalars().all()
    assert kept == seen == ["2026-11-23"]


def test_a_mark_of_one_page_is_none_of_another(counts):
    book(counts, visit(), visit(page="/khac/"))
    with counts.reading() as connection:
        marks = connection.execute(sa.select(schema.seen.c.mark)).scalars().all()
    assert len(set(marks)) == 2


def test_a_day_deleted_leaves_nothing_in_the_file(tmp_path: Path):
    counts = Database(str(tmp_path / "counts.db"))
    versions.bring_up(counts)
    book(counts, visit())
    with counts.writing() as connection:
        (salt,) = connection.execute(sa.select(schema.salts.c.salt)).scalars().all()
        visits.forget(connection, date(2026, 11, 23))
    counts.close()
    assert bytes(salt) not in (tmp_path / "counts.db").read_bytes()
