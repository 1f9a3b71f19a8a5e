"""Columns give way where there is no room, and come back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.columns import Columns


@pytest.fixture
def columns(qtbot: QtBot) -> Iterator[Columns]:
    made = Columns(QWidget(), QWidget(), QWidget())
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def widths(columns: Columns) -> tuple[int, int]:
    QApplication.processEvents()
    return columns.library.widget.width(), columns.inspector.widget.width()


def test_both_columns_stand_beside_the_page_on_a_common_laptop(columns: Columns) -> None:
    assert columns.shows(columns.library)
    assert columns.shows(columns.inspector)
    assert widths(columns) == (288, 304)


def test_the_inspector_gives_way_first(columns: Columns) -> None:
    columns.resize(1000, 700)
    assert columns.shows(columns.library)
    assert not columns.shows(columns.inspector)


def test_on_a_narrow_window_the_page_has_all_of_it(columns: Columns) -> None:
    columns.resize(780, 700)
    assert not columns.shows(columns.library)
    assert not columns.shows(columns.inspector)


def test_large_letters_make_a_window_narrow(columns: Columns) -> None:
    columns.scale(200)
    assert not columns.shows(columns.inspector)


def test_what_was_called_up_stays_in_sight_while_letters_grow(columns: Columns) -> None:
    columns.call(columns.inspector, called=True)
    columns.scale(200)
    assert columns.inspector.widget.isVisible()
    assert columns.inspector.widget.geometry().right() == columns.width() - 1
    columns.scale(100)
    assert columns.shows(columns.inspector)


def test_a_drawer_lies_over_the_page_and_escape_shuts_it(columns: Columns) -> None:
    columns.resize(780, 700)
    columns.toggle(columns.inspector)
    assert columns.inspector.widget.geometry().right() == 779
    QTest.keyClick(columns, Qt.Key.Key_Escape)
    assert not columns.shows(columns.inspector)


def test_one_drawer_shuts_the_other(columns: Columns) -> None:
    columns.resize(780, 700)
    columns.toggle(columns.library)
    columns.toggle(columns.inspector)
    assert not columns.shows(columns.library)


def test_columns_come_back_as_wide_as_they_were(columns: Columns) -> None:
    columns.restore("300 350")
    columns.resize(780, 700)
    columns.resize(1366, 700)
    assert widths(columns) == (300, 350)
    assert columns.state() == "300 350"


def test_a_state_that_makes_no_sense_changes_nothing(columns: Columns) -> None:
    columns.restore("wide 3 x")
    assert widths(columns) == (288, 304)
