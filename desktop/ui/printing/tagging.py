"""Makes the PDF that is kept: with tags where the computer has a browser, else with its head only."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtPdf import QPdfDocument

from desktop.ui.printing.browsers import browser, printing

_PATIENCE_MS = 30_000
"""An old computer with a virus scanner starts a browser in ten seconds."""
_NAME = "tagged.pdf"


class Tagging(QObject):
    """Makes a PDF of `page` that assistive programs can read, with the pages that `shown` has."""

    def __init__(self, page: Path, shown: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._shown, self._made = shown, shown.with_name(_NAME)
        self._waiting: list[Callable[[Path], None]] = []
        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._process.kill)
        self._process.finished.connect(self._answer)
        self._process.errorOccurred.connect(self._answer)
        if program := browser():
            self._process.start(program, printing(page, self._made))
            self._patience.start()

    def when_done(self, take: Callable[[Path], None]) -> None:
        """Hand the best PDF there is to `take`, once it is known which that is."""
        self._waiting.append(take)
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self._answer()

    def stop(self) -> None:
        """Wait for no browser any more: who waits still gets the pages that were looked at."""
        waiting, self._waiting = self._waiting, []
        self._process.kill()
        self._process.waitForFinished(1000)
        for take in waiting:
            take(self._shown)

    def _answer(self) -> None:
        self._patience.stop()
        best = self._made if self._is_good() else self._shown
        waiting, self._waiting = self._waiting, []
        for take in waiting:
            take(best)

    def _is_good(self) -> bool:
        """Tell whether the browser's has tags, and the same pages as the one that was looked at."""
        if not self._made.is_file() or b"/StructTreeRoot" not in self._made.read_bytes():
            return False
        return _look(self._made) == _look(self._shown)


def _look(pdf: Path) -> tuple[int, str]:
    """Return the number of pages, and the words of the first: an error page has a page, too."""
    document = QPdfDocument()
    document.load(str(pdf))
    look = document.pageCount(), "".join(document.getAllText(0).text().split())
    document.close()
    return look
