"""The line that asks what to find is used by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.editor.finding import Query
from desktop.ui.finding.line import FindLine


@pytest.fixture
def line(qtbot: QtBot) -> FindLine:
    made = FindLine()
    qtbot.addWidget(made)
    return made


def named(line: FindLine, kind: type, name: str):
    return next(each for each in line.findChildren(kind) if each.accessibleName() == name)


def opened(line: FindLine, qtbot: QtBot, selected: str = "", *, replacing: bool = False) -> None:
    line.ask(selected, replacing=replacing)
    line.activateWindow()
    qtbot.waitUntil(named(line, QLineEdit, "Find in the text").hasFocus)


def test_what_is_selected_is_looked_for_at_once(line: FindLine, qtbot: QtBot) -> None:
    asked: list[Query] = []
    line.query_changed.connect(asked.append)
    opened(line, qtbot, "Điện Biên")
    assert asked[-1] == Query(text="Điện Biên")


def test_every_letter_and_tick_asks_anew(line: FindLine, qtbot: QtBot) -> None:
    asked: list[Query] = []
    opened(line, qtbot)
    line.query_changed.connect(asked.append)
    QTest.keyClicks(named(line, QLineEdit, "Find in the text"), "xa")
    named(line, QCheckBox, "Whole words").click()
    assert asked == [Query(text="x"), Query(text="xa"), Query(text="xa", whole=True)]


def test_enter_goes_on_and_shift_enter_back(line: FindLine, qtbot: QtBot) -> None:
    steps: list[bool] = []
    opened(line, qtbot, "xã")
    line.step_wanted.connect(steps.append)
    text = named(line, QLineEdit, "Find in the text")
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert steps == [True, False]


def test_enter_in_the_other_field_replaces(line: FindLine, qtbot: QtBot) -> None:
    opened(line, qtbot, "xã", replacing=True)
    other = named(line, QLineEdit, "Replace with")
    other.setText("phường")
    with qtbot.waitSignal(line.replace_wanted) as wanted:
        QTest.keyClick(other, Qt.Key.Key_Return)
    assert wanted.args == ["phường"]
    with qtbot.waitSignal(line.replace_all_wanted) as wanted:
        named(line, QPushButton, "Replace all").click()
    assert wanted.args == ["phường"]


def test_finding_asks_for_no_replacement(line: FindLine, qtbot: QtBot) -> None:
    opened(line, qtbot)
    assert not named(line, QLineEdit, "Replace with").isVisible()
    opened(line, qtbot, replacing=True)
    assert named(line, QLineEdit, "Replace with").isVisible()


def test_escape_leaves(line: FindLine, qtbot: QtBot) -> None:
    opened(line, qtbot, "xã")
    with qtbot.waitSignal(line.left):
        QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisible()


def test_a_pattern_takes_its_marks_as_written(line: FindLine, qtbot: QtBot) -> None:
    opened(line, qtbot)
    named(line, QCheckBox, "Pattern").click()
    assert not named(line, QCheckBox, "Marks as written").isEnabled()


def test_what_was_found_is_told_to_assistive_programs(line: FindLine, qtbot: QtBot) -> None:
    opened(line, qtbot, "xã")
    line.show_found("3/17", "It is in the title too, which is not searched here.", problem=False)
    description = named(line, QLineEdit, "Find in the text").accessibleDescription()
    assert description == "3/17 It is in the title too, which is not searched here."
