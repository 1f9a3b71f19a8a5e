"""A reader of boxes: they hold up the test until somebody presses a button in them."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox


@contextmanager
def answering_box(button: str) -> Iterator[list[str]]:
    """Press `button` in the first box that comes; what it said is in the list from then on."""
    said: list[str] = []
    timer = QTimer(interval=20)

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            timer.stop()
            said.append(box.text())
            next(each for each in box.buttons() if each.text() == button).click()

    timer.timeout.connect(look)
    timer.start()
    yield said
    timer.stop()
