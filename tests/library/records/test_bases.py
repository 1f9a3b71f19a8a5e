"""What both sides last agreed on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.article.model import new_id
from desktop.article.post import PostState, SyncState
from tests.library.records.samples import NOON, PORTAL, a_base, an_account
from tests.library.samples import an_article, full_article


def test_a_base_comes_back_as_it_was_kept(records):
    base = a_base(full_article(), moment=NOON, loose=(new_id(),), change=7)
    records.keep_base(base)
    assert records.base(PORTAL, base.article_id) == base
    assert records.base_of(PORTAL, "17") == base
    assert records.bases_of(PORTAL, ["17", "18"]) == {"17": base}


def test_nothing_agreed_is_none(records):
    assert records.base(PORTAL, new_id()) is None
    assert records.base_of(PORTAL, "17") is None


def test_more_posts_can_be_asked_for_than_one_query_names(records):
    for number in range(3):
        records.keep_base(a_base(an_article(), str(number * 500)))
    found = records.bases_of(PORTAL, [str(number) for number in range(1200)])
    assert sorted(found) == ["0", "1000", "500"]


def test_a_base_takes_the_place_of_its_article_s_former(records):
    article = an_article()
    records.keep_base(a_base(article))
    records.keep_base(a_base(article, "18"))
    assert records.ids(PORTAL) == {"18": article.id}


def test_a_post_belongs_to_one_article(records):
    records.keep_base(a_base(an_article()))
    other = an_article()
    records.keep_base(a_base(other))
    assert records.ids(PORTAL) == {"17": other.id}


def test_two_portals_may_call_their_posts_alike(records, agreed):
    article = agreed()
    records.add_account(an_account("Báo"))
    records.keep_base(a_base(article, "17", "Báo"))
    records.forget(PORTAL, article.id)
    assert records.base(PORTAL, article.id) is None
    assert records.base("Báo", article.id) is not None


def test_scheduled_posts_are_due_when_their_hour_comes(records):
    second = timedelta(seconds=1)
    for remote_id, state, moment in (
        ("late", PostState.SCHEDULED, NOON),
        ("early", PostState.SCHEDULED, NOON - second),
        ("to come", PostState.SCHEDULED, NOON + second),
        ("out", PostState.PUBLISHED, NOON - second),
    ):
        records.keep_base(a_base(an_article(), remote_id, state=state, moment=moment))
    assert records.due(PORTAL, NOON) == ["early", "late"]


def test_readers_addresses_are_told_by_portal(records, agreed):
    article = agreed(permalink="https://cong.example/bien-gioi")
    records.add_account(an_account("Báo"))
    records.keep_base(a_base(article, "3", "Báo"))  # a draft there: no address
    assert records.permalinks(article.id) == [(PORTAL, "https://cong.example/bien-gioi")]
    assert records.permalink(PORTAL, article.id) == "https://cong.example/bien-gioi"
    assert records.permalink("Báo", article.id) == ""
    assert records.article_at(PORTAL, "https://cong.example/bien-gioi") == article.id


@pytest.mark.parametrize("address", ["", "https://cong.example/khac"])
def test_no_article_is_at_another_address(records, agreed, address):
    agreed()
    assert records.article_at(PORTAL, address) is None


def test_an_agreement_ends_a_hold(records, agreed):
    article = agreed()
    records.hold(PORTAL, article.id, True)
    assert records.states() == {article.id: SyncState.CHANGED_THERE}
    records.keep_base(replace(records.base(PORTAL, article.id)))
    assert records.states() == {article.id: SyncState.IN_STEP}


def test_a_hold_can_be_lifted(records, agreed):
    article = agreed()
    for held in (True, True, False):
        records.hold(PORTAL, article.id, held)
    assert records.states() == {article.id: SyncState.IN_STEP}
