"""Focus mode takes everything away but the text, and brings it back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.editor.state import EditState
from desktop.ui.window import Window


def show(window: Window, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def parts(window: Window) -> list[bool]:
    return [part.isVisible() for part in (window.bar, window.library, window.inspector)]


def test_only_the_text_and_the_foot_stay(window: Window, qtbot: QtBot) -> None:
    show(window, qtbot)
    QTest.keySequence(window, "F12")
    assert parts(window) == [False, False, False]
    assert window.page.isVisible()
    assert window.status.isVisible()
    QTest.keySequence(window, "Esc")
    assert parts(window) == [True, True, True]


def test_a_column_that_was_away_stays_away(window: Window, qtbot: QtBot) -> None:
    show(window, qtbot)
    window.bar.library_toggled.emit()
    QTest.keySequence(window, "F12")
    QTest.keySequence(window, "F12")
    assert parts(window) == [True, False, True]


def test_keys_of_the_bar_work_without_it(window: Window, qtbot: QtBot) -> None:
    show(window, qtbot)
    QTest.keySequence(window, "F12")
    with qtbot.waitSignal(window.bar.save_requested):
        QTest.keySequence(window, "Ctrl+S")


def test_escape_leaves_a_line_that_asks_first(window: Window, qtbot: QtBot) -> None:
    show(window, qtbot)
    QTest.keySequence(window, "F12")
    window.page.ask_for_link(EditState())
    qtbot.waitUntil(lambda: window.page.link.isAncestorOf(QApplication.focusWidget()))
    QTest.keySequence(window, "Esc")
    assert not window.page.link.isVisible()
    assert not window.bar.isVisible()
    QTest.keySequence(window, "Esc")
    assert window.bar.isVisible()


def test_the_foot_has_the_way_back(window: Window, qtbot: QtBot) -> None:
    show(window, qtbot)
    QTest.keySequence(window, "F12")
    back = next(
        each
        for each in window.status.findChildren(QPushButton)
        if each.text() == "Leave the focus on the text"
    )
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert window.bar.isVisible()


def test_no_start_fills_the_screen_because_the_last_run_did(window: Window) -> None:
    window.setWindowState(Qt.WindowState.WindowFullScreen)
    kept = window.remembered("")
    window.recall(kept)
    assert not window.windowState() & Qt.WindowState.WindowFullScreen
