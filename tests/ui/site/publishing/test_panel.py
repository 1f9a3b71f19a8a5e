"""The panel shows one thing at a time, with names, by keyboard, and unclipped at any size."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop import language
from desktop.article.site import SiteProfile
from desktop.language import tr
from desktop.progress import Progress
from desktop.settings.model import Appearance, Contrast
from desktop.ui import theme
from desktop.ui.controls import scrolling
from desktop.ui.export_panel import ExportPanel
from desktop.ui.site.publishing.panel import SitePanel
from tests.ui.test_looks import CONTROLS, settle, shown, too_small

LONG = "Đây là lần đầu kết nối; hãy so khóa SHA256:q7gT0dUcDb5GpoYbqa1w5X1bqGTXyVvHHe3zvEe8hVg."
STATES: dict[str, Callable[[SitePanel], None]] = {
    "idle": SitePanel.show_idle,
    "progress": lambda panel: panel.show_progress(
        Progress(312, 1045, "2018/07/" + "tap-huan-" * 9), "còn khoảng 2 phút"
    ),
    "result": lambda panel: panel.show_result(LONG, [LONG, LONG], "https://a.vn"),
    "problem": lambda panel: panel.show_problem(LONG),
    "trust": lambda panel: panel.ask_trust(LONG),
    "forget": lambda panel: panel.ask_forget(LONG),
    "takeover": lambda panel: panel.ask_takeover(LONG),
    "password": lambda panel: panel.ask_password(LONG),
}


@pytest.fixture
def panel(dressed: QApplication, qtbot: QtBot) -> Iterator[SitePanel]:
    theme.dress(dressed, Appearance())
    made = SitePanel()
    made.show_sites([SiteProfile(portal="Cổng")], "main")
    with qtbot.waitExposed(made):
        made.show()
    yield made
    end(made)


def end(widget: QWidget) -> None:
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def button(panel: QWidget, name: str) -> QAbstractButton:
    return next(
        each for each in panel.findChildren(QAbstractButton) if each.accessibleName() == name
    )


def field(panel: QWidget, name: str) -> QLineEdit:
    return next(each for each in panel.findChildren(QLineEdit) if each.accessibleName() == name)


def test_enter_in_the_address_publishes(panel: SitePanel, qtbot: QtBot) -> None:
    panel.show_address("/web")
    with qtbot.waitSignal(panel.publish_requested) as asked:
        QTest.keyClick(field(panel, "Address"), Qt.Key.Key_Return)
    assert asked.args == ["/web"]


def test_nothing_begins_twice(panel: SitePanel) -> None:
    panel.show_progress(Progress(1, 9, "a"), "")
    assert not button(panel, "Publish the site").isEnabled()
    assert button(panel, "Stop").isVisible()
    panel.show_problem("x")
    assert button(panel, "Publish the site").isEnabled()
    assert not button(panel, "Stop").isVisible()


def test_a_password_is_handed_over_and_not_kept_in_the_field(
    panel: SitePanel, qtbot: QtBot
) -> None:
    panel.ask_password("?")
    typed = field(panel, "Password")
    assert typed.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClicks(typed, "bi mat")
    with qtbot.waitSignal(panel.password_given) as given:
        QTest.keyClick(typed, Qt.Key.Key_Return)
    assert given.args == ["bi mat", True]
    assert typed.text() == ""


def test_a_note_stays_beside_what_came_of_it(panel: SitePanel) -> None:
    panel.show_progress(Progress(1, 9, "a"), "")
    panel.show_note("Chỉ giữ đến khi đóng")
    panel.show_result("Đã đăng", [], "")
    said = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "Chỉ giữ đến khi đóng" in said
    panel.show_idle()
    said = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "Chỉ giữ đến khi đóng" not in said


def test_a_single_site_is_no_question(panel: SitePanel) -> None:
    names = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "Cổng" in names
    assert "Which site" not in names
    panel.show_sites([SiteProfile(name="A"), SiteProfile(id="b", name="B")], "b")
    assert panel.site() == "b"


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.STRONG])
@pytest.mark.parametrize("tongue", ["vi", "en"])
def test_nothing_is_clipped_at_twice_the_size(
    dressed: QApplication, qtbot: QtBot, state: str, contrast: Contrast, tongue: str
) -> None:
    language.speak(tongue)
    theme.dress(dressed, Appearance(text_size=200, contrast=contrast))
    panel = SitePanel()
    panel.show_sites([SiteProfile(name="A"), SiteProfile(id="b", name="B")], "b")
    panel.show_address("sftp://lan@web.khanhhoa.gov.vn/var/www/site")
    around = scrolling(panel)
    around.resize(700, 900)
    with qtbot.waitExposed(around):
        around.show()
    STATES[state](panel)
    settle(around)
    clipped = [each for each in map(too_small, shown(around, QLabel, *CONTROLS)) if each]
    nameless = [
        type(each).__name__ for each in shown(panel, *CONTROLS) if not each.accessibleName()
    ]
    end(around)
    assert not clipped, "\n".join(clipped)
    assert nameless == []


def test_the_part_that_is_not_seen_takes_no_room(panel: SitePanel, qtbot: QtBot):
    export = ExportPanel()
    with qtbot.waitExposed(export):
        export.show()
    alone = export.page.height()
    export.hold_site(panel)
    qtbot.waitUntil(lambda: panel.height() > alone)
    QTest.mouseClick(named_action(export, tr("This article")), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: export.page.isVisible() and export.page.height() == alone)
    panel.setParent(None)
    end(export)


def named_action(panel: QWidget, words: str) -> QAbstractButton:
    return next(each for each in panel.findChildren(QAbstractButton) if each.text() == words)
