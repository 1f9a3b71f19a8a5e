"""The portals that a library knows."""

from dataclasses import replace

import pytest

from desktop.article.post import SyncState
from desktop.library import Cursor
from desktop.library.errors import NoSuchPortal, PortalExists
from tests.library.records.samples import (
    NOON,
    PORTAL,
    a_base,
    a_conflict,
    a_parcel,
    an_account,
    some_media,
)
from tests.library.samples import an_article


def test_an_account_is_there_when_the_library_is_opened_again(open_library):
    account = an_account(ca_file="/etc/ca.pem", submitted_only=True, options=(("do", "news"),))
    first = open_library()
    first.records.add_account(account)
    first.close()
    assert open_library().records.account(PORTAL) == account


def test_accounts_stand_in_the_order_of_the_alphabet(library):
    for name in ("Vân Đồn", "Đồng Tháp", "Cà Mau"):
        library.records.add_account(an_account(name))
    names = [account.name for account in library.records.accounts()]
    assert names == ["Cà Mau", "Đồng Tháp", "Vân Đồn"]


def test_a_name_is_taken_once(records):
    with pytest.raises(PortalExists):
        records.add_account(an_account(user="khác"))
    assert records.account(PORTAL) == an_account()


def test_an_account_is_changed_in_place(records):
    changed = replace(records.account(PORTAL), user="bien_tap")
    records.keep_account(changed)
    assert records.accounts() == [changed]


def test_a_portal_that_has_another_name_by_now_is_not_kept_again(records):
    shown = records.account(PORTAL)
    records.rename_account(PORTAL, an_account("Cổng mới"))
    with pytest.raises(NoSuchPortal):
        records.keep_account(replace(shown, user="bien_tap"))
    assert records.accounts() == [an_account("Cổng mới")]


@pytest.mark.parametrize(
    "keep",
    [
        lambda records, article: records.keep_base(a_base(article)),
        lambda records, article: records.settle(a_base(article)),
        lambda records, article: records.keep_parcel(a_parcel(article)),
        lambda records, _: records.keep_cursor(PORTAL, Cursor(text="5", synced_at=NOON)),
        lambda records, article: records.hold(PORTAL, article.id, True),
    ],
    ids=["base", "settled", "parcel", "cursor", "hold"],
)
def test_nothing_is_kept_of_a_portal_that_is_not_known(records, keep):
    article = an_article()
    records.drop_account(PORTAL)
    with pytest.raises(NoSuchPortal):
        keep(records, article)


@pytest.mark.parametrize("asked", ["account", "drop_account"])
def test_an_unknown_portal_is_named(records, asked):
    with pytest.raises(NoSuchPortal) as raised:
        getattr(records, asked)("Đâu đó")
    assert raised.value.portal == "Đâu đó"


def test_with_its_name_a_portal_keeps_everything_known_of_it(records, agreed):
    article = agreed(permalink="https://cong.example/17")
    records.keep_parcel(a_parcel(article))
    records.keep_conflict(a_conflict(article))
    records.keep_cursor(PORTAL, Cursor(text="42", synced_at=NOON))
    base, parcels = records.base(PORTAL, article.id), records.parcels(PORTAL)
    conflicts = records.conflicts()

    records.rename_account(PORTAL, an_account("Cổng mới"))

    def renamed(record):
        return replace(record, portal="Cổng mới")

    assert [account.name for account in records.accounts()] == ["Cổng mới"]
    assert records.base("Cổng mới", article.id) == renamed(base)
    assert records.base_of("Cổng mới", base.remote_id) == renamed(base)
    assert records.bases_of("Cổng mới", [base.remote_id]) == {base.remote_id: renamed(base)}
    assert records.parcels("Cổng mới") == list(map(renamed, parcels))
    assert records.parcel("Cổng mới", article.id) == renamed(parcels[0])
    assert records.conflicts() == list(map(renamed, conflicts))
    assert records.conflict("Cổng mới", article.id) == renamed(conflicts[0])
    assert records.cursor("Cổng mới").text == "42"
    assert records.base(PORTAL, article.id) is None


def test_no_portal_takes_the_name_of_another(library, records):
    records.add_account(an_account("Khác"))
    with pytest.raises(PortalExists):
        records.rename_account(PORTAL, an_account("Khác"))
    assert {account.name for account in records.accounts()} == {PORTAL, "Khác"}


def test_a_name_comes_without_what_was_left_under_it(records, agreed):
    article = agreed()
    records.keep_conflict(a_conflict(article))
    for left in ("Cổng mới", "Báo"):
        records.keep_conflict(a_conflict(an_article(), portal=left))
        records.keep_conflict(a_conflict(article, portal=left))
    records.rename_account(PORTAL, an_account("Cổng mới"))
    records.add_account(an_account("Báo"))
    assert [each.article_id for each in records.conflicts("Cổng mới")] == [article.id]
    assert records.conflicts("Báo") == []


def test_with_a_portal_goes_everything_known_of_it(library, records, agreed):
    article = agreed(permalink="https://cong.example/17")
    records.keep_parcel(a_parcel(article))
    records.keep_conflict(a_conflict(article))
    records.hold(PORTAL, article.id, True)
    records.keep_media(some_media())
    records.keep_cursor(PORTAL, Cursor(text="5", synced_at=NOON))
    records.drop_account(PORTAL)
    records.add_account(an_account())
    assert records.ids(PORTAL) == {}
    assert records.parcels(PORTAL) == records.conflicts() == records.permalinks(article.id) == []
    assert records.media(PORTAL, "a" * 64) is records.cursor(PORTAL) is None
    assert records.states() == {article.id: SyncState.NEW}
    assert library.article(article.id) == article


def test_what_a_dropped_portal_said_in_a_conflict_stays_a_version(library, records, agreed):
    article = agreed("Ở đây")
    records.keep_conflict(a_conflict(article, theirs=replace(article, title="Trên cổng")))
    records.drop_account(PORTAL)
    assert library.article(article.id).title == "Ở đây"
    titles = {version.title for version in library.versions(article.id)}
    assert titles == {"Ở đây", "Trên cổng"}


def test_another_portal_keeps_what_is_known_of_it(records, agreed):
    article = agreed()
    records.add_account(an_account("Báo"))
    records.keep_base(a_base(article, "3", "Báo"))
    records.drop_account(PORTAL)
    assert records.ids("Báo") == {"3": article.id}


def test_a_cursor_is_kept_in_place_of_the_former(records):
    assert records.cursor(PORTAL) is None
    records.keep_cursor(PORTAL, Cursor(text="5", synced_at=NOON))
    later = Cursor(text="9", synced_at=NOON, thorough_at=NOON)
    records.keep_cursor(PORTAL, later)
    assert records.cursor(PORTAL) == later


def test_an_article_that_was_never_saved_is_no_copy(library, records):
    article = an_article()
    library.keep_draft(article, base=0)
    assert records.copy(article.id) is None
