"""One sync at a time, whoever asks; a stop comes between two steps."""

from pytestqt.qtbot import QtBot

from desktop.sync.errors import NameNotFound
from desktop.sync.job import Action, Outcome
from desktop.ui.background import Worker
from desktop.ui.portals.portals import Ask
from desktop.ui.portals.running import Runs
from tests.ui.fakes import Surroundings
from tests.ui.portals.fakes import Portals, View

ONE, TWO = Ask(portal="A"), Ask(portal="B")
OUTCOMES = [Outcome(Action.CREATED, None, f"Bài {number}") for number in range(5)]


def runs_of(portals: Portals) -> tuple[Runs, View]:
    runs, listener = Runs(portals, Surroundings().background), View()
    runs.tell(listener)
    return runs, listener


def test_each_step_and_the_end_are_told() -> None:
    runs, listener = runs_of(Portals(answers=[OUTCOMES[:1]]))
    runs.begin(ONE)
    assert listener.names() == ["began", "progressed", "progressed", "ended"]
    assert runs.running is None


def test_a_portal_that_is_being_synced_is_not_begun_anew() -> None:
    portals = Portals(answers=[OUTCOMES])
    runs, _ = runs_of(portals)
    portals.between = lambda: runs.begin(ONE)
    runs.begin(ONE)
    assert portals.asked == [ONE]


def test_another_portal_waits_for_its_turn() -> None:
    portals = Portals(answers=[OUTCOMES])
    runs, listener = runs_of(portals)
    portals.between = lambda: runs.begin(TWO)
    runs.begin(ONE)
    assert portals.asked == [ONE, TWO]
    assert listener.names()[-1] == "ended"


def test_a_portal_that_fails_does_not_keep_the_next_one_waiting() -> None:
    portals = Portals(answers=[NameNotFound("a.vn")])
    runs, listener = runs_of(portals)
    runs.begin(ONE)
    runs.begin(TWO)
    assert "failed" in listener.names()
    assert portals.asked == [ONE, TWO]


def test_a_stop_lets_go_of_the_sync_and_of_those_that_wait() -> None:
    portals = Portals(answers=[OUTCOMES])
    runs, listener = runs_of(portals)
    went_on: list[bool] = []

    def stop() -> None:
        runs.begin(TWO)
        runs.stop(lambda: went_on.append(runs.running is None))

    portals.between = stop
    runs.begin(ONE)
    assert portals.asked == [ONE]
    assert portals.closed == 1
    assert listener.names()[-1] == "stopped"
    assert went_on == [True]


def test_with_nothing_under_way_a_stop_goes_on_at_once() -> None:
    runs, _ = runs_of(Portals())
    went_on: list[bool] = []
    runs.stop(lambda: went_on.append(True))
    assert went_on == [True]


def test_on_a_thread_too_a_stop_comes_within_a_step(qtbot: QtBot) -> None:
    portals, line = Portals(answers=[OUTCOMES * 10_000]), Worker()
    runs, listener = Runs(portals, line), View()
    runs.tell(listener)
    runs.begin(ONE)
    qtbot.waitUntil(lambda: len(listener.said) > 20)
    with qtbot.waitCallback(timeout=60_000) as ended:
        runs.stop(ended)
    line.close()
    assert portals.closed == 1
    assert listener.names()[-1] == "stopped"
