"""Several panels share the right column: each shows in the inspector's place and gives it back."""

from PySide6.QtWidgets import QToolButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from desktop.settings.model import Appearance
from desktop.ui.side_panels import SidePanel
from desktop.ui.window import Window


class Outline(SidePanel):
    def __init__(self) -> None:
        super().__init__()
        self.entitle("Outline")
        QVBoxLayout(self).addLayout(self.head())


def shown(window: Window, qtbot: QtBot) -> Outline:
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    panel = Outline()
    window.hold_panel(panel)
    window.show_panel(panel)
    return panel


def test_a_panel_shows_in_the_inspectors_place(window: Window, qtbot: QtBot) -> None:
    panel = shown(window, qtbot)
    assert window.shows_panel(panel)
    assert panel.isVisible()
    assert not window.inspector.isVisible()


def test_a_panel_that_is_closed_gives_the_inspector_its_place_back(
    window: Window, qtbot: QtBot
) -> None:
    panel = shown(window, qtbot)
    panel.findChild(QToolButton).click()
    assert not window.shows_panel(panel)
    assert window.inspector.isVisible()
    assert window.editor.focused


def test_the_key_of_the_details_brings_the_inspector_back(window: Window, qtbot: QtBot) -> None:
    panel = shown(window, qtbot)
    window.bar.inspector_toggled.emit()
    assert not window.shows_panel(panel)
    assert window.inspector.isVisible()


def test_one_panel_takes_the_place_of_another(window: Window, qtbot: QtBot) -> None:
    panel = shown(window, qtbot)
    window.show_export(shown=True)
    assert window.exporting()
    assert not window.shows_panel(panel)


def test_a_panel_stays_in_sight_while_letters_grow(window: Window, qtbot: QtBot) -> None:
    panel = shown(window, qtbot)
    window.show_appearance(Appearance(text_size=200))
    assert window.shows_panel(panel)
    assert panel.isVisible()
    window.show_appearance(Appearance())
    assert panel.isVisible()


def test_a_drawer_goes_with_its_panel(window: Window, qtbot: QtBot) -> None:
    panel = shown(window, qtbot)
    window.show_appearance(Appearance(text_size=200))
    panel.closed.emit()
    assert not window.inspector.isVisible()
    assert window.editor.focused
