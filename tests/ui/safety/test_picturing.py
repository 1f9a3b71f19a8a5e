"""Web sizes are made while the writer rests."""

from types import SimpleNamespace

import pytest

from desktop.errors import ExpectedError
from desktop.progress import Progress
from desktop.ui.background import Worker
from desktop.ui.safety import watch
from desktop.ui.safety.picturing import AGAIN, AT_REST, TYPING, WebSizes
from desktop.ui.safety.watch import Watch
from tests.ui.fakes import Background, Later


class Pictures:
    """Twenty files to be made; `made` counts them, and `meanwhile` happens after each."""

    def __init__(self):
        self.made, self.meanwhile, self.fault = 0, lambda: None, None

    def hold(self):
        if self.fault:
            raise self.fault
        while self.made < 20:
            self.made += 1
            self.meanwhile()
            yield Progress(self.made, 20)


class Corner:
    def __init__(self):
        self.pictures, self.later, self.opened = Pictures(), Later(), 0
        self.sizes = WebSizes(
            self._open, Background(), later=self.later, clock=lambda: self.later.moment / 1000
        )

    def _open(self):
        self.opened += 1
        return self.pictures


@pytest.fixture
def corner():
    return Corner()


def test_nothing_is_loaded_or_made_while_the_program_starts(corner):
    corner.later.pass_by(AT_REST - 1)
    assert (corner.opened, corner.pictures.made) == (0, 0)
    corner.later.pass_by(1)
    assert (corner.opened, corner.pictures.made) == (1, 20)


def test_a_picture_that_comes_later_is_made_too(corner):
    corner.later.pass_by(AT_REST)
    corner.pictures.made = 19
    corner.later.pass_by(AGAIN)
    assert (corner.opened, corner.pictures.made) == (1, 20)


def test_a_letter_stops_it_with_the_file_at_hand_and_it_goes_on_after_a_pause(corner):
    corner.pictures.meanwhile = corner.sizes.note_typing
    corner.later.pass_by(AT_REST)
    assert corner.pictures.made == 1

    corner.pictures.meanwhile = lambda: None
    corner.later.pass_by(AGAIN)

    assert corner.pictures.made == 20


def test_nothing_begins_while_the_writer_types(corner):
    corner.later.pass_by(AT_REST - TYPING * 1000 + 1)
    corner.sizes.note_typing()
    corner.later.pass_by(TYPING * 1000 - 1)
    assert corner.pictures.made == 0


def test_a_window_that_closes_stops_it_with_the_file_at_hand(corner):
    corner.pictures.meanwhile = corner.sizes.stop
    corner.later.pass_by(AT_REST)
    corner.later.pass_by(10 * AGAIN)
    assert (corner.pictures.made, corner.later.waits()) == (1, [])


def test_a_library_that_is_away_for_a_while_is_asked_again(corner):
    corner.pictures.fault = ExpectedError()
    corner.later.pass_by(AT_REST)
    corner.pictures.fault = None
    corner.later.pass_by(AGAIN)
    assert corner.pictures.made == 20


def test_nothing_is_made_of_a_shared_library(monkeypatch, qtbot):
    monkeypatch.setattr(watch, "WebSizes", lambda *_told, **_named: pytest.fail("made here"))
    shared = SimpleNamespace(is_shared=True)
    watching = Watch(shared, None, None, mend=lambda: None)
    watching.note_typing()
    watching.close()


def test_a_thread_that_gives_way_makes_them(qtbot):
    later, pictures, threads = Later(), Pictures(), []
    gently = Worker(lambda: threads.append("gentle"))
    sizes = WebSizes(lambda: pictures, gently, later=later, clock=lambda: later.moment / 1000)
    later.pass_by(AT_REST)
    qtbot.waitUntil(lambda: pictures.made == 20)
    sizes.stop()
    gently.close()
    assert threads == ["gentle"]
