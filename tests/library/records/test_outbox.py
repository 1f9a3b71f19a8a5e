"""Errands under way, conflicts and files on portals."""

from dataclasses import replace
from datetime import timedelta

from desktop.article.post import ParcelStep
from tests.library.records.samples import (
    NOON,
    PORTAL,
    a_base,
    a_conflict,
    a_parcel,
    an_account,
    some_media,
)
from tests.library.samples import an_article, full_article


def test_parcels_come_in_the_order_they_were_decided(records):
    first, second = a_parcel(an_article()), a_parcel(full_article())
    records.keep_parcels([first, second])
    further = replace(first, step=ParcelStep.SENT, attempts=1, retry_at=NOON, trouble="TimedOut")
    records.keep_parcel(further)
    assert records.parcels(PORTAL) == [further, second]
    assert records.parcel(PORTAL, first.article_id) == further


def test_a_done_errand_leaves_a_base_and_no_parcel(records):
    article = full_article()
    records.keep_parcel(a_parcel(article))
    records.settle(a_base(article, change=1))
    assert records.parcels(PORTAL) == []
    assert records.ids(PORTAL) == {"17": article.id}


def test_a_dropped_parcel_is_gone(records):
    parcel = a_parcel(an_article())
    records.keep_parcel(parcel)
    for _ in range(2):
        records.drop_parcel(PORTAL, parcel.article_id)
    assert records.parcel(PORTAL, parcel.article_id) is None


def test_parcels_of_another_portal_are_its_own(records):
    parcel = a_parcel(an_article())
    records.add_account(an_account("Báo"))
    records.keep_parcels([parcel, replace(parcel, portal="Báo")])
    records.drop_parcel("Báo", parcel.article_id)
    assert records.parcels(PORTAL) == [parcel]


def test_conflicts_come_in_the_order_they_were_noted(records):
    later = a_conflict(an_article(), noted_at=NOON + timedelta(hours=1))
    earlier = a_conflict(full_article(), theirs=an_article(), noted_at=NOON)
    for conflict in (later, earlier):
        records.keep_conflict(conflict)
    assert records.conflicts() == records.conflicts(PORTAL) == [earlier, later]
    assert records.conflicts("Báo") == []


def test_a_conflict_is_noted_once_an_article(records):
    article = full_article()
    records.keep_conflict(a_conflict(article))
    again = a_conflict(article, theirs=an_article())
    records.keep_conflict(again)
    assert records.conflicts() == [again]
    records.drop_conflict(PORTAL, article.id)
    assert records.conflict(PORTAL, article.id) is None


def test_a_file_is_found_by_its_hash_and_by_its_address(records):
    known = some_media(alt="Ảnh", caption="Chú thích")
    records.keep_media(known)
    assert records.media(PORTAL, known.hash) == known
    assert records.media_at(PORTAL, known.url) == known
    assert records.media("Báo", known.hash) is records.media_at("Báo", known.url) is None


def test_of_two_copies_of_a_file_both_addresses_are_known_and_the_last_counts(records):
    first, second = some_media(), some_media(url="https://cong.example/b.jpg")
    for known in (first, second):
        records.keep_media(known)
    assert records.media(PORTAL, first.hash) == second
    assert records.media_at_urls(PORTAL, [first.url, second.url]) == {
        first.url: first,
        second.url: second,
    }


def test_a_file_described_anew_is_the_same_file(records):
    described = some_media(alt="Mới")
    for known in (some_media(), described):
        records.keep_media(known)
    assert records.media_of(PORTAL, [described.hash]) == {described.hash: described}


def test_a_file_that_is_gone_is_forgotten(records):
    known = some_media()
    records.keep_media(known)
    records.drop_media(PORTAL, known.url)
    assert records.media(PORTAL, known.hash) is None
