"""Syncs go by themselves at the start, after a save, at times; and wait where they cannot."""

from dataclasses import dataclass, field

from desktop.sync.errors import LoginRefused, NameNotFound, PortalBusy, SyncRuns
from desktop.sync.job import Action, Outcome
from desktop.ui.portals.portals import Ask
from desktop.ui.portals.queue import (
    AFTER_RETURN,
    AFTER_SAVE,
    AFTER_START,
    BETWEEN,
    FIRST_RETRY,
    LONGEST_RETRY,
    Queue,
)
from desktop.ui.portals.rest import Rest
from desktop.ui.portals.running import Runs
from tests.ui.fakes import Surroundings
from tests.ui.portals.fakes import Network, Portals, account

OFFLINE = NameNotFound("cong.vn")


@dataclass
class Corner:
    """A queue and what it works with."""

    portals: Portals = field(default_factory=Portals)
    paused: bool = False

    def __post_init__(self) -> None:
        self.around, self.network, self.rests = Surroundings(), Network(), []
        self.runs = Runs(self.portals, self.around.background)
        self.queue = Queue(
            self.portals,
            self.runs,
            self.around.place,
            self.network,
            paused=self.paused,
            resting=self.rests.append,
        )

    def after(self, milliseconds: int) -> int:
        """Let time pass; return how many syncs began."""
        before = len(self.portals.asked)
        self.around.later.pass_by(milliseconds)
        return len(self.portals.asked) - before


def test_the_first_sync_leaves_the_writer_time_to_begin() -> None:
    corner = Corner()
    corner.queue.start()
    assert corner.after(AFTER_START - 1) == 0
    assert corner.after(1) == 1
    assert corner.portals.asked == [Ask(portal="Cổng", by_itself=True)]


def test_only_portals_that_go_by_themselves_are_synced() -> None:
    corner = Corner(Portals([account("A"), account("B", automatic=False)]))
    corner.queue.start()
    corner.after(AFTER_START)
    assert [ask.portal for ask in corner.portals.asked] == ["A"]


def test_several_saves_are_one_sync() -> None:
    corner = Corner()
    for _ in range(3):
        corner.queue.saved()
        corner.after(AFTER_SAVE - 1)
    assert corner.portals.asked == []
    assert corner.after(1) == 1


def test_a_quiet_library_is_synced_from_time_to_time() -> None:
    corner = Corner()
    corner.queue.start()
    corner.after(AFTER_START)
    assert corner.after(BETWEEN - 1) == 0
    assert corner.after(1) == 1


def test_no_line_means_trying_again_ever_more_rarely() -> None:
    corner = Corner(Portals(answers=[OFFLINE] * 20))
    corner.queue.start()
    corner.after(AFTER_START)
    assert corner.rests[-1] is Rest.NO_NETWORK
    assert corner.after(FIRST_RETRY) == 1
    assert corner.after(FIRST_RETRY) == 0
    assert corner.after(FIRST_RETRY) == 1
    corner.after(10 * LONGEST_RETRY)
    assert corner.after(LONGEST_RETRY) == 1


def test_the_network_that_returns_is_used_at_once() -> None:
    corner = Corner()
    corner.network.there = False
    corner.queue.start()
    assert corner.after(AFTER_START) == 0
    assert corner.rests[-1] is Rest.NO_NETWORK
    corner.network.there = True
    corner.queue.network_changed()
    assert corner.rests[-1] is Rest.NONE
    assert corner.after(AFTER_RETURN) == 1


def test_a_portal_that_asks_for_time_gets_it() -> None:
    corner = Corner(Portals(answers=[PortalBusy("cong.vn", retry_after=120.0)]))
    corner.queue.start()
    corner.after(AFTER_START)
    assert corner.after(119_000) == 0
    assert corner.after(1_000) == 1


def test_what_waits_in_the_outbox_goes_again_soon() -> None:
    corner = Corner(Portals(answers=[[Outcome(Action.WAITING, None, "Bão", OFFLINE)]]))
    corner.queue.start()
    corner.after(AFTER_START)
    assert corner.after(FIRST_RETRY) == 1


def test_a_refused_password_is_not_tried_again_until_a_person_syncs() -> None:
    corner = Corner(Portals(answers=[LoginRefused("cong.vn", "lan")]))
    corner.queue.start()
    corner.after(AFTER_START)
    assert corner.after(5 * BETWEEN) == 0
    corner.runs.begin(Ask(portal="Cổng"))
    assert corner.after(BETWEEN) == 1


def test_a_changed_account_is_tried_again() -> None:
    corner = Corner(Portals(answers=[LoginRefused("cong.vn", "lan")]))
    corner.queue.start()
    corner.after(AFTER_START)
    corner.queue.accounts_changed()
    assert corner.after(AFTER_SAVE) == 1


def test_a_sync_elsewhere_is_waited_for() -> None:
    corner = Corner(Portals(answers=[SyncRuns("Cổng")]))
    corner.queue.start()
    corner.after(AFTER_START)
    assert corner.after(BETWEEN) == 1


def test_nothing_goes_while_it_is_paused() -> None:
    corner = Corner(paused=True)
    corner.queue.start()
    corner.queue.saved()
    corner.queue.network_changed()
    assert corner.after(10 * BETWEEN) == 0
    assert corner.rests[-1] is Rest.PAUSED
    corner.queue.go_on()
    assert corner.rests[-1] is Rest.NONE
    assert corner.after(BETWEEN) == 1


def test_a_closed_queue_leaves_no_timer() -> None:
    corner = Corner()
    corner.queue.start()
    corner.queue.saved()
    corner.queue.close()
    corner.queue.saved()
    assert corner.around.later.waits() == []
