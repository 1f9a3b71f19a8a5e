"""The list of the library and of its bin, by mouse and by keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListView, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.entries import two_lines
from desktop.ui.listing import Listed
from desktop.ui.window import Window
from tests.ui.conftest import entries

LONG = "Điện Biên khánh thành cầu dân sinh qua suối Nậm Rốm phục vụ hơn 300 hộ dân bản vùng cao"


def show(window: Window, listed: Listed) -> QListView:
    window.resize(1366, 768)
    window.library.show_entries(listed)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return window.findChild(QListView, "entries")


def states(window: Window) -> QComboBox:
    name = "Show the articles in this state"
    return next(each for each in window.findChildren(QComboBox) if each.accessibleName() == name)


def restore_button(window: Window) -> QPushButton:
    return next(
        each
        for each in window.library.findChildren(QPushButton)
        if each.text().startswith("Restore")
    )


def test_the_last_choice_of_states_is_the_bin(window: Window, qtbot: QtBot) -> None:
    choice = states(window)
    with qtbot.waitSignal(window.library.bin_chosen):
        choice.setCurrentIndex(choice.count() - 1)
    with qtbot.waitSignal(window.library.state_chosen) as chosen:
        choice.setCurrentIndex(0)
    assert chosen.args == [None]


def test_enter_restores_what_is_chosen_in_the_bin(window: Window, qtbot: QtBot) -> None:
    binned = entries()
    listed = show(window, Listed(entries=binned, binned=True))
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    QTest.keyClick(listed, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert restore_button(window).text() == "Restore 2 articles"
    with qtbot.waitSignal(window.library.restore_requested) as restored:
        QTest.keyClick(listed, Qt.Key.Key_Return)
    assert restored.args == [binned]


def test_the_button_restores_what_was_clicked(window: Window, qtbot: QtBot) -> None:
    binned = entries()
    listed = show(window, Listed(entries=binned, binned=True))
    assert not restore_button(window).isEnabled()
    place = listed.visualRect(listed.model().index(1, 0)).center()
    with qtbot.assertNotEmitted(window.library.article_chosen):
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(window.library.restore_requested) as restored:
        restore_button(window).click()
    assert restored.args == [[binned[1]]]


def test_del_does_nothing_in_the_bin(window: Window, qtbot: QtBot) -> None:
    listed = show(window, Listed(entries=entries(), binned=True))
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    with qtbot.assertNotEmitted(window.library.bin_requested, wait=50):
        QTest.keyClick(listed, Qt.Key.Key_Delete)


def test_an_empty_bin_says_so_and_keeps_the_keyboard_in_the_panel(
    window: Window, qtbot: QtBot
) -> None:
    listed = show(window, Listed(entries=entries(), binned=True))
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    window.library.show_entries(Listed(entries=[], binned=True))
    said = [each.text() for each in window.library.findChildren(QLabel) if each.isVisible()]
    assert any(text.startswith("The bin is empty.") for text in said)
    assert window.focusWidget() is states(window)


def test_back_in_the_library_a_click_opens_again(window: Window, qtbot: QtBot) -> None:
    show(window, Listed(entries=entries(), binned=True))
    listed = show(window, Listed(entries=entries()))
    assert not restore_button(window).isVisible()
    place = listed.visualRect(listed.model().index(1, 0)).center()
    with qtbot.waitSignal(window.library.article_chosen):
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_title_takes_two_lines_and_is_cut_only_at_the_second(window: Window) -> None:
    font, width = window.font(), 240
    first, second = two_lines(LONG, font, width)
    assert LONG.startswith(first)
    assert second.endswith("…")
    assert LONG.removeprefix(first).strip().startswith(second[:-1].strip())
    assert max(QFontMetrics(font).horizontalAdvance(each) for each in (first, second)) <= width


def test_a_short_title_takes_one_line() -> None:
    assert two_lines("Bão số 3", QFont(), 240) == ["Bão số 3"]


def test_the_whole_title_shows_on_hovering(window: Window) -> None:
    listed = show(window, Listed(entries=entries()))
    shown = listed.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert entries()[0].title in shown
