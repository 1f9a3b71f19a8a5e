"""A window that nobody touches does nothing: old machines draw it without a graphics card."""

from PySide6.QtCore import QEvent, QObject
from pytestqt.qtbot import QtBot

from desktop.ui.window import Window

LOOKED_AT = 400


class Arrangings(QObject):
    """Counts how often a widget is asked to be arranged anew."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


def test_the_bar_rests_once_it_is_arranged(window: Window, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    window.show()
    arrangings = Arrangings()
    window.bar.installEventFilter(arrangings)

    def rests() -> bool:
        before = arrangings.count
        qtbot.wait(LOOKED_AT)  # the fault was a loop without end: hundreds in this time
        return arrangings.count - before <= 1

    qtbot.waitUntil(rests)
