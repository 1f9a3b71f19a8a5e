"""The outline shows headings as a tree and leads to each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from desktop.editor.outline import Heading
from desktop.ui.outline.panel import OutlinePanel

HEADINGS = (
    Heading(level=2, text="Một"),
    Heading(level=3, text="Một một"),
    Heading(level=4, text=""),
    Heading(level=3, text="Một hai"),
    Heading(level=2, text="Hai"),
)


@pytest.fixture
def panel(qtbot: QtBot) -> OutlinePanel:
    made = OutlinePanel()
    qtbot.addWidget(made)
    return made


def tree(panel: OutlinePanel) -> QTreeWidget:
    return panel.findChild(QTreeWidget)


def grown(item: QTreeWidgetItem) -> list[object]:
    return [[child.text(0), grown(child)] for child in map(item.child, range(item.childCount()))]


def test_headings_stand_under_the_higher_ones(panel: OutlinePanel) -> None:
    panel.show_headings(HEADINGS)
    assert grown(tree(panel).invisibleRootItem()) == [
        ["Một", [["Một một", [["(empty heading)", []]]], ["Một hai", []]]],
        ["Hai", []],
    ]


def test_a_level_left_out_is_no_hole(panel: OutlinePanel) -> None:
    panel.show_headings((Heading(level=4, text="a"), Heading(level=2, text="b")))
    assert grown(tree(panel).invisibleRootItem()) == [["a", []], ["b", []]]


def test_enter_and_a_click_choose(panel: OutlinePanel, qtbot: QtBot) -> None:
    chosen: list[int] = []
    panel.heading_chosen.connect(chosen.append)
    panel.resize(300, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_headings(HEADINGS)
    panel.show_current(3)
    QTest.keyClick(tree(panel), Qt.Key.Key_Return)
    place = tree(panel).visualItemRect(tree(panel).topLevelItem(1)).center()
    QTest.mouseClick(tree(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [3, 4]


def test_the_heading_of_the_caret_is_marked_and_told(panel: OutlinePanel) -> None:
    panel.show_headings(HEADINGS)
    panel.show_current(4)
    item = tree(panel).topLevelItem(1)
    assert item.font(0).bold()
    assert item.data(0, Qt.ItemDataRole.AccessibleDescriptionRole) == "You are here."
    assert not tree(panel).topLevelItem(0).font(0).bold()


def test_without_headings_it_says_what_to_do(panel: OutlinePanel, qtbot: QtBot) -> None:
    panel.show()
    panel.show_headings(())
    assert not tree(panel).isVisible()
    make = next(
        each
        for each in panel.findChildren(QPushButton)
        if each.text() == "Make this paragraph a heading"
    )
    with qtbot.waitSignal(panel.heading_wanted):
        make.click()


def test_the_text_is_watched_while_the_panel_is_in_sight(panel: OutlinePanel) -> None:
    watched: list[bool] = []
    panel.watched.connect(watched.append)
    panel.show()
    panel.hide()
    assert watched == [True, False]


def test_the_keyboard_goes_to_the_headings_that_arrive(panel: OutlinePanel, qtbot: QtBot) -> None:
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    panel.take_focus()
    panel.show_headings(HEADINGS)
    panel.show_current(3)
    qtbot.waitUntil(tree(panel).hasFocus)
    assert [item.text(0) for item in tree(panel).selectedItems()] == ["Một hai"]
