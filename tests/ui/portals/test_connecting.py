"""A portal is connected in the browser while its form is in sight, and no other one by it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.article.post import PortalAccount
from desktop.library.errors import PortalExists
from desktop.settings.model import Appearance
from desktop.sync.portal import Identity
from desktop.ui import theme
from desktop.ui.portals import desk
from desktop.ui.portals.window import PortalsWindow
from tests.ui.fakes import Surroundings
from tests.ui.portals.fakes import Bell, Portals, account, approval
from tests.ui.portals.test_panel import end
from tests.ui.portals.test_window import button, said
from tests.ui.portals.test_window import field as line


@dataclass
class Room:
    """The window with two portals, a browser and what the browser calls."""

    portals: Portals = field(
        default_factory=lambda: Portals(
            [account(), account("Sở")], identity=Identity(portal_name="Cổng", user_name="hoa")
        )
    )
    bell: Bell = field(default_factory=Bell)
    browsed: list[str] = field(default_factory=list)

    def open(self) -> None:
        around = Surroundings()
        self.desk = desk.AccountsDesk(
            self.portals, around.place, around.background, changed=lambda: None
        )
        self.desk.show()
        self.window = next(
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, PortalsWindow) and each.isVisible()
        )

    def connect(self) -> Callable[[str], None]:
        """Go to the browser; return what its answer goes to, too late or not."""
        button(self.window, "Connect in the browser").click()
        return self.bell.rung

    def begin_another(self, name: str) -> None:
        button(self.window, "Add a portal").click()
        QTest.keyClicks(line(self.window, "Name of the portal"), name)
        QTest.keyClicks(line(self.window, "Address of the portal"), "cong.vn")


@pytest.fixture
def room(dressed: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    theme.dress(dressed, Appearance())
    made = Room()
    monkeypatch.setattr(desk, "LocalDoorbell", lambda: made.bell)
    monkeypatch.setattr(desk, "_browse", made.browsed.append)
    made.open()
    yield made
    made.desk.close()
    end(made.window)


def test_a_new_portal_is_kept_with_what_the_browser_brings(room: Room) -> None:
    room.begin_another("X")
    room.connect()(approval(room.browsed[0], user_login="hoa"))
    assert room.portals.kept == [account(), account("Sở"), account("X", user="hoa")]
    assert room.portals.secrets == {"X": "abcd efgh"}


@pytest.mark.parametrize(
    "leave",
    [
        lambda room: room.desk.show(),
        lambda room: room.window.portal_chosen.emit("Sở"),
        lambda room: button(room.window, "Add a portal").click(),
    ],
    ids=["shown again", "another chosen", "another begun"],
)
def test_an_approval_for_a_form_that_is_gone_changes_no_portal(
    room: Room, leave: Callable[[Room], None]
) -> None:
    room.begin_another("X")
    answer = room.connect()
    leave(room)
    answer(approval(room.browsed[0]))
    assert room.portals.kept == [account(), account("Sở")]
    assert room.bell.rung is None
    assert "The browser is open" not in said(room.window)


def test_an_approval_renames_nothing(room: Room) -> None:
    name = line(room.window, "Name of the portal")
    name.selectAll()
    QTest.keyClicks(name, "Khac")
    room.connect()(approval(room.browsed[0], user_login="hoa"))
    assert room.portals.kept == [account(user="hoa"), account("Sở")]
    assert room.portals.secrets == {"Cổng": "abcd efgh"}


@pytest.mark.parametrize(
    ("name", "wanted"), [("", "Give the portal a name"), ("X", "PortalExists")]
)
def test_the_browser_is_not_asked_before_the_portal_can_be_kept(
    room: Room, name: str, wanted: str
) -> None:
    room.begin_another("X")
    button(room.window, "Save").click()
    room.begin_another(name)
    room.connect()
    assert room.browsed == []
    assert wanted in said(room.window)


def test_the_browsers_password_stays_in_the_form_when_the_portal_cannot_be_kept(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_account: PortalAccount) -> None:
        raise PortalExists("X")

    room.begin_another("X")
    answer = room.connect()
    monkeypatch.setattr(room.portals, "add", refuse)
    answer(approval(room.browsed[0], user_login="hoa"))
    assert line(room.window, "Password or application password").text() == "abcd efgh"
