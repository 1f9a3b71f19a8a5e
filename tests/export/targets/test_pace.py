"""The time that is left."""

import pytest

from desktop.export.targets.pace import TimeLeft
from desktop.progress import Progress


def after(steps, total=100):
    left = TimeLeft()
    return [left.after(Progress(done, total), now) for now, done in steps]


def test_nobody_can_say_at_first():
    assert after([(0, 0), (1, 5)]) == [None, None]


def test_an_even_pace_is_carried_on():
    assert after([(0, 0), (5, 10), (10, 20)]) == [None, 45, 40]


def test_the_pace_of_late_counts():
    steps = [(second, second * 10) for second in range(6)]
    steps += [(second, 50 + (second - 5)) for second in range(6, 36)]
    assert after(steps)[-1] == pytest.approx(20)


def test_standing_still_makes_the_rest_longer():
    left = TimeLeft()
    left.after(Progress(0, 100), 0)
    first = left.after(Progress(50, 100), 10)
    assert left.after(Progress(50, 100), 15) > first


def test_nobody_can_say_while_nothing_moves():
    assert after([(0, 3), (30, 3), (60, 3)]) == [None, None, None]


def test_the_end_is_no_time_away():
    assert after([(0, 0), (5, 100)])[-1] == 0


def test_another_job_begins_anew():
    assert after([(0, 0), (5, 50), (6, 0), (7, 1)])[2:] == [None, None]


def test_a_job_that_knows_no_total_has_no_time_left():
    assert after([(0, 0), (5, 5)], total=0)[-1] is None
