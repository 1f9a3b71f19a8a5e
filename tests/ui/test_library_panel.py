"""The list of the library and of its bin, by mouse and by keys."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListView, QToolButton
from pytestqt.qtbot import QtBot

from desktop.article.model import Article, now
from desktop.library import Entry
from desktop.ui.drawing import since, two_lines
from desktop.ui.entries import EntryRole
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


def entries_id(listed: QListView, row: int) -> UUID:
    return listed.model().index(row, 0).data(EntryRole).id


def states(window: Window) -> QComboBox:
    name = "Show the articles in this state"
    return next(each for each in window.findChildren(QComboBox) if each.accessibleName() == name)


def foot_button(window: Window, words: str) -> QToolButton:
    return next(
        each for each in window.library.foot.findChildren(QToolButton) if each.text() == words
    )


def foot_words(window: Window) -> str:
    return next(
        each.text() for each in window.library.foot.findChildren(QLabel) if each.isVisible()
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
    assert foot_words(window) == "2 articles are chosen."
    with qtbot.waitSignal(window.library.articles.restore_requested) as restored:
        QTest.keyClick(listed, Qt.Key.Key_Return)
    assert restored.args == [binned]


def test_the_button_restores_what_was_clicked(window: Window, qtbot: QtBot) -> None:
    binned = entries()
    listed = show(window, Listed(entries=binned, binned=True))
    assert not foot_button(window, "Restore").isEnabled()
    place = listed.visualRect(listed.model().index(1, 0)).center()
    with qtbot.assertNotEmitted(window.library.article_chosen):
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(window.library.articles.restore_requested) as restored:
        foot_button(window, "Restore").click()
    assert restored.args == [[binned[1]]]


def test_del_does_nothing_in_the_bin(window: Window, qtbot: QtBot) -> None:
    listed = show(window, Listed(entries=entries(), binned=True))
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    with qtbot.assertNotEmitted(window.library.articles.bin_requested, wait=50):
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
    assert not foot_button(window, "Restore").isVisible()
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


def test_ctrl_and_a_click_choose_one_more_without_opening_it(window: Window, qtbot: QtBot) -> None:
    listed = show(window, Listed(entries=entries()))
    listed.setCurrentIndex(listed.model().index(0, 0))
    assert not window.library.foot.isVisible()
    place = listed.visualRect(listed.model().index(1, 0)).center()
    left, control = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
    with qtbot.assertNotEmitted(window.library.article_chosen):
        QTest.mouseClick(listed.viewport(), left, control, place)
    assert foot_words(window) == "2 articles are chosen."


def test_what_is_chosen_stays_chosen_when_the_list_is_fetched_anew(window: Window) -> None:
    several = entries()
    listed = show(window, Listed(entries=several))
    listed.selectAll()
    window.library.show_entries(Listed(entries=several[::-1]))
    assert [entry.id for entry in window.library.articles.chosen()] == [
        entry.id for entry in several[::-1]
    ]


def test_del_puts_all_that_is_chosen_into_the_bin(window: Window, qtbot: QtBot) -> None:
    several = entries()
    listed = show(window, Listed(entries=several))
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    QTest.keyClick(listed, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.library.articles.bin_requested) as asked:
        QTest.keyClick(listed, Qt.Key.Key_Delete)
    assert asked.args == [several]


def test_a_key_that_is_held_down_acts_once(window: Window) -> None:
    listed = show(window, Listed(entries=entries()))
    with_keys = [each for each in listed.actions() if not each.shortcut().isEmpty()]
    assert with_keys
    assert not any(each.autoRepeat() for each in with_keys)


def test_ctrl_a_chooses_what_is_not_fetched_yet_and_del_waits_for_it(
    window: Window, qtbot: QtBot
) -> None:
    several = [each for _ in range(700) for each in entries()]
    listed = show(window, Listed(entries=several[:100], more=True))
    articles = window.library.articles
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    with qtbot.waitSignal(articles.rest_requested), qtbot.assertNotEmitted(articles.bin_requested):
        QTest.keyClick(listed, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(listed, Qt.Key.Key_Delete)
    with qtbot.waitSignal(articles.bin_requested) as asked:
        window.library.choose_rest(several)
    assert asked.args == [several]
    assert foot_words(window) == "1,400 articles are chosen."
    window.library.add_entries(several[100:200], more=True, states={})
    assert articles.chosen() == several
    listed.setCurrentIndex(listed.model().index(0, 0))
    assert articles.chosen() == several[:1]


def test_ctrl_z_in_the_list_takes_back_there_and_not_in_the_text(
    window: Window, qtbot: QtBot
) -> None:
    listed = show(window, Listed(entries=entries()))
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    with qtbot.waitSignal(window.library.articles.undo_requested):
        QTest.keyClick(listed, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.editor.commands == []


def test_the_grid_has_the_same_choice_and_keys(window: Window, qtbot: QtBot) -> None:
    several = entries()
    listed = show(window, Listed(entries=several))
    listed.setCurrentIndex(listed.model().index(0, 0))
    window.library.show_as(grid=True)
    first, second = (listed.visualRect(listed.model().index(row, 0)) for row in (0, 1))
    assert (first.top(), second.left()) == (second.top(), first.right() + 1)
    assert second.right() <= listed.viewport().width()
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    QTest.keyClick(listed, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert window.library.articles.chosen() == several


def test_large_letters_leave_room_for_one_tile_a_row(window: Window) -> None:
    listed = show(window, Listed(entries=entries()))
    font = listed.font()
    font.setPixelSize(30)
    listed.setFont(font)
    listed.setStyleSheet("QListView { font-size: 30px; }")
    window.library.show_as(grid=True)
    QApplication.processEvents()
    first, second = (listed.visualRect(listed.model().index(row, 0)) for row in (0, 1))
    assert second.top() >= first.bottom()


def test_the_bin_says_how_long_an_article_still_lies_there() -> None:
    (entry, _) = entries()
    ago = now() - timedelta(days=12)
    assert since(replace(entry, deleted_at=ago)) == "18 days left"
    assert since(replace(entry, deleted_at=now() - timedelta(days=31))) == "goes for good today"


def test_after_a_click_the_keyboard_stays_in_the_list(window: Window) -> None:
    listed = show(window, Listed(entries=entries()))
    before = window.editor.focused
    place = listed.visualRect(listed.model().index(1, 0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    window.show_article(replace(Article(title="Một"), id=entries_id(listed, 1)))
    assert listed.hasFocus()
    assert window.editor.focused == before


def test_enter_in_the_list_goes_to_the_text(window: Window) -> None:
    listed = show(window, Listed(entries=entries()))
    listed.setFocus()
    before = window.editor.focused
    QTest.keyClick(listed, Qt.Key.Key_Return)
    window.show_article(replace(Article(title="Một"), id=entries_id(listed, 0)))
    assert window.editor.focused == before + 1
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert window.editor.focused == before + 2


def test_what_came_out_of_the_bin_again_holds_the_keyboard_no_longer(window: Window) -> None:
    listed = show(window, Listed(entries=entries()))
    back = replace(Article(title="Một"), id=entries_id(listed, 0))
    window.show_article(back)
    listed.setFocus()
    listed.setCurrentIndex(listed.model().index(0, 0))
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    window.show_article(Article())
    assert listed.hasFocus()
    window.show_article(back)
    listed.setFocus()
    window.show_article(Article())
    assert not listed.hasFocus()


def test_the_keyboard_stays_in_the_list_when_the_open_article_goes_to_the_bin(
    window: Window,
) -> None:
    every = entries()
    listed = show(window, Listed(entries=every))
    listed.setFocus()
    window.show_article(replace(Article(title="Một"), id=entries_id(listed, 0)))
    listed.setFocus()
    listed.setCurrentIndex(listed.model().index(0, 0))
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    window.show_article(Article())
    assert listed.hasFocus()
    window.library.show_entries(Listed(entries=every[1:]))
    assert listed.currentIndex().data(EntryRole).id == every[1].id
    window.show_article(Article())
    assert window.focusWidget().accessibleName() == "Title of the article"


@pytest.mark.parametrize("found", [entries(), []], ids=["below the list", "in an empty one"])
def test_a_filter_that_names_nothing_is_told(window: Window, found: list[Entry]) -> None:
    hint = "“ngay:<b>” names no day"
    show(window, Listed(entries=found, looked_for="ngay:<b>", hints=(hint,)))
    (told,) = (
        each
        for each in window.library.findChildren(QLabel)
        if hint in each.text() and each.isVisible()
    )
    assert told.textFormat() is Qt.TextFormat.PlainText


def test_a_hint_with_one_long_word_keeps_the_panel_narrow(window: Window) -> None:
    show(window, Listed(entries=entries(), looked_for="ngay:abc"))
    before = window.library.minimumSizeHint().width()
    show(window, Listed(entries=[], looked_for="ngay:abc", hints=("a" * 100,)))
    assert window.library.minimumSizeHint().width() == before


def test_no_hint_is_left_from_another_search(window: Window) -> None:
    show(window, Listed(entries=[], looked_for="trangthai:abc", hints=("no state",)))
    show(window, Listed(entries=[], looked_for="abc"))
    assert not [x for x in window.library.findChildren(QLabel) if "no state" in x.text()]
