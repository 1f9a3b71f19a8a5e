"""What is scheduled is published when its hour has come, by the program and once only."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.article.model import now
from desktop.article.moving import PROGRAM, move
from desktop.article.setting import Setting
from desktop.article.states import State
from desktop.library import Due
from desktop.library.errors import KeptBy
from desktop.progress import run
from tests.library.samples import an_article

HOUR = timedelta(hours=1)


def scheduled(library, publish_at, **fields):
    article = an_article(state=State.SCHEDULED, publish_at=publish_at, **fields)
    return library.save(article).article


def why(look):
    return [(kept.id, kept.by, kept.marks) for kept in look.kept_back]


@pytest.fixture
def due(library):
    return scheduled(library, now() - HOUR)


def test_it_is_published_at_its_moment_as_a_step_of_the_program(library, due):
    assert library.publish_due().published == (due.id,)
    kept = library.article(due.id)
    assert (kept.state, kept.published_at) == (State.PUBLISHED, due.publish_at)
    (step,) = library.events(due.id)
    assert (step.who, step.before, step.after) == (PROGRAM, State.SCHEDULED, State.PUBLISHED)
    assert step.content == library.versions(due.id)[0].content
    assert step.when > due.publish_at
    assert library.publish_due().published == ()


def test_lists_and_the_count_of_changes_know_of_it(library, due):
    before = library.change()
    library.publish_due()
    assert [entry.id for entry in library.entries(state=State.PUBLISHED)] == [due.id]
    assert library.change() > before


def test_what_is_to_come_or_has_no_moment_waits(library):
    for moment in (now() + HOUR, None):
        scheduled(library, moment)
    assert library.publish_due().published == ()


def test_a_clock_that_is_years_ahead_publishes_nothing_of_next_month(library, due, monkeypatch):
    coming = scheduled(library, now() + timedelta(days=30))
    assert library.publish_due().published == (due.id,)
    ahead = now() + timedelta(days=3 * 365)
    monkeypatch.setattr("desktop.library.library.now", lambda: ahead)
    assert library.publish_due().published == ()
    monkeypatch.undo()
    assert library.publish_due().published == ()
    assert library.article(coming.id).state is State.SCHEDULED


def test_a_month_without_the_program_is_believed_after_some_looks(library, due, monkeypatch):
    coming = scheduled(library, now() + timedelta(days=30))
    library.publish_due()
    later = now() + timedelta(days=31)
    monkeypatch.setattr("desktop.library.library.now", lambda: later)
    looks = [library.publish_due() for _ in range(12)]
    assert why(looks[0]) == [(coming.id, KeptBy.CLOCK, ())]
    assert (coming.id,) in [look.published for look in looks]


def test_only_what_is_scheduled_is_published(library):
    for state in set(State) - {State.SCHEDULED}:
        library.save(an_article(state=state, publish_at=now() - HOUR))
    assert library.publish_due().published == ()


def test_what_lies_in_the_bin_stays_there(library, due):
    library.delete(due.id)
    assert library.publish_due().published == ()
    assert [entry.id for entry in library.bin.entries()] == [due.id]


def test_what_comes_out_of_the_bin_after_its_hour_is_approved_and_not_published(library, due):
    coming = scheduled(library, now() + HOUR)
    for each in (due, coming):
        library.delete(each.id)
    library.bin.take_out([due.id, coming.id])
    assert library.publish_due().published == ()
    assert library.article(due.id).state is State.APPROVED
    assert [step.after for step in library.events(due.id)] == [State.APPROVED]
    assert library.article(coming.id).state is State.SCHEDULED


def test_what_is_approved_by_hand_is_no_longer_scheduled(library, due):
    moved, step = move(due, State.APPROVED, who="lan", when=now())
    library.record(moved, step)
    assert library.publish_due() == Due()


def test_what_somebody_types_on_waits_until_the_typing_is_discarded(library, due):
    typed = replace(due, sapo="Đang gõ.", state=State.SUBMITTED)
    library.keep_draft(typed, base=1)
    assert library.publish_due().published == ()
    assert why(library.publish_due()) == [(due.id, KeptBy.TYPING, ())]
    assert library.draft(due.id).article == typed
    library.drop_draft(due.id)
    assert library.publish_due().published == (due.id,)


def test_the_mark_of_a_state_secret_keeps_it_in_the_house(library, due):
    secret = scheduled(library, now() - HOUR, title="Kế hoạch", sapo="TUYỆT MẬT")
    assert library.publish_due().published == (due.id,)
    assert library.article(secret.id).state is State.SCHEDULED
    assert why(library.publish_due()) == [(secret.id, KeptBy.MARK, ("TUYỆT MẬT",))]


def test_what_is_changed_meanwhile_is_left_to_the_next_look(library, due, monkeypatch):
    later = replace(due, publish_at=now() + HOUR)

    def look(_library, _article):
        library.save(later)

    monkeypatch.setattr("desktop.library.secret_marks.secret_mark", look)
    assert library.publish_due().published == ()
    assert library.article(due.id).state is State.SCHEDULED
    assert library.events(due.id) == []


def test_a_publication_taken_back_after_its_hour_is_not_done_again(library, due):
    told = []
    run(library.many.give([due.id], Setting(state=State.PUBLISHED), "lan", told.append))
    run(library.many.take_back(told, "lan"))
    assert library.article(due.id).state is State.APPROVED
    assert [step.after for step in library.events(due.id)] == [State.PUBLISHED, State.APPROVED]
    assert library.publish_due().published == ()
