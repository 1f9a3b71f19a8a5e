"""Old versions grow fewer, and none that mattered goes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.article.states import State, Transition
from desktop.library import Library
from desktop.library.thinning import Kept, superfluous
from desktop.progress import run
from tests.library.samples import full_article

NOW = datetime(2026, 7, 31, 5, tzinfo=UTC)


def history(*ages):
    """Versions as old as `ages`, the oldest first."""
    return [Kept(number, NOW - age) for number, age in enumerate(sorted(ages, reverse=True), 1)]


def test_everything_of_the_last_day_stays():
    minutes = history(*(timedelta(minutes=minute) for minute in range(600)))
    assert superfluous(minutes, NOW) == set()


def test_of_an_hour_of_this_week_the_last_stays():
    third = [timedelta(days=3, minutes=minute) for minute in (1, 2, 3)]
    kept = history(timedelta(days=400), *third, timedelta())
    assert superfluous(kept, NOW) == {2, 3}


def test_of_a_day_of_this_year_the_last_stays():
    then = [timedelta(days=40, hours=hour) for hour in (1, 2, 3)]
    assert superfluous(history(timedelta(days=400), *then, timedelta()), NOW) == {2, 3}


def test_of_a_month_before_that_the_last_stays():
    then = [timedelta(days=500 + day) for day in (0, 1, 2)]
    assert superfluous(history(timedelta(days=900), *then, timedelta()), NOW) == {2, 3}


def test_the_first_and_the_last_stay_however_old():
    kept = history(*(timedelta(days=800, minutes=minute) for minute in range(5)))
    assert superfluous(kept, NOW) == {2, 3, 4}


def test_what_was_published_stays():
    kept = [
        replace(each, on_the_road=each.number == 2) for each in history(*[timedelta(days=800)] * 4)
    ]
    assert superfluous(kept, NOW) == {3}


@given(st.lists(st.integers(0, 2_000_000), max_size=60))
def test_thinning_again_drops_nothing(minutes):
    kept = history(*(timedelta(minutes=minute) for minute in minutes))
    left = [each for each in kept if each.number not in superfluous(kept, NOW)]
    assert superfluous(left, NOW) == set()


def test_a_library_keeps_what_was_published_and_the_newest(folder, monkeypatch):
    with Library.open(folder) as library:
        article = full_article()
        for minute in range(6):
            moment = datetime(2020, 1, 1, 3, minute, tzinfo=UTC)
            monkeypatch.setattr("desktop.library.saving.now", lambda moment=moment: moment)
            article = replace(article, title=f"Lần {minute}")
            if minute == 2:
                step = Transition(
                    who="An",
                    when=moment,
                    before=State.APPROVED,
                    after=State.PUBLISHED,
                )
                library.record(replace(article, state=State.PUBLISHED), step)
            else:
                library.save(article)
        assert run(library.thin()) == 3
        assert [version.title for version in library.versions(article.id)] == [
            "Lần 5",
            "Lần 2",
            "Lần 0",
        ]
        assert run(library.verify()).ok


def test_what_a_draft_was_begun_from_stays(folder, monkeypatch):
    with Library.open(folder) as library:
        article = full_article()
        for minute in range(6):
            moment = datetime(2020, 1, 1, 3, minute, tzinfo=UTC)
            monkeypatch.setattr("desktop.library.saving.now", lambda moment=moment: moment)
            library.save(replace(article, title=f"Lần {minute}"))
        library.keep_draft(replace(article, title="Đang viết"), base=3)
        assert run(library.thin()) == 3
        assert library.version(article.id, 3).title == "Lần 2"


def test_of_a_thousand_versions_those_that_went_are_counted(folder, monkeypatch):
    with Library.open(folder) as library:
        article = full_article()
        for count in range(1000):
            moment = datetime(2020, 1, 1, 3, tzinfo=UTC) + timedelta(seconds=count)
            monkeypatch.setattr("desktop.library.saving.now", lambda moment=moment: moment)
            library.save(replace(article, title=f"Lần {count}"))
        assert run(library.thin()) == 998
        assert len(library.versions(article.id)) == 2


def version_a_day(library, monkeypatch, days, begin, article):
    for day in range(days):
        moment = begin + timedelta(days=day)
        for hour in (1, 2):
            clock = moment + timedelta(hours=hour)
            monkeypatch.setattr("desktop.library.saving.now", lambda clock=clock: clock)
            article = replace(article, title=f"{day} {hour}")
            article = library.save(article).article


def thinned(library, monkeypatch, moment):
    monkeypatch.setattr("desktop.library.library.now", lambda: moment)
    return run(library.thin())


def test_a_clock_far_ahead_costs_no_year(folder, monkeypatch):
    with Library.open(folder) as library:
        article = full_article()
        version_a_day(library, monkeypatch, 60, NOW - timedelta(days=60), article)
        thinned(library, monkeypatch, NOW)
        before = len(library.versions(article.id))
        assert before > 60
        ahead = NOW.replace(year=NOW.year + 10)
        version_a_day(library, monkeypatch, 1, ahead, article)
        thinned(library, monkeypatch, ahead + timedelta(days=1))
        assert len(library.versions(article.id)) >= 60


def test_a_clock_that_was_ahead_before_the_first_thinning_is_not_believed(folder, monkeypatch):
    with Library.open(folder) as library:
        article = full_article()
        version_a_day(library, monkeypatch, 60, NOW - timedelta(days=60), article)
        thinned(library, monkeypatch, NOW.replace(year=NOW.year + 10))
        assert len(library.versions(article.id)) > 60


def test_a_clock_that_was_set_right_again_is_believed_at_once(folder, monkeypatch):
    with Library.open(folder) as library:
        article = full_article()
        version_a_day(library, monkeypatch, 60, NOW - timedelta(days=60), article)
        for day in range(3):
            thinned(library, monkeypatch, NOW.replace(year=2036) + timedelta(days=day))
        assert thinned(library, monkeypatch, NOW) == 0
