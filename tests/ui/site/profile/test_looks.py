"""Nothing of the profile's window is clipped or nameless, and Tab reaches all of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollBar,
)
from pytestqt.qtbot import QtBot

from desktop import language
from desktop.settings.model import Appearance, Contrast
from desktop.ui.site.profile.window import ProfileWindow
from tests.ui.site.profile.conftest import drop, opened
from tests.ui.site.profile.fakes import Sites
from tests.ui.test_looks import CONTROLS, describe, settle, shown, too_small

SIZES = [(1366, 768), (960, 640), (640, 480)]


def each_part(window: ProfileWindow):
    """Show one part after the other."""
    parts = next(each for each in window.findChildren(QListWidget) if each.count() == 6)
    for row in range(parts.count()):
        parts.setCurrentRow(row)
        settle(window)
        yield parts.item(row).text()


@pytest.mark.parametrize("tongue", ["vi", "en"])
@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped(
    dressed: QApplication, qtbot: QtBot, sites: Sites, size, text_size, tongue
) -> None:
    language.speak(tongue)
    appearance = Appearance(text_size=text_size, contrast=Contrast.BLACK_YELLOW)
    window = opened(dressed, appearance, sites)
    with qtbot.waitExposed(window):
        window.edit()
    window.resize(*size)
    clipped = [
        f"{part}: {each}"
        for part in each_part(window)
        for each in map(too_small, shown(window, QLabel, *CONTROLS))
        if each
    ]
    least = window.minimumSizeHint()
    drop(window)
    assert not clipped, "\n".join(clipped)
    assert least.width() <= 1366
    assert least.height() <= 700


def test_every_control_has_a_name_of_its_own(window: ProfileWindow) -> None:
    for part in each_part(window):
        names = [
            each.accessibleName()
            for each in shown(window, *CONTROLS)
            if not isinstance(each, QScrollBar)
        ]
        assert "" not in names, part
        assert len(names) == len(set(names)), (part, names)


def test_every_control_is_reached_by_tab(window: ProfileWindow) -> None:
    for part in each_part(window):
        reached = set()
        widget = window.nextInFocusChain()
        while widget is not window:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                reached.add(widget)
            widget = widget.nextInFocusChain()
        missed = [describe(each) for each in shown(window, *CONTROLS) if each not in reached]
        assert missed == [], part


@pytest.mark.parametrize("text_size", [100, 200])
def test_controls_are_32_pixels_high(
    dressed: QApplication, qtbot: QtBot, sites: Sites, text_size
) -> None:
    window = opened(dressed, Appearance(text_size=text_size), sites)
    with qtbot.waitExposed(window):
        window.edit()
    low = [
        describe(each)
        for _part in each_part(window)
        for each in shown(window, QAbstractButton, QLineEdit, QComboBox)
        if each.height() < 32
    ]
    drop(window)
    assert low == []
