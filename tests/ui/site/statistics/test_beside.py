"""The inspector shows what readers did with the open article, if anything is known."""

from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.window import Window


def texts(window: Window) -> list[str]:
    labels = window.inspector.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def test_readers_have_a_section_once_there_are_figures(window: Window, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    names = [each.accessibleName() for each in window.inspector.findChildren(QAbstractButton)]
    assert "Readers" in names
    window.inspector.show_readers("Read: 9 visits")
    assert "Read: 9 visits" in texts(window)
    window.inspector.show_readers("")
    assert "Read: 9 visits" not in texts(window)
