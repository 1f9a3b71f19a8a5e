"""How patiently a run tries, and when a later one goes again."""

from datetime import UTC, datetime, timedelta

from desktop.sync.errors import NotPermitted, PortalBusy, Unreachable
from desktop.sync.retrying import Pace, is_due, later

NOW = datetime(2026, 5, 4, tzinfo=UTC)


def test_each_pause_is_twice_the_last_with_half_left_to_chance():
    longest = Pace(jitter=lambda: 1.0)
    shortest = Pace(jitter=lambda: 0.0)
    trouble = Unreachable("cong")
    assert [longest.pause(trouble, attempt) for attempt in (1, 2, 3)] == [1, 2, 4]
    assert [shortest.pause(trouble, attempt) for attempt in (1, 2, 3)] == [0.5, 1, 2]


def test_what_the_portal_asks_for_is_waited():
    assert Pace().pause(PortalBusy("cong", retry_after=20), 1) == 20


def test_a_trouble_that_does_not_pass_waits_for_a_person():
    assert later(NotPermitted("an", "edit"), 1) is None
    assert not is_due(None, NOW)


def test_a_later_sync_waits_longer_each_time_and_never_over_an_hour(monkeypatch):
    monkeypatch.setattr("desktop.sync.retrying.now", lambda: NOW)
    waits = [later(Unreachable("cong"), attempts) - NOW for attempts in (1, 2, 3, 40)]
    assert waits == [timedelta(minutes=minutes) for minutes in (1, 2, 4, 60)]


def test_a_clock_that_was_set_back_keeps_nothing_waiting():
    assert is_due(NOW + timedelta(days=900), NOW)
    assert is_due(NOW - timedelta(seconds=1), NOW)
    assert not is_due(NOW + timedelta(minutes=5), NOW)
