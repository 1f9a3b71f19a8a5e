"""The line takes what leads to a film or a map, and says when it does not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.article.body.embeds import Service
from desktop.ui.blocks.embed_bar import EmbedBar, thing_in

CODE = (
    '<iframe width="560" src="https://www.google.com/maps/embed?pb=!1m18!2d103.01!3d21.38&amp;x=1">'
)


@pytest.fixture
def bar(qtbot: QtBot) -> EmbedBar:
    made = EmbedBar()
    qtbot.addWidget(made)
    made.ask()
    return made


def field(bar: EmbedBar, name: str) -> QLineEdit:
    return next(each for each in bar.findChildren(QLineEdit) if each.accessibleName() == name)


def test_enter_puts_in_what_the_address_leads_to(bar: EmbedBar, qtbot: QtBot) -> None:
    QTest.keyClicks(field(bar, "Address of the video or map"), "youtu.be/dQw4w9WgXcQ")
    QTest.keyClicks(field(bar, "Title"), " Phim  hay ")
    with qtbot.waitSignal(bar.chosen) as chosen:
        QTest.keyClick(field(bar, "Title"), Qt.Key.Key_Return)
    assert chosen.args[0].address == "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
    assert chosen.args[1] == "Phim hay"
    assert bar.isHidden()


def test_another_address_is_explained(bar: EmbedBar) -> None:
    QTest.keyClicks(field(bar, "Address of the video or map"), "https://vnexpress.net")
    QTest.keyClick(field(bar, "Address of the video or map"), Qt.Key.Key_Return)
    said = [each.text() for each in bar.findChildren(QLabel) if not each.isHidden()]
    assert any("copy the whole address" in each for each in said)
    assert not bar.isHidden()


def test_escape_leaves(bar: EmbedBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.left):
        QTest.keyClick(bar, Qt.Key.Key_Escape)


def test_the_code_that_a_service_gives_is_taken_as_its_address() -> None:
    thing = thing_in(CODE)
    assert thing is not None
    assert thing.service is Service.GOOGLE_MAPS
