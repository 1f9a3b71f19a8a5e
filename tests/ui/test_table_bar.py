"""A new table is as large as the writer says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QSpinBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.settings.model import Appearance
from desktop.ui import theme
from desktop.ui.table_bar import NewTable, TableBar


@pytest.fixture
def bar(qtbot: QtBot) -> TableBar:
    made = TableBar()
    qtbot.addWidget(made)
    made.ask()
    return made


def named(bar: TableBar, kind: type[QWidget], name: str) -> QWidget:
    return next(each for each in bar.findChildren(kind) if each.accessibleName() == name)


def test_enter_takes_the_ordinary_table(bar: TableBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.table_chosen) as chosen:
        QTest.keyClick(named(bar, QSpinBox, "Rows"), Qt.Key.Key_Return)
    assert chosen.args == [NewTable(rows=3, columns=3)]


def test_a_table_is_sized_by_keyboard(bar: TableBar, qtbot: QtBot) -> None:
    QTest.keyClicks(named(bar, QSpinBox, "Rows"), "12")
    QTest.keyClick(named(bar, QSpinBox, "Columns"), Qt.Key.Key_Up)
    QTest.keyClick(named(bar, QCheckBox, "Header row"), Qt.Key.Key_Space)
    with qtbot.waitSignal(bar.table_chosen) as chosen:
        QTest.keyClick(named(bar, QSpinBox, "Columns"), Qt.Key.Key_Return)
    assert chosen.args == [NewTable(rows=12, columns=4, header_row=False)]


def test_a_table_is_sized_by_its_buttons(bar: TableBar, qtbot: QtBot) -> None:
    named(bar, QToolButton, "Rows: one more").click()
    named(bar, QToolButton, "Columns: one fewer").click()
    with qtbot.waitSignal(bar.table_chosen) as chosen:
        QTest.keyClick(named(bar, QSpinBox, "Rows"), Qt.Key.Key_Return)
    assert chosen.args == [NewTable(rows=4, columns=2)]


def test_the_numbers_are_seen(dressed: QApplication, qtbot: QtBot) -> None:
    theme.dress(dressed, Appearance(text_size=200))
    made = TableBar()
    qtbot.addWidget(made)
    made.resize(1200, 160)
    with qtbot.waitExposed(made):
        made.ask()
    for number in made.findChildren(QSpinBox):
        line = number.lineEdit()
        assert line.width() > line.fontMetrics().horizontalAdvance("50")


def test_escape_inserts_nothing(bar: TableBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.table_chosen), qtbot.waitSignal(bar.left):
        QTest.keyClick(named(bar, QSpinBox, "Rows"), Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_a_new_table_may_have_a_caption(bar: TableBar, qtbot: QtBot) -> None:
    caption = named(bar, QLineEdit, "Caption of the table")
    QTest.keyClicks(caption, " Ba xa")
    with qtbot.waitSignal(bar.table_chosen) as chosen:
        QTest.keyClick(caption, Qt.Key.Key_Return)
    assert chosen.args == [NewTable(caption="Ba xa")]
