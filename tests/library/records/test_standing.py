"""Where articles stand towards portals."""

from dataclasses import replace

import pytest

from desktop.article.model import new_id
from desktop.article.post import SyncState
from desktop.article.states import State
from tests.library.records.samples import PORTAL, a_base, a_conflict, a_parcel, an_account
from tests.library.samples import an_article


def test_articles_without_an_agreement_are_changed_here(library, records):
    first, second = (library.save(an_article()).article for _ in range(2))
    library.save(replace(first, title="Mới hơn"))
    assert records.changed_here(PORTAL) == [second.id, first.id]


def test_an_agreed_article_is_changed_by_its_next_save(library, records, agreed):
    article = agreed()
    assert records.changed_here(PORTAL) == []
    library.save(replace(article, title="Khác"))
    assert records.changed_here(PORTAL) == [article.id]
    assert records.states() == {article.id: SyncState.CHANGED_HERE}


def test_a_binned_article_is_changed_when_the_portal_has_it(library, records, agreed):
    article, never_there = agreed(), library.save(an_article()).article
    for one in (article, never_there):
        library.delete(one.id)
    assert records.changed_here(PORTAL) == [article.id]
    assert records.states() == {article.id: SyncState.CHANGED_HERE}


def test_links_without_an_address_are_looked_at_again(records, agreed):
    article = agreed(loose=(new_id(),))
    assert records.changed_here(PORTAL) == [article.id]


def test_a_base_without_a_change_s_number_is_looked_at_again(library, records):
    article = library.save(an_article()).article
    records.keep_base(a_base(article))
    assert records.changed_here(PORTAL) == [article.id]


def test_a_draft_row_is_no_change(library, records, agreed):
    article = agreed()
    library.keep_draft(replace(article, title="Đang viết"), base=1)
    assert records.changed_here(PORTAL) == []
    assert records.copy(article.id).has_draft


def test_an_article_from_before_changes_were_counted_has_had_one(records, library, meddle):
    article = library.save(an_article()).article
    meddle("UPDATE articles SET change = 0")
    assert records.copy(article.id).change == 1
    records.keep_base(a_base(article, change=1))
    assert records.changed_here(PORTAL) == []


def test_of_several_states_the_worst_is_told(library, records, agreed):
    article = agreed()
    told = [records.states()[article.id]]
    library.save(replace(article, title="Khác"))
    told.append(records.states()[article.id])
    records.hold(PORTAL, article.id, True)
    told.append(records.states()[article.id])
    records.keep_parcel(a_parcel(article))
    told.append(records.states()[article.id])
    records.keep_conflict(a_conflict(article))
    told.append(records.states()[article.id])
    assert told == [
        SyncState.IN_STEP,
        SyncState.CHANGED_HERE,
        SyncState.CHANGED_THERE,
        SyncState.WAITING,
        SyncState.CONFLICT,
    ]


def test_of_several_portals_the_worst_counts(records, agreed):
    article = agreed()
    records.add_account(an_account("Báo"))
    assert records.states() == {article.id: SyncState.NEW}
    assert records.states(PORTAL) == {article.id: SyncState.IN_STEP}


def test_without_a_portal_there_is_nothing_to_say(library):
    library.save(an_article())
    assert library.records.states() == {}


def test_only_the_articles_asked_for_are_told(library, records, agreed):
    article, _ = agreed(), library.save(an_article())
    asked = [new_id() for _ in range(600)]
    assert records.states(ids=[*asked, article.id]) == {article.id: SyncState.IN_STEP}


@pytest.mark.parametrize(("state", "told"), [(State.DRAFT, {}), (State.SUBMITTED, SyncState.NEW)])
def test_drafts_that_stay_at_home_are_not_new(library, records, state, told):
    records.keep_account(an_account(submitted_only=True))
    article = library.save(an_article(state=state)).article
    assert records.states() == ({article.id: told} if told else {})


def test_changes_are_found_without_a_look_at_any_text(library, plan):
    assert plan(
        "SELECT a.id FROM articles a LEFT JOIN sync_bases b ON b.portal = 'x' AND b.article = a.id"
        " WHERE b.change != a.change OR b.loose ORDER BY a.change, a.key"
    ) == [
        "SCAN a USING INDEX articles_change",
        "SEARCH b USING INDEX sqlite_autoindex_sync_bases_1",
    ]
