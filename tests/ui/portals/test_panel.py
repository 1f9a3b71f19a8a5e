"""The sync panel shows one thing at a time, by keyboard, and unclipped at any size."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop import language
from desktop.article.model import Article
from desktop.article.post import Conflict, ConflictKind, SyncState
from desktop.progress import Progress
from desktop.settings.model import Appearance, Contrast
from desktop.ui import theme
from desktop.ui.controls import scrolling
from desktop.ui.export_panel import ExportPanel
from desktop.ui.inspector.portal import PortalState
from desktop.ui.portals.panel import PortalPanel
from desktop.ui.portals.portals import OnPortal
from desktop.ui.portals.rest import Rest
from desktop.ui.portals.sync_view import Overview
from desktop.ui.portals.words import LogLine, last_synced
from tests.ui.conftest import drop, full_window
from tests.ui.test_looks import CONTROLS, settle, shown, too_small

LONG = (
    "Trong 1.045 bài đã biết, 312 bài không còn trong danh sách của https://www.khanhhoa.gov.vn"
    "/tin-tuc/thong-tin-doi-ngoai, nên chưa làm gì cả."
)
ARTICLE = Article(title="Tập huấn công tác thông tin đối ngoại năm 2018 cho lãnh đạo các sở")
CONFLICT = Conflict(
    portal="Cổng",
    article_id=ARTICLE.id,
    remote_id="1",
    kind=ConflictKind.BOTH_CHANGED,
    base=ARTICLE,
    mine=ARTICLE,
    theirs=ARTICLE,
)
OVERVIEW = Overview(
    portals=(
        last_synced("Cổng thông tin điện tử tỉnh Khánh Hòa", datetime(2018, 7, 12, tzinfo=UTC)),
        last_synced("Trang của Sở", None),
    ),
    conflicts=(CONFLICT, CONFLICT),
)
LINE = LogLine(picture="cloud-arrow-up", text=LONG, article_id=uuid4())
STATES: dict[str, Callable[[PortalPanel], None]] = {
    "empty": lambda panel: panel.show_overview(Overview()),
    "idle": PortalPanel.show_idle,
    "progress": lambda panel: panel.show_progress(Progress(312, 1045, LONG), "Cổng"),
    "result": lambda panel: panel.show_result(LONG, again=True),
    "problem": lambda panel: panel.show_problem(LONG),
    "password": lambda panel: panel.ask_password(LONG),
    "deletions": lambda panel: panel.ask_deletions(LONG, 312),
    "paused": lambda panel: panel.show_rest(Rest.PAUSED),
    "offline": lambda panel: panel.show_rest(Rest.NO_NETWORK),
}


def made(*, conflicts: bool = True) -> PortalPanel:
    panel = PortalPanel()
    panel.show_overview(OVERVIEW if conflicts else Overview(portals=OVERVIEW.portals))
    panel.show_rest(Rest.NONE)
    panel.add_line(LINE)
    panel.show_idle()
    return panel


@pytest.fixture
def panel(dressed: QApplication, qtbot: QtBot) -> Iterator[PortalPanel]:
    theme.dress(dressed, Appearance())
    panel = made()
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    yield panel
    end(panel)


def end(widget: QWidget) -> None:
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def button(panel: QWidget, name: str) -> QAbstractButton:
    return next(
        each for each in panel.findChildren(QAbstractButton) if each.accessibleName() == name
    )


def said(panel: QWidget) -> str:
    return "\n".join(each.text() for each in panel.findChildren(QLabel) if each.isVisible())


def test_without_a_portal_the_panel_explains_what_one_is(panel: PortalPanel, qtbot: QtBot) -> None:
    panel.show_overview(Overview())
    assert "A portal is the website system of your agency" in said(panel)
    assert not button(panel, "Sync now").isVisible()
    with qtbot.waitSignal(panel.portals_requested):
        button(panel, "Add a portal…").click()


def test_nothing_begins_twice(panel: PortalPanel) -> None:
    panel.show_progress(Progress(1, 9, "a"), "Cổng")
    assert not button(panel, "Sync now").isEnabled()
    assert not button(panel, "Show what would happen").isEnabled()
    assert button(panel, "Stop").isVisible()
    assert button(panel, "Pause").isVisible()
    panel.show_result("x", again=False)
    assert button(panel, "Sync now").isEnabled()
    assert not button(panel, "Stop").isVisible()


def test_a_stop_is_asked_for_once(panel: PortalPanel) -> None:
    panel.show_progress(Progress(1, 9, "a"), "Cổng")
    panel.show_stopping()
    assert not button(panel, "Stop").isEnabled()
    assert not button(panel, "Pause").isEnabled()


def test_enter_answers_the_question_about_deletions_with_nothing(
    panel: PortalPanel, qtbot: QtBot
) -> None:
    panel.ask_deletions("?", 312)
    qtbot.waitUntil(button(panel, "Do nothing").hasFocus)
    with qtbot.assertNotEmitted(panel.deletions_accepted):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert not button(panel, "Do nothing").isVisible()


def test_the_other_answer_says_how_many(panel: PortalPanel, qtbot: QtBot) -> None:
    panel.ask_deletions("?", 312)
    with qtbot.waitSignal(panel.deletions_accepted):
        button(panel, "Put 312 articles into the bin").click()


def test_a_password_is_handed_over_and_not_kept_in_the_field(
    panel: PortalPanel, qtbot: QtBot
) -> None:
    panel.ask_password("?")
    typed = next(each for each in panel.findChildren(QLineEdit) if each.isVisible())
    assert typed.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClicks(typed, "bi mat")
    with qtbot.waitSignal(panel.password_given) as given:
        QTest.keyClick(typed, Qt.Key.Key_Return)
    assert given.args == ["bi mat", True]
    assert typed.text() == ""


def listed(panel: QWidget, name: str) -> QListWidget:
    return next(each for each in panel.findChildren(QListWidget) if each.accessibleName() == name)


def test_enter_in_the_log_opens_the_article(panel: PortalPanel, qtbot: QtBot) -> None:
    log = listed(panel, "Log of the sync")
    log.setCurrentRow(0)
    with qtbot.waitSignal(panel.article_chosen) as opened:
        QTest.keyClick(log, Qt.Key.Key_Return)
    assert opened.args == [LINE.article_id]


def test_a_click_in_the_log_opens_the_article(panel: PortalPanel, qtbot: QtBot) -> None:
    log = listed(panel, "Log of the sync")
    place = log.visualItemRect(log.item(0)).center()
    with qtbot.waitSignal(panel.article_chosen) as opened:
        QTest.mouseClick(log.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [LINE.article_id]


def test_a_flood_of_lines_keeps_the_newest_and_does_not_stand_in_the_way(
    panel: PortalPanel, qtbot: QtBot
) -> None:
    for number in range(1_000):
        panel.show_progress(Progress(number, 1_000, "a"), "Cổng")
        panel.add_line(LogLine(picture="trash", text=f"Bài {number}"))
    log = listed(panel, "Log of the sync")
    assert log.count() == 1
    qtbot.waitUntil(lambda: log.count() > 1)
    assert log.item(log.count() - 1).text() == "Bài 999"
    assert log.count() <= 200
    assert "999/1.000" in said(panel)


def test_the_chosen_conflict_is_the_one_to_decide(panel: PortalPanel, qtbot: QtBot) -> None:
    listed(panel, "These need your decision").setCurrentRow(1)
    with qtbot.waitSignal(panel.conflict_chosen) as chosen:
        button(panel, "Resolve…").click()
    assert chosen.args == [CONFLICT]


def test_without_conflicts_nothing_asks_for_a_decision(panel: PortalPanel) -> None:
    panel.show_overview(Overview(portals=OVERVIEW.portals))
    assert not button(panel, "Resolve…").isVisible()


@pytest.mark.parametrize("width", range(240, 420, 30))
def test_the_list_of_conflicts_is_as_high_as_its_words(
    panel: PortalPanel, qtbot: QtBot, width: int
) -> None:
    panel.setFixedWidth(width)
    settle(panel)
    conflicts = listed(panel, "These need your decision")
    rows = [conflicts.visualItemRect(conflicts.item(at)) for at in range(conflicts.count())]
    assert rows[-1].bottom() <= conflicts.viewport().height()
    assert conflicts.verticalScrollBar().maximum() == 0
    words = QRect(0, 0, width, 0)
    for at, row in enumerate(rows):
        text = conflicts.item(at).text()
        wrapped = conflicts.fontMetrics().boundingRect(words, Qt.TextFlag.TextWordWrap, text)
        assert row.height() >= wrapped.height()


def test_a_pause_offers_to_continue(panel: PortalPanel, qtbot: QtBot) -> None:
    panel.show_rest(Rest.PAUSED)
    assert "Paused: nothing goes by itself" in said(panel)
    with qtbot.waitSignal(panel.continue_requested):
        next(
            each
            for each in panel.findChildren(QAbstractButton)
            if each.text() == "Continue" and each.isVisible()
        ).click()


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("contrast", list(Contrast))
@pytest.mark.parametrize("tongue", ["vi", "en"])
def test_nothing_is_clipped_at_twice_the_size(
    dressed: QApplication, qtbot: QtBot, state: str, contrast: Contrast, tongue: str
) -> None:
    language.speak(tongue)
    theme.dress(dressed, Appearance(text_size=200, contrast=contrast))
    panel = made()
    around = scrolling(panel)
    around.resize(600, 900)
    with qtbot.waitExposed(around):
        around.show()
    STATES[state](panel)
    qtbot.waitUntil(lambda: assert_nothing_is_clipped(around))
    nameless = [
        type(each).__name__ for each in shown(panel, *CONTROLS) if not each.accessibleName()
    ]
    end(around)
    assert nameless == []


def assert_nothing_is_clipped(around: QWidget) -> None:
    clipped = [each for each in map(too_small, shown(around, QLabel, *CONTROLS)) if each]
    assert not clipped, "\n".join(clipped)


@pytest.mark.parametrize("size", [(1366, 768), (780, 700)])
@pytest.mark.parametrize("text_size", [100, 200])
def test_the_whole_window_has_room_for_it(
    dressed: QApplication, qtbot: QtBot, size, text_size
) -> None:
    language.speak("vi")
    window = full_window(dressed, Appearance(text_size=text_size))
    window.status.show_portal("2 xung đột")
    window.status.show_kept("Đã lưu 10:32")
    window.resize(*size)
    with qtbot.waitExposed(window):
        window.show()
    panel = made()
    window.export.hold_portal(panel)
    window.show_export(shown=True)
    window.export.choose_portal()
    settle(window)
    clipped = [each for each in map(too_small, shown(window, QLabel, *CONTROLS)) if each]
    drop(window)
    assert not clipped, "\n".join(clipped)


def test_the_export_panel_is_called_by_what_it_does(
    dressed: QApplication, qtbot: QtBot, panel: PortalPanel
) -> None:
    export = ExportPanel()
    with qtbot.waitExposed(export):
        export.show()
    export.hold_portal(panel)
    with qtbot.waitSignal(export.portal_wanted):
        button(export, "The portal").click()
    assert panel.isVisible()
    assert "Sync" in said(export).splitlines()[0]
    assert not button(export, "Preview here").isVisible()
    button(export, "This article").click()
    assert not panel.isVisible()
    assert button(export, "Preview here").isVisible()
    panel.setParent(None)
    end(export)


@pytest.mark.parametrize("state", list(SyncState))
@pytest.mark.parametrize("text_size", [100, 200])
def test_the_inspector_has_room_for_every_state(
    dressed: QApplication, qtbot: QtBot, state: SyncState, text_size: float
) -> None:
    language.speak("vi")
    theme.dress(dressed, Appearance(text_size=text_size))
    part = PortalState()
    part.show_portals(
        [OnPortal(portal=name, state=state, permalink="https://a.vn/b") for name in ("A", "B")]
    )
    around = scrolling(part)
    around.resize(round(2.8 * text_size), 700)
    with qtbot.waitExposed(around):
        around.show()
    settle(around)
    clipped = [each for each in map(too_small, shown(around, QLabel, *CONTROLS)) if each]
    end(around)
    assert not clipped, "\n".join(clipped)
