"""The inspector says where the open article stands, and asks no oftener than it has to."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

from desktop.article.post import SyncState
from desktop.ui.portals.beside import Beside
from desktop.ui.portals.portals import OnPortal
from tests.ui.fakes import Surroundings


@dataclass
class Corner:
    open: UUID = field(default_factory=uuid4)
    asked: list[UUID] = field(default_factory=list)
    shown: list = field(default_factory=list)
    resolved: list = field(default_factory=list)
    copied: list[str] = field(default_factory=list)
    conflicts: dict = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.around = Surroundings()
        self.beside = Beside(
            self,
            self.around.place,
            open_id=lambda: self.open,
            show=self.shown.append,
            resolve=self.resolved.append,
            copy=self.copied.append,
        )

    def of(self, article_id: UUID) -> list[OnPortal]:
        self.asked.append(article_id)
        return [OnPortal(portal="Cổng", state=SyncState.NEW)]

    def conflict(self, portal: str, article_id: UUID) -> object:
        return self.conflicts.get((portal, article_id))


def test_without_a_portal_nothing_is_asked_or_shown() -> None:
    corner = Corner()
    corner.beside.follow()
    assert corner.asked == []
    assert corner.shown == [[]]


def test_the_open_article_is_shown_once_until_another_is_open() -> None:
    corner = Corner()
    corner.beside.know(any_portal=True)
    for _keystroke in range(3):
        corner.beside.follow()
    assert corner.asked == [corner.open]
    corner.open = uuid4()
    corner.beside.follow()
    assert corner.asked[-1] == corner.open


def test_an_answer_about_an_article_that_was_left_is_not_shown() -> None:
    corner = Corner()
    corner.around.background.held = True
    corner.beside.know(any_portal=True)
    corner.open = uuid4()
    corner.around.background.step()
    assert corner.shown == []


def test_a_conflict_is_decided_if_there_still_is_one() -> None:
    corner = Corner()
    corner.beside.know(any_portal=True)
    corner.beside.decide("Cổng")
    assert corner.resolved == []
    assert len(corner.asked) == 2
    corner.conflicts["Cổng", corner.open] = "conflict"
    corner.beside.decide("Cổng")
    assert corner.resolved == ["conflict"]


def test_a_copied_address_is_said_to_be() -> None:
    corner = Corner()
    corner.beside.copy("https://a.vn/b")
    assert corner.copied == ["https://a.vn/b"]
    assert corner.around.teller.texts() == ["The address is copied."]
