"""The panel tells how a sync goes, and asks what only a person decides."""

from dataclasses import dataclass, field
from uuid import uuid4

import pytest

from desktop.sync.errors import (
    LoginRefused,
    NameNotFound,
    PortalFailed,
    SecretMissing,
    ShrunkenListing,
)
from desktop.sync.job import Action, Outcome
from desktop.ui.portals.portals import Ask
from desktop.ui.portals.queue import Queue
from desktop.ui.portals.rest import Rest
from desktop.ui.portals.running import Runs
from desktop.ui.portals.syncing import Syncing
from tests.ui.fakes import Surroundings
from tests.ui.portals.fakes import Network, Portals, View, account

BY_ITSELF = Ask(portal="Cổng", by_itself=True)
CREATED = Outcome(Action.CREATED, uuid4(), "Bão")


@dataclass
class Corner:
    portals: Portals = field(default_factory=Portals)
    saves: bool = True

    def __post_init__(self) -> None:
        self.view, around = View(), Surroundings()
        self.states: list[str] = []
        self.runs = Runs(self.portals, around.background)
        self.queue = Queue(
            self.portals,
            self.runs,
            around.place,
            Network(),
            paused=False,
            resting=self.rest,
        )
        self.syncing = Syncing(
            self.portals,
            self.runs,
            self.queue,
            self.view,
            around.place,
            save=self.save,
            status=self.states.append,
        )

    def rest(self, why: Rest) -> None:
        self.syncing.show_rest(why)

    def save(self, then, otherwise) -> None:
        (then if self.saves else otherwise)()


def test_every_portal_is_synced_at_once_by_one_button() -> None:
    corner = Corner(Portals([account("A"), account("B", automatic=False)]))
    corner.syncing.sync()
    assert corner.portals.asked == [Ask(portal="A"), Ask(portal="B")]


def test_what_cannot_be_saved_is_not_synced() -> None:
    corner = Corner(saves=False)
    corner.syncing.sync()
    assert corner.portals.asked == []


def test_each_article_has_a_line_that_opens_it() -> None:
    corner = Corner(Portals(answers=[[CREATED]]))
    corner.syncing.sync()
    (line,) = corner.view.told("add_line")
    assert line.text == "“Bão” was put on the portal."
    assert line.article_id == CREATED.article_id


def test_what_was_done_is_told_in_numbers() -> None:
    done = [CREATED, CREATED, Outcome(Action.PULLED, uuid4(), "Hội nghị")]
    corner = Corner(Portals(answers=[done]))
    corner.syncing.sync()
    assert corner.view.told("show_result") == ("Synced: 2 sent, one received.", False)


def test_nothing_to_do_is_said_to_be() -> None:
    corner = Corner()
    corner.syncing.sync()
    assert "nothing to send" in corner.view.told("show_result")[0]


def test_a_failed_article_names_its_reason_and_can_be_tried_again() -> None:
    failed = Outcome(Action.FAILED, uuid4(), "Bão", PortalFailed("cong.vn", 500))
    corner = Corner(Portals(answers=[[failed]]))
    corner.syncing.sync()
    assert corner.view.told("add_line")[0].text == "“Bão” was not synced. told: PortalFailed"
    assert corner.view.told("show_result") == ("Synced: one failed.", True)


def test_a_dry_run_says_what_would_happen() -> None:
    corner = Corner(Portals(answers=[[CREATED]]))
    corner.syncing.look_ahead()
    assert corner.portals.asked[0].dry_run
    assert corner.view.told("add_line")[0].text == "“Bão” would be put on the portal."
    assert "Nothing was changed" in corner.view.told("show_result")[0]


@pytest.mark.parametrize("error", [SecretMissing("Cổng", "lan"), LoginRefused("cong.vn", "lan")])
def test_a_password_is_asked_for_and_the_sync_goes_on(error) -> None:
    corner = Corner(Portals(answers=[error, [CREATED]]))
    corner.syncing.sync()
    assert corner.view.told("ask_password") == (f"told: {type(error).__name__}",)
    corner.syncing.take_password("bí mật", remember=True)
    assert corner.portals.secrets == {"Cổng": "bí mật"}
    assert corner.view.told("show_result") == ("Synced: one sent.", False)


