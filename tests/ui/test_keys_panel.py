"""F1 lists every key there is, and no key lies where it must not."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from desktop.settings.model import Appearance
from desktop.ui.keys.collecting import key_groups, looked_for, page_keys
from desktop.ui.window import Window
from tests.ui.test_keys import keys_of

MODIFIERS = {"Ctrl", "Shift", "Alt", "Meta"}


def listed(window: Window) -> list[str]:
    return [
        each for group in key_groups(window) for key in group.keys for each in key.keys.split(", ")
    ]


def test_every_key_of_the_window_is_listed(window: Window) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    shown = {QKeySequence(keys).toString(native) for keys in keys_of(window)}
    assert shown <= set(listed(window))


def test_no_two_actions_share_a_key_not_even_with_the_page(window: Window) -> None:
    keys = keys_of(window)
    assert len(keys) == len(set(keys))
    assert not set(keys) & {each for key in page_keys() for each in key.keys.split(", ")}


def test_no_key_is_made_of_control_and_shift_alone(window: Window) -> None:
    bare = [
        keys
        for keys in keys_of(window) + [key.keys for key in page_keys()]
        if set(keys.split("+")) <= MODIFIERS
    ]
    assert bare == []


def test_a_key_is_found_by_what_it_does(window: Window) -> None:
    (group,) = looked_for(key_groups(window), "full scr")
    assert [key.keys for key in group.keys] == ["F11"]


def test_signs_that_no_key_has_stand_where_one_inserts(window: Window) -> None:
    menus = window.bar.findChildren(QMenu)
    (insert,) = [menu for menu in menus if "Dividing line" in names(menu)]
    assert "Insert a symbol" in names(insert)
    assert "Insert a symbol" not in names(window.bar.view)
    (writing,) = [group for group in key_groups(window) if group.name == "Writing"]
    assert ("Ctrl+.", "Insert a symbol") in [(key.keys, key.does) for key in writing.keys]


def names(menu: QMenu) -> list[str]:
    return [each.text() for each in menu.actions()]


def show(window: Window, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_f1_shows_the_list_and_enter_does_what_a_row_says(window: Window, qtbot: QtBot) -> None:
    show(window, qtbot)
    QTest.keySequence(window, "F1")
    search = next(
        each
        for each in window.findChildren(QLineEdit)
        if each.accessibleName() == "Look for a key by what it does"
    )
    qtbot.waitUntil(search.hasFocus)
    search.setText("Save")
    QTest.keyClick(search, Qt.Key.Key_Down)
    tree = next(each for each in window.findChildren(QTreeWidget) if each.isVisible())
    assert tree.currentItem().text(1) == "Ctrl+S"
    with qtbot.waitSignal(window.bar.save_requested):
        tree.itemActivated.emit(tree.currentItem(), 0)
    assert not tree.isVisible()


def test_the_keys_of_lists_and_quotations_are_listed(window: Window) -> None:
    told = {"Ctrl+Shift+8", "Ctrl+Shift+7", "Ctrl+Shift+B"}
    assert told <= set(listed(window))


@pytest.mark.parametrize("size", [100, 200])
def test_no_name_of_a_key_is_cut(window: Window, qtbot: QtBot, size: int) -> None:
    window.show_appearance(Appearance(text_size=size))
    show(window, qtbot)
    QTest.keySequence(window, "F1")
    tree = next(each for each in window.findChildren(QTreeWidget) if each.isVisible())
    qtbot.waitUntil(lambda: cut(tree) == [])


def cut(tree: QTreeWidget) -> list[str]:
    """Return the names that ask for more height than their row has."""
    flags = Qt.TextFlag.TextWordWrap.value
    metrics, room = tree.fontMetrics(), QRect(0, 0, tree.columnWidth(0), 10_000)
    rows = [group.child(at) for group in groups(tree) for at in range(group.childCount())]
    assert len(rows) > 50
    return [
        row.text(0)
        for row in rows
        if metrics.boundingRect(room, flags, row.text(0)).height()
        > tree.visualItemRect(row).height()
    ]


def groups(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    return [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
