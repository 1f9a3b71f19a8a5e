"""What a sync brought is told, and the open article follows it."""

from dataclasses import dataclass, field
from uuid import uuid4

from desktop.article.post import ConflictKind
from desktop.sync.errors import LoginRefused, NameNotFound, SyncRuns
from desktop.sync.job import Action, Outcome
from desktop.ui.portals.notices import Notices
from desktop.ui.portals.portals import Ask
from desktop.ui.portals.running import Runs
from tests.ui.fakes import Surroundings
from tests.ui.portals.fakes import Portals

BY_ITSELF = Ask(portal="Cổng", by_itself=True)


@dataclass
class Corner:
    portals: Portals = field(default_factory=Portals)

    def __post_init__(self) -> None:
        self.around, self.open = Surroundings(), uuid4()
        self.followed, self.left, self.changes, self.shown = [], [], [], []
        self.runs = Runs(self.portals, self.around.background)
        self.runs.tell(
            Notices(
                self.around.place,
                open_id=lambda: self.open,
                follow=self.followed.append,
                leave=self.left.append,
                changed=lambda: self.changes.append(1),
                show=lambda: self.shown.append(1),
            )
        )

    def sync(self, *outcomes, ask: Ask = BY_ITSELF) -> list[str]:
        """Sync with these outcomes, or this error; return what is told."""
        error = isinstance(outcomes[0], Exception)
        self.portals.answers = [outcomes[0] if error else list(outcomes)]
        self.runs.begin(ask)
        return self.around.teller.texts()


def test_what_came_is_counted_and_shown_on_demand() -> None:
    corner = Corner()
    told = corner.sync(
        Outcome(Action.PULLED, uuid4(), "Bão"), Outcome(Action.MERGED, uuid4(), "Hội nghị")
    )
    assert told == ["2 articles came from “Cổng”."]
    assert corner.changes == [1]
    corner.around.teller.take("Show")
    assert corner.shown == [1]


def test_what_only_went_is_no_news() -> None:
    assert Corner().sync(Outcome(Action.CREATED, uuid4(), "Bão")) == []


def test_the_open_article_follows_what_came() -> None:
    corner = Corner()
    corner.sync(Outcome(Action.PULLED, corner.open, "Bão"), Outcome(Action.PULLED, uuid4(), "Khác"))
    assert corner.followed == [corner.open]


def test_an_open_article_that_is_written_on_is_told_to_be_merged_later() -> None:
    corner = Corner()
    told = corner.sync(Outcome(Action.HELD, corner.open, "Bão"))
    assert "it will be merged when you save" in told[0]
    assert corner.sync(Outcome(Action.MERGED, corner.open, "Bão")) == [
        "One article came from “Cổng”."
    ]


def test_an_open_article_that_was_deleted_there_is_closed_and_told() -> None:
    corner = Corner()
    told = corner.sync(Outcome(Action.BINNED, corner.open, "Bão"))
    assert corner.left == [corner.open]
    assert told == ["“Bão” was deleted on the portal; it is in the bin."]


def test_a_dry_run_moves_nothing() -> None:
    corner = Corner()
    ask = Ask(portal="Cổng", dry_run=True)
    assert corner.sync(Outcome(Action.PULLED, corner.open, "Bão"), ask=ask) == []
    assert corner.followed == corner.changes == []


def test_a_conflict_is_told_in_the_words_of_its_kind() -> None:
    outcome = Outcome(Action.CONFLICT, uuid4(), "Bão", conflict=ConflictKind.DELETED_THERE)
    told = Corner().sync(outcome)
    assert told == ["“Bão” was deleted on the portal, but was changed here: you decide."]


def test_several_conflicts_are_told_as_one() -> None:
    kinds = (ConflictKind.DELETED_THERE, ConflictKind.BOTH_CHANGED)
    told = Corner().sync(*(Outcome(Action.CONFLICT, uuid4(), "Bão", conflict=k) for k in kinds))
    assert told == ["2 articles need your decision. Nothing of either side is lost."]


def test_what_needs_a_person_is_told_once() -> None:
    corner = Corner()
    told = corner.sync(LoginRefused("cong.vn", "lan"))
    assert told == ["“Cổng” is not synced by itself. told: LoginRefused"]
    corner.around.teller.shown.clear()
    assert corner.sync(LoginRefused("cong.vn", "lan")) == []


def test_what_goes_by_itself_again_is_not_told() -> None:
    assert Corner().sync(NameNotFound("cong.vn")) == []
    assert Corner().sync(SyncRuns("Cổng")) == []
