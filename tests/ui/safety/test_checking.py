"""The look after a start: silent when all is well, one sentence and a way out when not."""

from datetime import UTC, datetime

import pytest

from desktop.library import Problem, ProblemKind
from desktop.progress import Progress
from desktop.ui.safety.checking import AT_REST, Checking
from tests.ui.fakes import Background, Surroundings

NOW = datetime(2026, 7, 31, 8, tzinfo=UTC)
BROKEN = Problem(kind=ProblemKind.CHANGED_MEDIA, subject="a")


class Look:
    def __init__(self, found):
        self.found, self.stopped = found, False

    def look(self):
        yield Progress(0, 1)
        return self.found

    def stop(self):
        self.stopped = True


class Checkup:
    """Looks at a library that is not there."""

    def __init__(self, found=(), *, everything=(), due=False):
        self.quick, self.all, self.due = Look(found), Look(everything), due
        self.noted = None

    def glance(self):
        return self.quick

    def whole(self):
        return self.all

    def note_whole(self, now):
        self.noted = now

    def is_due(self, now):
        return self.due


def begin(checkup, gently=None):
    around, asked = Surroundings(), []
    checking = Checking(
        checkup,
        around.place,
        gently or Background(),
        mend=lambda: asked.append("mend"),
        later=around.later,
        clock=lambda: NOW,
    )
    return checking, around, asked


def test_nothing_is_looked_at_while_the_program_starts():
    _, around, _ = begin(Checkup((BROKEN,)))
    assert around.teller.texts() == []
    around.later.pass_by(AT_REST)
    assert len(around.teller.texts()) == 1


def test_a_whole_library_is_not_spoken_of():
    checkup = Checkup()
    _, around, _ = begin(checkup)
    around.later.pass_by(AT_REST)
    assert (around.teller.texts(), checkup.noted) == ([], None)


def test_what_is_found_can_be_mended():
    _, around, asked = begin(Checkup((BROKEN,)))
    around.later.pass_by(AT_REST)
    around.teller.take("Mend…")
    assert asked == ["mend"]


def test_everything_is_looked_at_when_it_is_due():
    checkup = Checkup(everything=(BROKEN, BROKEN), due=True)
    _, around, _ = begin(checkup)
    around.later.pass_by(AT_REST)
    assert around.teller.texts()[0].startswith("2 places")
    assert checkup.noted == NOW


@pytest.mark.parametrize("late", [False, True])
def test_a_window_that_closes_ends_the_look(late):
    checkup, gently = Checkup((BROKEN,)), Background()
    checking, around, _ = begin(checkup, gently)
    if late:
        around.later.pass_by(AT_REST)
    checking.stop()
    around.later.pass_by(AT_REST)
    assert checkup.quick.stopped == late
    assert checkup.noted is None
