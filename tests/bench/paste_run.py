"""Paste a 50-page Word document into the window with real keys and print what it cost, as JSON."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

import desktop.editor
from tests.bench.word_document import BLOCKS, LAST_WORDS, word_document

_PROBE = Path(__file__).with_name("paste_probe.js").read_text(encoding="utf-8")
_WATCHED_MS = 5000
"""From the key on: the paste stands, the draft is kept, proofing has read the new text."""
_TICK_MS = 10


class Paster:
    """Presses Ctrl+V once in `view`, watches, prints, and ends the program."""

    def __init__(self, view: QWebEngineView) -> None:
        self._view = view
        self._last_tick = 0.0
        self._longest = 0.0
        self._ticks = QTimer(view, interval=_TICK_MS)
        self._ticks.timeout.connect(self._tick)

    def begin(self) -> None:
        self._view.window().activateWindow()
        self._view.setFocus()
        offered = QMimeData()
        offered.setHtml(word_document())
        offered.setText(LAST_WORDS)
        QApplication.clipboard().setMimeData(offered)
        probe = _PROBE.replace("BLOCKS", str(BLOCKS))
        self._view.page().runJavaScript(
            probe + "document.querySelector('.ProseMirror').focus();",
            0,
            lambda _: QTimer.singleShot(1000, self._press),
        )

    def _press(self) -> None:
        self._last_tick = time.perf_counter()
        self._ticks.start()
        QTest.keyClick(self._view.focusProxy(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QTimer.singleShot(_WATCHED_MS, self._ask)

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last_tick)
        self._last_tick = now

    def _ask(self) -> None:
        self._view.page().runJavaScript("JSON.stringify(window.pasteTold)", 0, self._tell)

    def _tell(self, told: str) -> None:
        print(json.dumps({**json.loads(told), "window": self._longest * 1000}), flush=True)
        print("pasted", flush=True)


def main() -> int:
    pasters = []

    class PastedEditor(desktop.editor.ArticleEditor):
        def __init__(self, *given: object, **named: object) -> None:
            super().__init__(*given, **named)  # type: ignore[arg-type]
            pasters.append(Paster(self.findChild(QWebEngineView)))
            self.ready.connect(lambda: QTimer.singleShot(3000, pasters[-1].begin))

    desktop.editor.ArticleEditor = PastedEditor
    from desktop.start import run

    return run(Path(sys.argv[1]), "vi", None)


if __name__ == "__main__":
    sys.exit(main())
