"""Symbols are found by their names, the last used ones first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from desktop.ui.symbols.bar import SymbolBar
from desktop.ui.symbols.catalogue import NO_BREAK_SPACE, found, symbols, used


def test_every_sign_is_there_once() -> None:
    signs = [symbol.sign for symbol in symbols()]
    assert len(signs) == len(set(signs))
    assert set("–—…“”‘’«»°²³½×±≤≥§©®™€£¥₫→•★") | {NO_BREAK_SPACE} <= set(signs)


def test_all_words_of_a_name_have_to_be_there() -> None:
    assert [symbol.sign for symbol in found("arrow RIGHT", "")] == ["→"]


def test_a_sign_finds_itself() -> None:
    assert [symbol.sign for symbol in found("½", "")] == ["½"]


def test_the_last_used_come_first() -> None:
    assert [symbol.sign for symbol in found("", used("₫", used("°", "")))][:3] == ["₫", "°", "–"]


def test_a_sign_used_again_is_remembered_once() -> None:
    assert used("°", "₫°") == "°₫"


@pytest.fixture
def bar(qtbot: QtBot) -> SymbolBar:
    made = SymbolBar()
    qtbot.addWidget(made)
    made.ask("")
    return made


def test_enter_in_the_search_takes_the_first(bar: SymbolBar, qtbot: QtBot) -> None:
    search = bar.findChild(QLineEdit)
    QTest.keyClicks(search, "degree")
    with qtbot.waitSignal(bar.chosen) as chosen:
        QTest.keyClick(search, Qt.Key.Key_Return)
    assert chosen.args == ["°"]


def test_arrows_go_through_the_symbols(bar: SymbolBar, qtbot: QtBot) -> None:
    search, grid = bar.findChild(QLineEdit), bar.findChild(QListWidget)
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    with qtbot.waitSignal(bar.chosen) as chosen:
        QTest.keyClick(grid, Qt.Key.Key_Return)
    assert chosen.args == ["—"]


def test_a_name_that_no_symbol_has_takes_nothing(bar: SymbolBar) -> None:
    QTest.keyClicks(bar.findChild(QLineEdit), "xyz")
    assert bar.findChild(QListWidget).count() == 0