def test_a_computer_without_a_keyring_says_how_long_the_password_is_kept() -> None:
    corner = Corner(Portals(answers=[SecretMissing("Cổng", "lan")], has_keyring=False))
    corner.syncing.sync()
    corner.syncing.take_password("bí mật", remember=True)
    assert "only until Bản Tin is closed" in corner.view.told("show_note")[0]


def test_a_shrunken_listing_is_a_question_and_nothing_is_deleted_without_an_answer() -> None:
    corner = Corner(Portals(answers=[ShrunkenListing("Cổng", 1045, 312)]))
    corner.syncing.sync()
    assert corner.view.told("ask_deletions") == ("told: ShrunkenListing", 312)
    assert not any(ask.accept_deletions for ask in corner.portals.asked)
    corner.syncing.accept_deletions()
    assert corner.portals.asked[-1] == Ask(portal="Cổng", accept_deletions=True)


def test_a_question_of_one_portal_is_still_there_when_the_next_one_is_done() -> None:
    portals = Portals([account("A"), account("B")], answers=[SecretMissing("A", "lan"), [CREATED]])
    corner = Corner(portals)
    corner.syncing.sync()
    shown = [name for name in corner.view.names() if name in ("ask_password", "show_result")]
    assert shown == ["ask_password"]


def test_what_goes_by_itself_takes_no_question_away() -> None:
    corner = Corner(Portals(answers=[SecretMissing("Cổng", "lan"), [CREATED]]))
    corner.syncing.sync()
    before = len(corner.view.said)
    corner.runs.begin(BY_ITSELF)
    after = corner.view.names()[before:]
    assert not {"show_progress", "show_result", "show_idle", "ask_password"} & set(after)


def test_what_goes_by_itself_asks_nothing() -> None:
    corner = Corner(Portals(answers=[SecretMissing("Cổng", "lan")]))
    corner.runs.begin(BY_ITSELF)
    assert "ask_password" not in corner.view.names()
    assert corner.view.told("show_problem") == ("told: SecretMissing",)


def test_what_went_by_itself_and_found_nothing_leaves_what_was_told() -> None:
    corner = Corner(Portals(answers=[[CREATED]]))
    corner.syncing.sync()
    corner.runs.begin(BY_ITSELF)
    assert corner.view.names().count("clear_log") == 1
    assert corner.view.told("show_result") == ("Synced: one sent.", False)


def test_no_network_is_no_problem_when_nobody_asked() -> None:
    corner = Corner(Portals(answers=[NameNotFound("cong.vn")]))
    corner.syncing.refresh()
    corner.runs.begin(BY_ITSELF)
    assert "show_problem" not in corner.view.names()
    assert corner.view.told("show_rest") == (Rest.NO_NETWORK,)
    assert corner.states[-1] == "Waiting for the network"


def test_no_network_is_told_to_whoever_asked() -> None:
    corner = Corner(Portals(answers=[NameNotFound("cong.vn")]))
    corner.syncing.sync()
    assert corner.view.told("show_problem") == ("told: NameNotFound",)


def test_a_stop_says_what_is_safe() -> None:
    corner = Corner(Portals(answers=[[CREATED] * 5]))
    corner.portals.between = corner.syncing.stop
    corner.syncing.sync()
    assert "show_stopping" in corner.view.names()
    assert "What was sent is remembered" in corner.view.told("show_result")[0]


def test_a_pause_stops_and_lets_nothing_go_until_it_is_ended() -> None:
    corner = Corner(Portals(answers=[[CREATED] * 5]))
    corner.portals.between = corner.syncing.pause
    corner.syncing.sync()
    assert corner.queue.rest is Rest.PAUSED
    assert corner.view.told("show_rest") == (Rest.PAUSED,)
    corner.portals.between = None
    corner.syncing.go_on()
    assert corner.queue.rest is Rest.NONE
    assert len(corner.portals.asked) == 2


def test_several_portals_are_told_apart() -> None:
    corner = Corner(Portals([account("A"), account("B")], answers=[[CREATED], [CREATED]]))
    corner.syncing.sync()
    assert corner.view.told("show_result")[0] == "A: Synced: one sent.\nB: Synced: one sent."


def test_conflicts_come_before_everything_in_the_status() -> None:
    corner = Corner(Portals(conflicts=("one", "two")))
    corner.syncing.refresh()
    assert corner.states[-1] == "2 conflicts"
    assert corner.view.told("show_overview")[0].conflicts == ("one", "two")
