"""The list below the search field, by keys and mouse."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.article.labels import Label
from desktop.library.query import Facet
from desktop.ui.finding_articles.completing import Vocabulary
from desktop.ui.finding_articles.search_field import SearchField

KNOWN = Vocabulary(date(2026, 11, 23), {Facet.TAG: [Label("Biên giới", 9), Label("Lũ", 2)]})


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    place = QWidget()
    qtbot.addWidget(place)
    field, after = SearchField(place), QLineEdit()
    column = QVBoxLayout(place)
    column.addWidget(field)
    column.addWidget(after)
    column.addStretch()
    place.resize(300, 500)
    place.show()
    place.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.show_vocabulary(KNOWN)
    return field


def proposals(field: SearchField) -> list[str]:
    listed = field.parentWidget().findChild(QListWidget)
    rows = [listed.item(row).text() for row in range(listed.count())]
    return rows if listed.isVisible() else []


def keys(field: SearchField, *codes: Qt.Key) -> None:
    for code in codes:
        QTest.keyClick(field, code)


def test_a_value_is_taken_by_enter(field: SearchField) -> None:
    QTest.keyClicks(field, "bao the:")
    assert proposals(field) == ["Biên giới · 9", "Lũ · 2"]
    keys(field, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert field.text() == 'bao the:"Lũ" '
    assert proposals(field) == []


def test_a_name_that_was_not_chosen_leaves_tab_alone(field: SearchField, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "the")
    assert proposals(field) == ["the: · Tag"]
    keys(field, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not field.hasFocus())
    assert field.text() == "the"
    assert proposals(field) == []


def test_a_chosen_name_is_followed_by_its_values(field: SearchField) -> None:
    QTest.keyClicks(field, "the")
    keys(field, Qt.Key.Key_Down, Qt.Key.Key_Tab)
    assert field.text() == "the:"
    assert proposals(field) == ["Biên giới · 9", "Lũ · 2"]
    assert field.hasFocus()


def test_escape_closes_the_list_and_the_letters_stay(field: SearchField) -> None:
    QTest.keyClicks(field, "the:")
    keys(field, Qt.Key.Key_Escape)
    assert (field.text(), proposals(field)) == ("the:", [])


def test_backspaces_of_an_input_method_reach_the_letters(field: SearchField) -> None:
    QTest.keyClicks(field, "the:lu")
    keys(field, Qt.Key.Key_Backspace)
    none = Qt.KeyboardModifier.NoModifier
    typed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, none, "ũ")
    QApplication.sendEvent(field, typed)
    assert field.text() == "the:lũ"
    assert proposals(field) == ["Lũ · 2"]


def test_a_click_takes_a_proposal(field: SearchField) -> None:
    QTest.keyClicks(field, "the:")
    listed = field.parentWidget().findChild(QListWidget)
    place = listed.visualItemRect(listed.item(1)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert field.text() == 'the:"Lũ" '
    assert field.hasFocus()


def test_a_filter_of_the_menu_is_begun_at_the_end(field: SearchField) -> None:
    field.setText("bão")
    field.begin_filter("the")
    QApplication.processEvents()
    assert field.text() == "bão the:"
    assert proposals(field) == ["Biên giới · 9", "Lũ · 2"]
