"""The portals' window: by keyboard, with names, unclipped at any size; secrets leave no trace."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from desktop import language
from desktop.article.post import PortalKind
from desktop.settings.model import Appearance, Contrast
from desktop.sync.errors import LoginRefused
from desktop.sync.portal import Identity
from desktop.ui import theme
from desktop.ui.portals.accounts import BLANK
from desktop.ui.portals.desk import AccountsDesk
from desktop.ui.portals.window import PortalsWindow
from tests.ui.fakes import Surroundings
from tests.ui.portals.fakes import Portals, account
from tests.ui.portals.test_panel import LONG, end
from tests.ui.test_looks import CONTROLS, settle, shown, too_small


@pytest.fixture
def portals() -> Portals:
    return Portals(identity=Identity(portal_name="Cổng tỉnh", user_name="lan"))


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot, portals: Portals) -> Iterator[PortalsWindow]:
    theme.dress(dressed, Appearance())
    around = Surroundings()
    desk = AccountsDesk(portals, around.place, around.background, changed=lambda: None)
    desk.show()
    window = next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, PortalsWindow) and each.isVisible()
    )
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    desk.close()
    end(window)


def field(window: PortalsWindow, name: str) -> QLineEdit:
    return next(each for each in window.findChildren(QLineEdit) if each.accessibleName() == name)


def button(window: PortalsWindow, name: str) -> QAbstractButton:
    return next(
        each
        for each in window.findChildren(QAbstractButton)
        if each.text() == name and each.isVisible()
    )


def said(window: PortalsWindow) -> str:
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def test_a_portal_is_added_by_keyboard(window: PortalsWindow, portals: Portals) -> None:
    button(window, "Add a portal").click()
    QTest.keyClicks(QApplication.focusWidget(), "So")
    QTest.keyClicks(field(window, "Address of the portal"), "so.vn")
    QTest.keyClicks(field(window, "User name there"), "hoa")
    secret = field(window, "Password or application password")
    QTest.keyClicks(secret, "bi mat")
    QTest.keyClick(secret, Qt.Key.Key_Return)
    assert portals.kept[-1] == account("So", url="https://so.vn", user="hoa")
    assert portals.secrets == {"So": "bi mat"}
    assert secret.text() == ""
    assert "Saved" in said(window)


def test_a_password_is_never_shown(window: PortalsWindow) -> None:
    secret = field(window, "Password or application password")
    assert secret.echoMode() is QLineEdit.EchoMode.Password


def test_a_kept_portal_is_renamed_in_its_form(window: PortalsWindow, portals: Portals) -> None:
    name = field(window, "Name of the portal")
    name.selectAll()
    QTest.keyClicks(name, "Cong tinh")
    button(window, "Save").click()
    assert portals.kept == [account("Cong tinh")]


def test_the_form_says_what_stays_at_home(window: PortalsWindow) -> None:
    assert "stay here" in said(window)


def test_what_is_no_address_is_said_at_the_field_and_not_kept(
    window: PortalsWindow, portals: Portals
) -> None:
    url = field(window, "Address of the portal")
    url.clear()
    QTest.keyClicks(url, "http://cong.vn")
    button(window, "Save").click()
    assert "The address has to begin with https://" in said(window)
    assert portals.kept == [account()]


@pytest.mark.parametrize("act", ["Save", "Test the connection"])
def test_the_field_that_stands_in_the_way_is_gone_to(
    window: PortalsWindow, qtbot: QtBot, act: str
) -> None:
    window.resize(500, 320)
    url = field(window, "Address of the portal")
    url.clear()
    QTest.keyClicks(url, "http://cong.vn")
    field(window, "Password or application password").setFocus()
    [area] = [each for each in window.findChildren(QScrollArea) if each.isAncestorOf(url)]
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    button(window, act).click()
    qtbot.waitUntil(lambda: url.hasFocus() and not url.visibleRegion().isEmpty())


def test_only_wordpress_is_connected_in_the_browser(window: PortalsWindow) -> None:
    assert button(window, "Connect in the browser")
    window.begin(account(kind=PortalKind.PLONE), is_new=False)
    assert not any(
        each.text() == "Connect in the browser" and each.isVisible()
        for each in window.findChildren(QAbstractButton)
    )


def test_the_test_of_the_connection_says_who_we_are(window: PortalsWindow) -> None:
    button(window, "Test the connection").click()
    assert "you are lan on “Cổng tỉnh”" in said(window)


def test_a_test_that_fails_names_the_step(window: PortalsWindow, portals: Portals) -> None:
    portals.identity = LoginRefused("cong.vn", "lan")
    button(window, "Test the connection").click()
    assert "Which step? told: LoginRefused" in said(window)


def test_what_came_of_a_test_goes_with_the_first_change(
    window: PortalsWindow, portals: Portals
) -> None:
    portals.identity = LoginRefused("cong.vn", "lan")
    button(window, "Test the connection").click()
    QTest.keyClicks(field(window, "Password or application password"), "x")
    assert "told: LoginRefused" not in said(window)


def test_what_came_of_a_test_goes_when_another_cannot_begin(
    window: PortalsWindow, portals: Portals
) -> None:
    portals.identity = LoginRefused("cong.vn", "lan")
    button(window, "Test the connection").click()
    field(window, "Address of the portal").clear()
    QTest.keyClicks(field(window, "Address of the portal"), "ftp://cong.vn")
    button(window, "Test the connection").click()
    assert "told: LoginRefused" not in said(window)


def test_a_portal_is_only_removed_once_confirmed(
    window: PortalsWindow, portals: Portals, qtbot: QtBot
) -> None:
    button(window, "Remove the portal…").click()
    qtbot.waitUntil(button(window, "Keep it").hasFocus)
    QTest.keyClick(button(window, "Keep it"), Qt.Key.Key_Space)
    assert portals.kept == [account()]
    button(window, "Remove the portal…").click()
    button(window, "Remove the portal").click()
    assert portals.kept == []
    assert "No portal yet" in said(window)


def test_escape_closes_the_window(window: PortalsWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())


def new(window: PortalsWindow) -> None:
    window.show_accounts([], "")
    window.begin(BLANK, is_new=True)


def kept(window: PortalsWindow) -> None:
    window.show_accounts(["Cổng thông tin điện tử tỉnh Khánh Hòa"], "Cổng thông tin điện tử")
    window.begin(account(url="https://www.khanhhoa.gov.vn"), is_new=False)
    window.show_secret(known=True)
    window.show_problem(LONG)
    window.show_note(LONG)
    window.page.show_tested(LONG, well=False)
    window.ask_removal(LONG)


def busy(window: PortalsWindow) -> None:
    kept(window)
    window.page.show_testing(LONG)
    window.page.show_approving(LONG)


PAGES: dict[str, Callable[[PortalsWindow], None]] = {
    "empty": PortalsWindow.show_empty,
    "new": new,
    "kept": kept,
    "busy": busy,
}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("contrast", list(Contrast))
@pytest.mark.parametrize("tongue", ["vi", "en"])
def test_nothing_is_clipped_at_twice_the_size(
    dressed: QApplication, qtbot: QtBot, page: str, contrast: Contrast, tongue: str
) -> None:
    language.speak(tongue)
    theme.dress(dressed, Appearance(text_size=200, contrast=contrast))
    window = PortalsWindow()
    window.resize(760, 700)
    with qtbot.waitExposed(window):
        window.show()
    PAGES[page](window)
    settle(window)
    clipped = [each for each in map(too_small, shown(window, QLabel, *CONTROLS)) if each]
    nameless = [
        type(each).__name__ for each in shown(window, *CONTROLS) if not each.accessibleName()
    ]
    end(window)
    assert not clipped, "\n".join(clipped)
    assert nameless == []


def test_another_portal_is_shown_from_its_beginning(window: PortalsWindow, qtbot: QtBot) -> None:
    window.resize(500, 400)
    button(window, "Remove the portal…").click()
    place = next(each for each in window.findChildren(QScrollArea) if each.isVisible())
    bar = place.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    button(window, "Add a portal").click()
    settle(window)
    assert bar.value() == 0
