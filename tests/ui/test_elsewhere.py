"""What other programs write into the library is seen soon."""

from types import SimpleNamespace

import pytest

from desktop.ui.elsewhere import PAUSE, ChangesElsewhere
from tests.ui.fakes import DiskIsFull, Surroundings


@pytest.fixture
def room():
    around, library = Surroundings(), SimpleNamespace(number=7, refreshed=[])
    library.change = lambda: library.number
    watch = ChangesElsewhere(library, around.place, changed=lambda: library.refreshed.append(1))
    return SimpleNamespace(around=around, library=library, watch=watch)


def test_a_library_as_it_was_is_left_alone(room):
    room.around.later.pass_by(3 * PAUSE)
    assert room.library.refreshed == []


def test_another_number_is_told_once(room):
    room.library.number = 8
    room.around.later.pass_by(3 * PAUSE)
    assert room.library.refreshed == [1]


def test_a_library_that_does_not_answer_is_asked_again(room):
    def refuse():
        raise DiskIsFull

    room.library.change = refuse
    room.around.later.pass_by(PAUSE)
    room.library.change = lambda: 8
    room.around.later.pass_by(PAUSE)
    assert room.library.refreshed == [1]
    assert room.around.teller.texts() == []


def test_nothing_waits_once_the_window_closes(room):
    room.watch.close()
    assert room.around.later.waits() == []
