"""A reader of boxes: they hold up the test until somebody presses a button in them."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox


@contextmanager
def answering_box(*buttons: str) -> Iterator[list[str]]:
    """Press the first of `buttons` in the first box that comes, and so on; what they said is told."""
    said: list[str] = []
    timer = QTimer(interval=20)

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            button = buttons[len(said)]
            said.append(box.text())
            if len(said) == len(buttons):
                timer.stop()
            next(each for each in box.buttons() if each.text() == button).click()

    timer.timeout.connect(look)
    timer.start()
    yield said
    timer.stop()
