"""Nothing is clipped, and everything has a name and can be reached by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop import language
from desktop.settings.model import Appearance, Contrast
from desktop.settings.palette import palette
from desktop.ui.theme import style_sheet
from desktop.ui.window import Window
from tests.ui.conftest import drop, full_window

SIZES = [(1366, 768), (1024, 768), (780, 700)]
CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QSpinBox,
    QPlainTextEdit,
    QAbstractItemView,
)


def shown(window: QWidget, *kinds: type[QWidget]) -> Iterator[QWidget]:
    """Return what is on the screen, except the insides of Qt's own widgets."""
    for widget in window.findChildren(QWidget):
        inside = isinstance(widget.parentWidget(), QLineEdit | QComboBox | QSpinBox)
        if isinstance(widget, kinds) and widget.isVisible() and not inside:
            yield widget


def too_small(widget: QWidget) -> str:
    """Return what is clipped in `widget`, or an empty string."""
    wanted = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        room = QRect(0, 0, widget.contentsRect().width(), 0)
        lines = widget.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, widget.text())
        clipped = lines.height() > widget.height() or lines.width() > widget.width()
    elif isinstance(widget, QLabel | QAbstractButton):
        clipped = widget.width() < wanted.width() or widget.height() < wanted.height()
    elif isinstance(widget, QComboBox):
        text = widget.fontMetrics().horizontalAdvance(widget.currentText())
        clipped = widget.height() < wanted.height() or widget.width() < text + 40
    else:
        clipped = widget.height() < widget.fontMetrics().height()
    return describe(widget) if clipped or cut_off(widget) else ""


def cut_off(widget: QWidget) -> bool:
    """Tell whether a parent shows less than the whole width of `widget`."""
    for parent in parents(widget):
        place = QRect(widget.mapTo(parent, widget.rect().topLeft()), widget.size())
        scrolls = isinstance(parent.parentWidget(), QAbstractScrollArea)
        if place.left() < 0 or place.right() > parent.rect().right():
            return True
        if not scrolls and (place.top() < 0 or place.bottom() > parent.rect().bottom()):
            return True
        if scrolls:
            return cut_off(parent)
    return False


def parents(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def describe(widget: QWidget) -> str:
    text = widget.accessibleName() or getattr(widget, "text", lambda: "")()
    size, hint = widget.size(), widget.sizeHint()
    return (
        f"{type(widget).__name__} “{text}” {size.width()}x{size.height()}"
        f" wants {hint.width()}x{hint.height()}"
    )


@pytest.mark.parametrize("tongue", ["vi", "en"])
@pytest.mark.parametrize("contrast", list(Contrast))
def test_nothing_is_clipped_at_twice_the_size(
    dressed: QApplication, qtbot: QtBot, contrast: Contrast, tongue: str
) -> None:
    language.speak(tongue)
    window = full_window(dressed, Appearance(text_size=200, contrast=contrast))
    clipped = []
    for width, height in SIZES:
        window.resize(width, height)
        window.show()
        for panel in (window.library, window.inspector, window.export):
            bring_up(window, panel)
            qtbot.waitUntil(lambda panel=panel: panel.isVisible())
            QApplication.processEvents()
            clipped += [
                f"{width}x{height}: {each}"
                for each in map(too_small, shown(window, QLabel, *CONTROLS))
                if each
            ]
    drop(window)
    assert not clipped, "\n".join(dict.fromkeys(clipped))


@pytest.mark.parametrize("size", SIZES)
def test_the_line_that_asks_for_a_table_is_not_clipped_at_twice_the_size(
    dressed: QApplication, qtbot: QtBot, size
) -> None:
    language.speak("vi")
    window = full_window(dressed, Appearance(text_size=200))
    window.page.ask_for_table()
    window.resize(*size)
    with qtbot.waitExposed(window):
        window.show()
    settle(window)
    clipped = [each for each in map(too_small, shown(window.page, QLabel, *CONTROLS)) if each]
    drop(window)
    assert not clipped, "\n".join(clipped)


def test_the_largest_letters_ask_for_no_larger_screen_than_a_laptop_has(
    dressed: QApplication, qtbot: QtBot
) -> None:
    language.speak("vi")
    window = full_window(dressed, Appearance(text_size=200))
    window.resize(1280, 720)
    window.page.ask_for_table()
    with qtbot.waitExposed(window):
        window.show()
    settle(window)
    size, bar, text = window.size(), window.bar.height(), window.editor.height()
    least = window.minimumSize()
    drop(window)
    assert (size.width(), size.height()) == (1280, 720)
    assert least.height() <= 700
    assert bar <= 720 / 4
    assert text >= 48


def settle(window: QWidget) -> None:
    """Run the event loop until nothing moves any more."""
    before: list[QRect] = []
    while (places := [each.geometry() for each in window.findChildren(QWidget)]) != before:
        before = places
        QApplication.processEvents()


def bring_up(window: Window, panel: QWidget) -> None:
    """Bring a side panel into sight, by the buttons that a writer has."""
    if panel is window.export:
        window.bar.export_toggled.emit()
    elif panel is window.inspector:
        window.show_picture_words()
    elif not panel.isVisible():
        window.bar.library_toggled.emit()


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped_at_the_normal_size(window: Window, qtbot: QtBot, size) -> None:
    window.resize(*size)
    with qtbot.waitExposed(window):
        window.show()
    settle(window)
    clipped = [each for each in map(too_small, shown(window, QLabel, *CONTROLS)) if each]
    assert not clipped, "\n".join(clipped)


def test_every_control_has_a_name(window: Window, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    nameless = [
        type(widget).__name__
        for widget in shown(window, *CONTROLS)
        if not widget.accessibleName() and not isinstance(widget, QScrollBar)
    ]
    assert nameless == []


def test_every_control_is_reached_by_tab(window: Window, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    reached = set()
    widget = window.nextInFocusChain()
    while widget is not window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(widget)
        widget = widget.nextInFocusChain()
    missed = [describe(each) for each in shown(window, *CONTROLS) if each not in reached]
    assert missed == []


@pytest.mark.parametrize("size", SIZES)
def test_controls_are_large_enough_to_hit(window: Window, qtbot: QtBot, size) -> None:
    window.resize(*size)
    with qtbot.waitExposed(window):
        window.show()
    small = [
        describe(each)
        for each in shown(window, QAbstractButton, QLineEdit, QComboBox)
        if each.height() < 24 or each.width() < 24
    ]
    assert small == []


@pytest.mark.parametrize("contrast", list(Contrast))
def test_text_and_edges_stand_out(contrast: Contrast) -> None:
    colours = palette(contrast)
    least = 4.5 if contrast in (Contrast.SOFT, Contrast.NORMAL) else 7
    for ground in (colours.paper, colours.panel, colours.desk):
        assert ratio(colours.ink, ground) >= least
        assert ratio(colours.ink_soft, ground) >= least
        assert ratio(colours.focus, ground) >= 3
    assert ratio(colours.accent_ink, colours.accent) >= least
    assert ratio(colours.edge, colours.paper) >= 3


def ratio(one: str, other: str) -> float:
    """Return the contrast of two colours, as WCAG 2.2 reckons it."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(colour: str) -> float:
    parts = QColor(colour).getRgbF()[:3]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("contrast", list(Contrast))
@pytest.mark.parametrize("text_size", [87.5, 200])
def test_the_style_sheet_has_no_gap_left(contrast: Contrast, text_size: float) -> None:
    sheet = style_sheet(palette(contrast), text_size)
    assert "$" not in sheet
    assert "u;" not in sheet
