"""Labels as a tree, at every size of letters."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.article.labels import Label
from desktop.ui.finding_articles.label_tree import LabelTree


@pytest.fixture
def tree(qtbot: QtBot) -> LabelTree:
    made = LabelTree()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.setStyleSheet("background: white; color: black; border: none;")
    made.show_labels([Label("Tin", 3), Label("Tin/Biển", 2)], as_tree=True)
    made.show()
    return made


@pytest.mark.parametrize("letters", [15, 30])
def test_the_sign_of_an_unfolded_label_is_as_large_as_its_letters_and_whole(
    tree: LabelTree, letters: int
) -> None:
    font = tree.font()
    font.setPixelSize(letters)
    tree.setFont(font)
    row = tree.visualItemRect(tree.topLevelItem(0))
    sign = inked(tree.grab(QRect(0, row.top(), row.left(), row.height())).toImage())
    assert sign.left() > 0
    assert sign.width() >= letters / 2


def inked(image: QImage) -> QRect:
    """Return what is drawn darkly in `image`, the least room that holds all of it."""
    found = QRect()
    for x in range(image.width()):
        for y in range(image.height()):
            if QColor(image.pixel(x, y)).lightness() < 128:
                found |= QRect(x, y, 1, 1)
    return found
