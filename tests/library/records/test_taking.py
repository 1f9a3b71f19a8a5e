"""What a sync decides is kept whole, or not at all."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from desktop.article.model import new_id
from desktop.article.post import COLLEAGUE, PACKAGE, SyncState
from desktop.library import Reason, Taken
from desktop.library.errors import NoSuchArticle
from tests.library.records.samples import PORTAL, a_base, a_conflict
from tests.library.samples import an_article


def titles(library, article_id):
    versions = library.versions(article_id)
    return [version.title for version in versions], {version.reason for version in versions[:-1]}


def test_a_new_article_comes_in_with_its_base(library, records, take):
    article = an_article("Từ cổng")
    assert take(article.id, article=article, base=a_base(article))
    assert library.article(article.id).title == "Từ cổng"
    assert records.states() == {article.id: SyncState.IN_STEP}
    assert [version.reason for version in library.versions(article.id)] == [Reason.SYNC]


def test_a_changed_article_comes_in_with_its_base(library, records, agreed, take):
    article = replace(agreed(), title="Sửa trên cổng")
    assert take(article.id, article=article, base=a_base(article))
    assert library.article(article.id).title == "Sửa trên cổng"
    assert records.states() == {article.id: SyncState.IN_STEP}


def test_an_article_that_was_saved_meanwhile_stays(library, records, agreed, take):
    article = agreed()
    seen = records.copy(article.id).change
    library.save(replace(article, title="Vừa lưu"))
    theirs = replace(article, title="Trên cổng")
    assert not take(
        article.id, expected_change=seen, article=theirs, former=(theirs,), base=a_base(theirs)
    )
    assert library.article(article.id).title == "Vừa lưu"
    assert len(library.versions(article.id)) == 2
    assert records.base(PORTAL, article.id).article == article


def test_an_article_that_is_here_is_not_taken_for_new(library, agreed, take):
    article = agreed()
    assert not take(article.id, expected_change=0, article=replace(article, title="Khác"))
    assert library.article(article.id) == article


@pytest.mark.parametrize("saved", [True, False])
def test_an_article_that_is_being_written_stays(library, records, take, saved):
    article = an_article("Đang viết")
    if saved:
        library.save(article)
    library.keep_draft(article, base=int(saved))
    theirs = replace(article, title="Trên cổng")
    assert not take(article.id, article=theirs, base=a_base(theirs))
    assert records.base(PORTAL, article.id) is None
    assert library.draft(article.id).article == article
    if saved:
        assert library.article(article.id).title == "Đang viết"
    else:
        with pytest.raises(NoSuchArticle):
            library.article(article.id)


def test_an_article_that_is_being_written_is_not_binned(library, agreed, take):
    article = agreed()
    library.keep_draft(replace(article, title="Đang viết"), base=1)
    assert not take(article.id, bin=True, forget=True)
    assert library.binned() == []


def test_what_changes_no_text_is_kept_beside_a_draft(library, records, agreed, take):
    article = agreed()
    library.keep_draft(replace(article, title="Đang viết"), base=1)
    assert take(article.id, article=article, base=a_base(article, "18"))
    assert records.ids(PORTAL) == {"18": article.id}
    assert library.draft(article.id) is not None


def test_former_texts_become_versions_first(library, agreed, take):
    article = agreed("Gốc")
    merged, lost = replace(article, title="Hợp nhất"), replace(article, title="Bị thay")
    assert take(article.id, article=merged, former=(lost,))
    assert titles(library, article.id) == (["Hợp nhất", "Bị thay", "Gốc"], {Reason.SYNC})


def test_a_former_text_alone_leaves_the_article_as_it_is(library, agreed, take):
    article = agreed("Gốc")
    assert take(article.id, former=(replace(article, title="Trên cổng"),))
    assert titles(library, article.id) == (["Gốc", "Trên cổng", "Gốc"], {Reason.SYNC})
    assert library.article(article.id).title == "Gốc"


def test_a_merge_that_is_still_to_be_sent_counts_as_changed_here(records, agreed, take):
    article = agreed()
    merged = replace(article, title="Hợp nhất")
    assert take(article.id, article=merged, base=a_base(article), look_again=True)
    assert records.changed_here(PORTAL) == [article.id]


def test_deleted_there_is_binned_here(library, records, agreed, take):
    article = agreed()
    assert take(article.id, bin=True, forget=True)
    assert [entry.id for entry in library.binned()] == [article.id]
    assert records.states() == {}


def test_brought_back_there_comes_out_of_the_bin(library, records, agreed, take):
    article = agreed()
    library.delete(article.id)
    assert take(article.id, bin=False, base=a_base(article))
    assert library.binned() == []
    assert records.states() == {article.id: SyncState.IN_STEP}


def test_an_article_in_the_bin_stays_there_when_its_text_changes(library, records, agreed, take):
    article = agreed()
    library.delete(article.id)
    assert take(article.id, article=replace(article, title="Sửa"), base=a_base(article))
    assert [entry.title for entry in library.binned()] == ["Sửa"]
    assert records.states() == {article.id: SyncState.IN_STEP}


def test_binning_what_is_not_here_is_fine(library, take):
    assert take(new_id(), bin=True, forget=True)
    assert library.binned() == []


def test_a_conflict_is_noted_and_settled(records, agreed, take):
    article = agreed()
    conflict = a_conflict(article)
    assert take(article.id, conflict=conflict)
    assert records.conflicts() == [conflict]
    assert take(article.id, settle_conflict=True)
    assert records.conflicts() == []


def test_a_clash_with_a_colleague_is_not_written_over(records, agreed, take):
    article = agreed()
    clash = replace(a_conflict(article, portal=PACKAGE, theirs=article), remote_id=COLLEAGUE)
    assert records.note_clash(clash)
    assert not take(article.id, conflict=a_conflict(article, portal=PACKAGE))
    assert records.conflicts() == [clash]


def test_each_article_is_whole_or_not_at_all(library, records, agreed):
    stale, fresh = agreed(), an_article("Mới")
    other = replace(stale, title="Cũ")
    told = records.take(
        [
            Taken(portal=PORTAL, article_id=stale.id, expected_change=0, article=other),
            Taken(portal=PORTAL, article_id=fresh.id, expected_change=0, article=fresh),
            Taken(portal=PORTAL, article_id=fresh.id, expected_change=0, article=fresh),
        ]
    )
    assert told == [False, True, False]
    assert {entry.title for entry in library.entries()} == {"Biên giới", "Mới"}


def test_what_fails_half_way_leaves_nothing(library, records, folder, meddle):
    meddle(
        "CREATE TRIGGER full BEFORE INSERT ON sync_conflicts BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    article = an_article("Nửa chừng")
    taken = Taken(
        portal=PORTAL,
        article_id=article.id,
        expected_change=0,
        article=article,
        base=a_base(article),
        conflict=a_conflict(article),
    )
    with pytest.raises(Exception, match="no"):
        records.take([taken])
    assert library.entries() == []
    assert records.ids(PORTAL) == {}
    with closing(sqlite3.connect(folder / "library.db")) as other:
        assert other.execute("SELECT count(*) FROM versions").fetchone() == (0,)
