"""How wide a picture is, asked for by number."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.editor import PictureAt
from desktop.ui.inspector.figure import FigureTools
from desktop.ui.number_fields import WholeNumber


@pytest.fixture
def asked():
    return []


@pytest.fixture
def tools(qtbot, asked):
    made = FigureTools()
    qtbot.addWidget(made)
    made.sized.connect(asked.append)
    made.show_picture(PictureAt(media="a" * 64, width=344, height=100, own_width=800))
    made.show()
    return made


def number(tools, name):
    fields = tools.findChildren(WholeNumber)
    return next(each for each in fields if each.accessibleName() == name)


def button(tools, words):
    return next(each for each in tools.findChildren(QPushButton) if each.text() == words)


def test_the_width_is_shown_in_pixels_and_as_a_part_of_the_text(tools, asked):
    assert number(tools, "Width in pixels").value() == 344
    assert number(tools, "Width as a part of the text").value() == 50
    assert asked == []


def test_a_number_is_told_when_it_is_typed_whole(tools, asked):
    field = number(tools, "Width in pixels")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "250")
    assert asked == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked == [250]


def test_a_part_of_the_text_is_told_in_pixels(tools, asked):
    number(tools, "Width as a part of the text").setValue(100)
    assert asked == [688]


def test_full_width_and_own_size_are_one_click(tools, asked):
    QTest.mouseClick(button(tools, "Full width"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(tools, "Own size"), Qt.MouseButton.LeftButton)
    assert asked == [1200, 800]


def test_a_picture_as_large_as_its_file_has_its_own_size(tools):
    tools.show_picture(PictureAt(media="a" * 64, width=4000, own_width=1280))
    assert not button(tools, "Own size").isEnabled()


def test_a_picture_larger_than_its_file_is_warned_of(tools):
    soft = "It is shown larger than its file and may look soft."
    (warning,) = [each for each in tools.findChildren(QLabel) if each.text() == soft]
    assert not warning.isVisible()
    tools.show_picture(PictureAt(media="a" * 64, width=500, own_width=300))
    assert warning.isVisible()


def test_the_original_is_offered_where_there_is_one(tools):
    assert not button(tools, "Back to the original").isVisible()
    tools.show_edited(edited=True)
    assert button(tools, "Back to the original").isVisible()
