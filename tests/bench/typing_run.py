"""Type into a 100,000-word article with real key events and print what the keys cost, as JSON.

`bare`: the bundle with nobody behind it. `application`: the window, its bridge and autosave.
`proofread`: the same with proofing.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

import desktop.editor
from tests.bench import bare_view

KEYS = 600
_GAP_MS = 60
"""Between two keys: a fast typist's 200 words a minute."""
_WARM_UP = 60
_TEXT = "quyet dinh tang bang khen cho tap the "
_PROBE = Path(__file__).with_name("typing_probe.js").read_text(encoding="utf-8")
_FRAMES = """
(() => {
  const shown = performance.now();
  window.longFrames = [];
  new PerformanceObserver((seen) => {
    const since = seen.getEntries().filter((frame) => frame.startTime > shown);
    longFrames.push(...since.map((frame) => frame.duration));
  }).observe({type: "long-animation-frame"});
})()
"""
_CARET_IN_THE_MIDDLE = """
(() => {
  const blocks = document.querySelectorAll('.ProseMirror > p');
  const middle = blocks[Math.floor(blocks.length / 2)];
  middle.scrollIntoView({block: 'center'});
  getSelection().collapse(middle.firstChild, 20);
  return blocks.length;
})()
"""


_TOLD = "JSON.stringify([keyCosts, laidOutCosts, window.longFrames ?? []])"


class Typist:
    """Presses one key after another into `view`, then prints the costs and ends the program."""

    def __init__(self, view: QWebEngineView) -> None:
        self._view = view
        self._pressed = 0
        self._timer = QTimer(view, interval=_GAP_MS)
        self._timer.timeout.connect(self._press)

    def begin(self) -> None:
        self._ask(_PROBE + _CARET_IN_THE_MIDDLE, self._begun)

    def _begun(self, blocks: object) -> None:
        if not blocks:
            QTimer.singleShot(200, self.begin)
            return
        self._view.window().activateWindow()
        self._view.setFocus()
        QTimer.singleShot(1500, self._timer.start)

    def _press(self) -> None:
        QTest.keyClicks(self._view.focusProxy(), _TEXT[self._pressed % len(_TEXT)])
        self._pressed += 1
        if self._pressed == KEYS + _WARM_UP:
            self._timer.stop()
            QTimer.singleShot(2500, lambda: self._ask(_TOLD, self._tell))

    def watch_frames(self) -> None:
        """Remember the long frames that begin from now on: the one before shows the article."""
        self._ask(_FRAMES, lambda _: None)

    def _tell(self, told: str) -> None:
        *costs, frames = json.loads(told)
        print(json.dumps([*(each[_WARM_UP:] for each in costs), frames]), flush=True)
        print("typed", flush=True)

    def _ask(self, script: str, answer: Callable[..., None]) -> None:
        self._view.page().runJavaScript(script, 0, answer)


def bare(blocks: list[str]) -> int:
    bare_view.register_scheme()
    application = QApplication(sys.argv)
    view = bare_view.show()
    typist = Typist(view)
    given = json.dumps({"generation": 2, "language": "vi", "blocks": blocks, "caret": None})

    def begin(title: str) -> None:
        if title == "caret":
            show = f"window.bare.body_given({json.dumps(given)})"
            view.page().runJavaScript(show, 0, lambda _: typist.begin())

    view.titleChanged.connect(begin)
    return application.exec()


class Unproofread:
    """Stands where the desk of proofing would, and does nothing."""

    def __init__(self, *given: object, **named: object) -> None: ...

    def close(self) -> None: ...


def application(library: Path, article: str, *, proofread: bool) -> int:
    from desktop.ui.proofing import desk

    typists = []
    if not proofread:
        desk.ProofingDesk = Unproofread  # type: ignore[assignment, misc]

    class TypedEditor(desktop.editor.ArticleEditor):
        def __init__(self, *given: object, **named: object) -> None:
            super().__init__(*given, **named)  # type: ignore[arg-type]
            typists.append(Typist(self.findChild(QWebEngineView)))
            self.body_shown.connect(lambda: self.words() and typists[-1].watch_frames())
            self.ready.connect(lambda: QTimer.singleShot(5000, typists[-1].begin))

    desktop.editor.ArticleEditor = TypedEditor
    from desktop.start import run

    return run(library, "vi", article)


def main() -> int:
    mode, library, article = sys.argv[1:4]
    if mode != "bare":
        return application(Path(library), article, proofread=mode == "proofread")
    from desktop.article.body import blocks
    from desktop.library import Library

    with Library.open(Path(library)) as kept:
        body = kept.article(UUID(article)).body
    return bare(blocks(body))


if __name__ == "__main__":
    sys.exit(main())
