"""Which backups stay."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.library.backups.rotation import backups_in, moment_of, name_at, spared

NOW = datetime(2026, 7, 31, 8, tzinfo=UTC)


def test_a_name_tells_its_moment_again():
    assert moment_of(Path(name_at(NOW))) == NOW


def test_other_files_are_no_backups(tmp_path):
    for name in (name_at(NOW), "library-cũ.db.gz", "library-20260731.db.gz", "ghi chú.txt"):
        (tmp_path / name).touch()
    assert backups_in(tmp_path) == {NOW: tmp_path / name_at(NOW)}


def test_the_last_three_stay_even_of_one_hour():
    moments = [NOW - timedelta(minutes=minute) for minute in range(10)]
    assert spared(moments) == set(moments[:3])


def test_the_last_of_each_day_of_a_week_stays():
    moments = [NOW - timedelta(days=day, hours=hour) for day in range(7) for hour in (0, 2, 4)]
    kept = spared(moments)
    assert {NOW - timedelta(days=day) for day in range(7)} <= kept
    assert NOW - timedelta(days=3, hours=2) not in kept


def test_a_year_of_daily_backups_is_thinned_to_a_dozen():
    moments = [NOW - timedelta(days=day) for day in range(365)]
    kept = spared(moments)
    assert len(kept) <= 14
    assert min(kept) <= NOW - timedelta(days=21)


def test_thinning_day_by_day_always_leaves_one_of_three_weeks_ago():
    kept: set[datetime] = set()
    for day in range(120):
        kept = spared({*kept, NOW + timedelta(days=day)})
    assert min(kept) <= NOW + timedelta(days=119 - 21)
