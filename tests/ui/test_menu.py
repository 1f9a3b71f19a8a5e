"""The signs in a menu are as large as its words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.settings.model import Appearance
from desktop.ui import theme
from desktop.ui.menu import Menu


@pytest.fixture(params=[100, 200])
def menu(request: pytest.FixtureRequest, dressed: QApplication, qtbot: QtBot) -> Iterator[Menu]:
    theme.dress(dressed, Appearance(text_size=request.param))
    holder = QWidget()
    qtbot.addWidget(holder)
    made = Menu(holder)
    made.addAction("Tên").setCheckable(True)
    made.addMenu(Menu("Nhãn", made))
    made.popup(QPoint(0, 0))
    yield made
    made.close()


def changed(before: QImage, after: QImage) -> QRect:
    """Return the least room with all that differs."""
    found = QRect()
    for x in range(before.width()):
        for y in range(before.height()):
            if before.pixel(x, y) != after.pixel(x, y):
                found |= QRect(x, y, 1, 1)
    return found


def test_a_tick_is_as_large_as_the_words_and_beside_them(menu: Menu) -> None:
    plain = menu.grab().toImage()
    entry = menu.actions()[0]
    entry.setChecked(True)
    sign = changed(plain, menu.grab().toImage())
    letters = menu.fontInfo().pixelSize()
    assert letters / 2 <= sign.width() <= letters
    words = menu.actionGeometry(entry).right() - menu.fontMetrics().horizontalAdvance("Tên")
    assert sign.left() > 1
    assert sign.right() < words


def test_an_arrow_to_a_menu_is_as_high_as_small_letters_and_whole(menu: Menu) -> None:
    opener = menu.actions()[1]
    shown = menu.grab().toImage()
    opener.setMenu(None)
    sign = changed(menu.grab().toImage(), shown)
    letters, place = menu.fontInfo().pixelSize(), menu.actionGeometry(opener)
    assert letters / 2 <= sign.height() <= letters
    assert place.center().x() < sign.left()
    assert sign.right() < place.right() - 2
