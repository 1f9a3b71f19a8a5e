"""The list of findings by mouse and by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QListView, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from desktop.proofing.remedies import HeadingLevel
from desktop.settings.model import Appearance, ProofingSettings
from desktop.ui import theme
from desktop.ui.proofing.found import kinds
from desktop.ui.proofing.ignoring import Reach
from desktop.ui.proofing.panel import FindingsPanel
from desktop.ui.proofing.rows import Row
from tests.ui.proofing.conftest import ALL, NGHANH, NGIEP, SECRET, found

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def listed(panel: FindingsPanel) -> QListView:
    return panel.findChild(QListView)


def row(panel: FindingsPanel, words: str) -> int:
    model = listed(panel).model()
    rows = range(model.rowCount())
    return next(each for each in rows if model.index(each, 0).data() == words)


def choose(panel: FindingsPanel, words: str) -> None:
    listed(panel).setFocus()
    listed(panel).setCurrentIndex(listed(panel).model().index(row(panel, words), 0))


def click(panel: FindingsPanel, words: str, across: float) -> None:
    place = listed(panel).visualRect(listed(panel).model().index(row(panel, words), 0))
    point = QPoint(place.left() + round(place.width() * across), place.center().y())
    QTest.mouseClick(listed(panel).viewport(), Qt.MouseButton.LeftButton, pos=point)


def button(panel: FindingsPanel, words: str) -> QToolButton:
    buttons = panel.findChildren(QToolButton)
    return next(each for each in buttons if each.text() == words and each.isVisible())


def texts(panel: FindingsPanel) -> list[str]:
    return [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]


def test_the_mark_of_a_secret_stands_on_top_and_is_told_of(panel: FindingsPanel) -> None:
    assert row(panel, "TỐI MẬT") == 1
    assert any("must not be published" in text for text in texts(panel))


def test_each_row_is_read_aloud_whole(panel: FindingsPanel) -> None:
    spoken = listed(panel).model().index(row(panel, "nghành"), 0).data(SPOKEN)
    assert spoken == "nghành, Sai chính tả., suggested: ngành"
    heading = listed(panel).model().index(0, 0).data(SPOKEN)
    assert heading.endswith("Must not be published, one place")


def test_one_click_on_the_tick_mends(panel: FindingsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.mend_requested) as asked:
        click(panel, "nghành", 0.9)
    assert asked.args == [[NGHANH.id]]


def test_a_click_on_the_words_leads_to_them(panel: FindingsPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.mend_requested), qtbot.waitSignal(panel.go_requested) as led:
        click(panel, "nghành", 0.3)
    assert led.args == [NGHANH.id]


def test_a_finding_without_a_mend_has_no_tick(panel: FindingsPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.mend_requested), qtbot.waitSignal(panel.go_requested):
        click(panel, "TỐI MẬT", 0.9)


def test_enter_leads_to_the_words(panel: FindingsPanel, qtbot: QtBot) -> None:
    choose(panel, "ngiệp")
    with qtbot.waitSignal(panel.go_requested) as led:
        QTest.keyClick(listed(panel), Qt.Key.Key_Return)
    assert led.args == [NGIEP.id]


def test_all_of_a_kind_are_mended_at_once(panel: FindingsPanel, qtbot: QtBot) -> None:
    choose(panel, "nghành")
    with qtbot.waitSignal(panel.mend_requested) as asked:
        button(panel, "Mend all 2 of this kind").click()
    assert asked.args == [[NGHANH.id, NGIEP.id]]


@pytest.mark.parametrize("reach", Reach)
def test_the_menu_ignores_as_far_as_is_said(
    panel: FindingsPanel, qtbot: QtBot, reach: Reach
) -> None:
    choose(panel, "nghành")
    names = ["Ignore here", "Ignore in this article", "Ignore always"]
    name = names[list(Reach).index(reach)]
    shown = [each for each in listed(panel).actions() if each.isVisible()]
    with qtbot.waitSignal(panel.ignore_requested) as asked:
        next(each for each in shown if each.text() == name).trigger()
    assert asked.args == [NGHANH.id, reach]


def test_a_heading_folds_away_what_is_below_it(panel: FindingsPanel) -> None:
    listed(panel).setFocus()
    listed(panel).setCurrentIndex(listed(panel).model().index(2, 0))
    before = listed(panel).model().rowCount()
    QTest.keyClick(listed(panel), Qt.Key.Key_Left)
    assert listed(panel).model().rowCount() == before - 2
    QTest.keyClick(listed(panel), Qt.Key.Key_Right)
    assert listed(panel).model().rowCount() == before


def test_the_place_in_the_list_stays_when_something_is_mended(panel: FindingsPanel) -> None:
    choose(panel, "nghành")
    panel.show_kinds(kinds([NGIEP, SECRET]))
    assert listed(panel).currentIndex().data() == "ngiệp"


def test_nothing_found_is_said_in_words(panel: FindingsPanel) -> None:
    panel.show_kinds([])
    assert "Nothing to mend was found." in texts(panel)
    assert not listed(panel).isVisible()


def test_what_is_always_ignored_can_be_taken_back(panel: FindingsPanel, qtbot: QtBot) -> None:
    panel.show_settings(ProofingSettings(ignored=(("syllable-impossible", "nghành"),)))
    entries = [each for menu in panel.findChildren(QMenu) for each in menu.actions()]
    entry = next(each for each in entries if "“nghành”" in each.text())
    with qtbot.waitSignal(panel.heed_requested) as asked:
        entry.trigger()
    assert asked.args == [("syllable-impossible", "nghành")]


def test_marking_while_writing_is_switched_off(panel: FindingsPanel, qtbot: QtBot) -> None:
    panel.show_settings(ProofingSettings())
    box = panel.findChild(QCheckBox)
    assert box.isChecked()
    with qtbot.waitSignal(panel.marking_chosen) as chosen:
        box.click()
    assert chosen.args == [False]


def test_nothing_is_wider_than_the_panel_at_twice_the_size(
    dressed: QApplication, qtbot: QtBot
) -> None:
    theme.dress(dressed, Appearance(text_size=200))
    panel = FindingsPanel()
    qtbot.addWidget(panel)
    panel.show_kinds(ALL)
    panel.resize(560, 640)
    with qtbot.waitExposed(panel):
        panel.show()
    choose(panel, "nghành")
    assert panel.minimumSizeHint().width() <= 560
    for each in panel.findChildren(QToolButton):
        if each.isVisible():
            assert each.width() >= each.sizeHint().width(), each.text()


def test_every_button_has_a_name(panel: FindingsPanel) -> None:
    choose(panel, "nghành")
    assert all(each.accessibleName() for each in panel.findChildren(QToolButton))
    assert isinstance(listed(panel).actions()[0], QAction)


def test_a_row_says_what_mends_it_where_that_is_no_word() -> None:
    deep = found(9, "Hai", rule="heading-skipped", remedy=HeadingLevel(3), mendable=True)
    row = Row(kinds([deep])[0], deep)
    assert row.rest == "→ Make it a heading of level 3"
    assert "Make it a heading of level 3" in row.spoken
