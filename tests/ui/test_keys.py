"""Keys are told in docs/keys.md and leave alone what switches the keyboard to Vietnamese."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.media.desk import MediaDesk
from desktop.ui.window import Window

PAGE = Path(__file__).parents[2] / "docs/keys.md"
QT_ANSWERS = {"Tab", "Shift+Tab", "Up", "Down", "Home", "End", "Enter"}
"""Keys that Qt's own controls answer, without an action of the window."""


@pytest.fixture
def window(window: Window) -> Iterator[Window]:
    """Return the window with the desk whose key is told too, and whose own window is not made."""
    media = MediaDesk(None, window, None, None, None, None, changed=lambda: None)
    yield window
    media.close()


def keys_of(window: Window) -> list[str]:
    actions = window.findChildren(QAction)
    return [keys.toString() for each in actions for keys in each.shortcuts()]


def told() -> set[str]:
    """Return the keys in the first two tables of the page."""
    tables = PAGE.read_text(encoding="utf-8").split("## In the text")[0]
    cells = re.findall(r"^\| (.+?) \|", tables, flags=re.MULTILINE)
    return {key for cell in cells if cell != "key" for key in cell.split(", ")} - QT_ANSWERS


def test_every_key_is_told(window: Window) -> None:
    assert set(keys_of(window)) == told()


def test_no_key_means_two_things(window: Window) -> None:
    keys = keys_of(window)
    assert len(keys) == len(set(keys))


def test_no_key_lies_where_keyboards_have_letters(window: Window) -> None:
    assert not [keys for keys in keys_of(window) if "Ctrl+Alt" in keys]


@pytest.mark.parametrize("first", [Qt.Key.Key_Control, Qt.Key.Key_Shift])
def test_control_and_shift_alone_do_nothing(window: Window, qtbot: QtBot, first: Qt.Key) -> None:
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    fired: list[str] = []
    for each in window.findChildren(QAction):
        each.triggered.connect(lambda _checked, fired_by=each: fired.append(fired_by.text()))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyPress(window, first)
    QTest.keyPress(window, Qt.Key.Key_Shift, both)
    QTest.keyRelease(window, Qt.Key.Key_Shift, both)
    QTest.keyRelease(window, first)
    assert fired == []
    assert window.editor.commands == []


def test_f3_goes_to_the_search(window: Window, qtbot: QtBot) -> None:
    window.resize(780, 700)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keySequence(window, "F3")
    searching = next(
        each
        for each in window.findChildren(QLineEdit)
        if each.accessibleName() == "Search the articles"
    )
    qtbot.waitUntil(searching.hasFocus)
