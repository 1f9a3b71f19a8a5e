"""What lay in the bin for thirty days goes for good, and nothing that is still needed."""

from datetime import timedelta

import pytest

from desktop.article.model import Article, now
from desktop.library import Stays, Wanted
from desktop.library.bin import DAYS, days_left
from desktop.library.errors import NoSuchArticle
from desktop.progress import run
from tests.library.records.samples import a_base, an_account
from tests.library.samples import full_article


@pytest.fixture
def binned(library):
    """Return the id of an article with versions, labels, a draft and steps, in the bin."""
    saved = library.save(full_article()).article
    library.keep_draft(saved, base=1)
    library.ignore_finding(saved.id, "dates", "12/7")
    library.delete(saved.id)
    return saved.id


def look(library, first: int, last: int) -> int:
    """Let the housekeeping look every day, from `first` days after now to `last`."""
    return sum(
        run(library.bin.expire(now() + timedelta(days=day))) for day in range(first, last + 1)
    )


def test_it_goes_after_thirty_days_with_all_that_belongs_to_it(library, binned):
    assert look(library, 0, DAYS - 1) == 0
    assert library.binned()
    assert look(library, DAYS + 1, DAYS + 1) == 1
    assert library.binned() == library.drafts() == []
    assert library.ignored_findings(binned) == frozenset()
    with pytest.raises(NoSuchArticle):
        library.article(binned)
    assert run(library.verify()).ok


def test_a_clock_far_ahead_does_not_empty_the_bin(library, binned):
    look(library, 0, 0)
    assert look(library, 4000, 4008) == 0
    assert look(library, 1, DAYS - 1) == 0
    assert [entry.id for entry in library.binned()] == [binned]


def test_what_a_clock_ahead_deleted_lies_thirty_days_from_the_next_look(
    library, binned, monkeypatch
):
    library.undelete(binned)
    ahead = now() + timedelta(days=4000)
    monkeypatch.setattr("desktop.library.bin.now", lambda: ahead)
    library.delete(binned)
    look(library, 0, 0)
    assert days_left(library.binned()[0].deleted_at, now()) == DAYS


def test_a_program_that_was_not_used_for_months_looks_again_before_it_deletes(library, binned):
    look(library, 0, 0)
    assert look(library, 200, 208) == 0
    assert look(library, 209, 211) == 1


def test_what_is_written_on_in_the_bin_stays(library, binned, monkeypatch):
    earlier = now() - timedelta(days=5)
    monkeypatch.setattr("desktop.library.bin.now", lambda: earlier)
    library.delete(binned)
    library.keep_draft(library.draft(binned).article, base=1)
    assert look(library, 0, DAYS - 4) == 0


def test_what_a_site_has_shown_is_needed(library, binned):
    library.note_published_paths("main", {"tin-tuc/bao-so-3.html": binned})
    removed = run(library.bin.remove([binned]))
    assert (removed.gone, removed.needed) == ((), (binned,))


def test_what_a_portal_has_is_needed(library, binned):
    library.records.add_account(an_account())
    library.records.keep_base(a_base(library.article(binned)))
    assert run(library.bin.empty()).needed == (binned,)


def test_what_is_not_in_the_bin_is_not_deleted_for_good(library):
    kept = library.save(full_article()).article
    assert run(library.bin.remove([kept.id])).gone == ()
    assert library.article(kept.id) == kept


def test_several_go_into_the_bin_and_come_back_together(library):
    several = [library.save(full_article()).article.id for _ in range(2)]
    library.bin.put(several)
    assert {entry.id for entry in library.bin.entries()} == set(several)
    library.bin.take_out(several)
    assert len(library.entries()) == 2


def test_a_list_of_the_bin_says_what_stays_there_and_why(library):
    published, free = [each.article.id for each in library.save_all([Article(), Article()])]
    library.note_published_paths("main", {"tin-tuc/bao-so-3.html": published})
    library.bin.put([published, free])
    stays = {entry.id: entry.stays for entry in library.page(Wanted(binned=True))}
    assert stays == {published: Stays.PUBLISHED, free: None}
