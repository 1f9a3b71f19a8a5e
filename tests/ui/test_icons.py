"""Icons are drawn whole: nothing of a written sign is cut off at its edge."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.settings.model import Appearance
from desktop.ui import theme
from desktop.ui.controls import ToolButton
from desktop.ui.icons import icon
from desktop.ui.top_bar import TopBar


def inked(picture: QImage, column: int) -> bool:
    return any(picture.pixelColor(column, row).alpha() > 0 for row in range(picture.height()))


def is_cut(picture: QImage) -> bool:
    return inked(picture, 0) or inked(picture, picture.width() - 1)


@pytest.mark.parametrize("size", [100, 150, 200])
def test_no_sign_of_the_bar_is_cut_at_a_side(
    dressed: QApplication, qtbot: QtBot, size: int
) -> None:
    theme.dress(dressed, Appearance(text_size=size))
    bar = TopBar()
    qtbot.addWidget(bar)
    drawn = {
        button.text(): button.icon().pixmap(button.iconSize()).toImage()
        for button in bar.findChildren(ToolButton)
        if not button.icon().isNull()
    }
    assert "A+ larger text" in drawn
    assert [text for text, image in drawn.items() if is_cut(image)] == []


@pytest.mark.parametrize("sign", ["A−", "A+", "x²"])
def test_a_sign_is_written_smaller_where_only_a_square_is_free(
    dressed: QApplication, sign: str
) -> None:
    theme.dress(dressed, Appearance())
    assert not is_cut(icon(sign).pixmap(24, 24).toImage())
