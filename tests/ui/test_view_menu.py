"""Modules add what they can do to the menu “View”; the keys work without opening it."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.controls import action
from desktop.ui.view_menu import ViewMenu


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def plain(name: str) -> QAction:
    return action(name, "", lambda: None)


def test_groups_are_parted_by_a_line(holder: QWidget) -> None:
    menu = ViewMenu(holder)
    menu.add_group(plain("Find"), plain("Outline"))
    menu.add_group(plain("Print"))
    shown = [each.text() or "-" for each in menu.actions()]
    assert shown == ["Find", "Outline", "-", "Print"]


def test_a_key_works_while_the_menu_is_closed(holder: QWidget, qtbot: QtBot) -> None:
    pressed: list[str] = []
    ViewMenu(holder).add_group(action("Find", "", lambda: pressed.append("find"), keys="Ctrl+F"))
    with qtbot.waitExposed(holder):
        holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    QTest.keySequence(holder, "Ctrl+F")
    assert pressed == ["find"]


def test_the_button_of_the_bar_is_called_view(holder: QWidget) -> None:
    group = ViewMenu(holder).group()
    group.setParent(holder)
    button = group.findChild(QToolButton)
    assert button.accessibleName() == "View"
