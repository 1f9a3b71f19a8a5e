"""The panel of labels, as it is used."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from desktop.article.labels import Label, LabelKind
from desktop.ui.finding_articles.labels_panel import LabelsPanel

PATHS = [Label("Tin tức", 3), Label("Tin tức/Thời sự", 2), Label("Văn hóa", 1)]
TAGS = [Label("dien bien", 2), Label("Điện Biên", 9), Label("Lũ", 1)]


@pytest.fixture
def panel(qtbot: QtBot) -> LabelsPanel:
    panel = LabelsPanel()
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.show()
    return panel


def button(panel: LabelsPanel, words: str) -> QPushButton:
    return next(each for each in panel.findChildren(QPushButton) if each.text() == words)


def name(panel: LabelsPanel) -> QLineEdit:
    return next(
        each for each in panel.findChildren(QLineEdit) if each.accessibleName() != "Find a label"
    )


def tags(panel: LabelsPanel) -> None:
    panel.findChild(QComboBox).setCurrentIndex(1)
    panel.show_labels(LabelKind.TAG, TAGS)


def test_a_click_on_a_category_asks_for_its_articles(panel: LabelsPanel, qtbot: QtBot) -> None:
    panel.show_labels(LabelKind.CATEGORY, PATHS)
    tree = panel.findChild(QTreeWidget)
    below = tree.topLevelItem(0).child(0)
    with qtbot.waitSignal(panel.label_chosen) as asked:
        place = tree.visualItemRect(below).center()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [LabelKind.CATEGORY, "Tin tức/Thời sự"]


def test_those_that_are_maybe_the_same_become_one(panel: LabelsPanel, qtbot: QtBot) -> None:
    tags(panel)
    button(panel, "Choose them").click()
    assert name(panel).text() == "Điện Biên"
    with qtbot.waitSignal(panel.rename_requested) as asked:
        button(panel, "Make one of them").click()
    assert asked.args == [("dien bien", "Điện Biên"), "Điện Biên"]


def test_labels_are_found_without_their_marks(panel: LabelsPanel) -> None:
    panel.show_labels(LabelKind.CATEGORY, PATHS)
    panel.findChild(QLineEdit).setText("thoi su")
    tree = panel.findChild(QTreeWidget)
    hidden = [tree.topLevelItem(row).isHidden() for row in range(2)]
    assert hidden == [False, True]


def test_categories_are_not_removed_but_tags_are(panel: LabelsPanel, qtbot: QtBot) -> None:
    panel.show_labels(LabelKind.CATEGORY, PATHS)
    assert not button(panel, "Remove the label").isVisible()
    tags(panel)
    panel.findChild(QTreeWidget).topLevelItem(2).setSelected(True)
    with qtbot.waitSignal(panel.remove_requested) as asked:
        button(panel, "Remove the label").click()
    assert asked.args == [("Lũ",)]
