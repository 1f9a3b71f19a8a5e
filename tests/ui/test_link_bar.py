"""Links are asked for in a line of the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.editor.state import EditState, LinkAt
from desktop.ui.link_bar import LinkBar, complete_address


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mic.gov.vn", "https://mic.gov.vn"),
        (" http://a.vn ", "http://a.vn"),
        ("lan@tinh.gov.vn", "mailto:lan@tinh.gov.vn"),
        ("#phan-2", "#phan-2"),
        ("", ""),
    ],
)
def test_an_address_is_completed(typed: str, meant: str) -> None:
    assert complete_address(typed) == meant


@pytest.fixture
def bar(qtbot: QtBot) -> LinkBar:
    made = LinkBar()
    qtbot.addWidget(made)
    return made


def address(bar: LinkBar) -> QLineEdit:
    return next(each for each in bar.findChildren(QLineEdit) if each.accessibleName() == "Address")


def test_enter_sets_the_link(bar: LinkBar, qtbot: QtBot) -> None:
    bar.ask(EditState(selected="cổng"))
    address(bar).setText("mic.gov.vn")
    with qtbot.waitSignal(bar.link_set) as asked:
        QTest.keyClick(address(bar), Qt.Key.Key_Return)
    assert asked.args == ["https://mic.gov.vn", "", ""]


def test_the_link_at_the_caret_is_shown(bar: LinkBar) -> None:
    bar.ask(EditState(link=LinkAt(href="https://a.vn")))
    assert address(bar).text() == "https://a.vn"


def test_escape_leaves_everything_as_it_was(bar: LinkBar, qtbot: QtBot) -> None:
    bar.ask(EditState())
    with qtbot.waitSignal(bar.left):
        QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()
