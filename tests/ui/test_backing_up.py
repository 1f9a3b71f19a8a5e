"""The daily backup: made when it is due, silent when it succeeds, told when it fails."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.progress import Progress
from desktop.ui.backing_up import AGAIN, AT_REST, BackingUp
from tests.ui.fakes import Background, DiskIsFull, Surroundings

NOW = datetime(2026, 7, 31, 8, tzinfo=UTC)
YESTERDAY = NOW - timedelta(days=1)


class Shelf:
    """Backups of a library that is not there."""

    def __init__(self, last=None, *, new=True, full=False):
        self.last, self.new, self.full = last, new, full
        self.made = self.swept = 0
        self.thinned_after = None

    def last_backup(self):
        return self.last

    def unbacked(self):
        return self.new

    def back_up(self):
        yield Progress(0, 2)
        if self.full:
            raise DiskIsFull
        yield Progress(1, 2)
        self.made += 1
        return Path("kho")

    def keep_house(self):
        yield Progress(0, 1)
        self.thinned_after = self.made

    def sweep(self):
        self.swept += 1


def begin(shelf, apart=None):
    around = Surroundings()
    backing = BackingUp(
        shelf, around.place, apart or Background(), later=around.later, clock=lambda: NOW
    )
    return backing, around


def test_a_backup_is_made_a_minute_after_the_start():
    shelf = Shelf(YESTERDAY)
    _, around = begin(shelf)
    assert shelf.made == 0
    around.later.pass_by(AT_REST)
    assert shelf.made == 1
    assert around.teller.texts() == []


def test_a_library_without_any_backup_gets_its_first():
    shelf = Shelf(None)
    _, around = begin(shelf)
    around.later.pass_by(AT_REST)
    assert shelf.made == 1


def test_one_backup_a_day_is_enough():
    shelf = Shelf(NOW - timedelta(hours=3))
    _, around = begin(shelf)
    around.later.pass_by(AT_REST)
    assert shelf.made == 0


def test_nothing_new_needs_no_backup():
    shelf = Shelf(YESTERDAY, new=False)
    _, around = begin(shelf)
    around.later.pass_by(AT_REST)
    assert shelf.made == 0


def test_a_backup_that_fails_is_told_and_can_be_tried_again():
    shelf = Shelf(YESTERDAY, full=True)
    _, around = begin(shelf)
    around.later.pass_by(AT_REST)
    assert around.teller.texts() == ["No backup could be made. told: DiskIsFull"]
    shelf.full = False
    around.teller.take("Try again")
    assert (around.teller.texts(), shelf.made) == ([], 1)


def test_a_window_that_closes_begins_no_backup():
    shelf, apart = Shelf(YESTERDAY), Background(held=True)
    backing, around = begin(shelf, apart)
    around.later.pass_by(AT_REST)
    backing.stop()
    apart.step()
    assert shelf.made == 0


def test_old_versions_go_only_after_a_backup():
    shelf = Shelf(YESTERDAY, full=True)
    _, around = begin(shelf)
    around.later.pass_by(AT_REST)
    assert shelf.thinned_after is None
    shelf.full = False
    around.teller.take("Try again")
    assert shelf.thinned_after == 1


def test_a_window_that_stays_open_gets_its_next_backup():
    shelf = Shelf(NOW)
    _, around = begin(shelf)
    around.later.pass_by(AT_REST)
    shelf.last = YESTERDAY
    around.later.pass_by(AGAIN)
    assert shelf.made == 1


def test_what_killed_jobs_left_is_swept_away_once_a_start():
    shelf = Shelf(YESTERDAY)
    _, around = begin(shelf)
    around.later.pass_by(AT_REST + 2 * AGAIN)
    assert shelf.swept == 1
