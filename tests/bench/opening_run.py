"""Open a 100,000-word article and print, as JSON, what it took in milliseconds.

`application`: chosen in the list of the window; how long that took, and of it from giving the body
to the page's widget on. `bare`: set in an editor of Tiptap's own that has the same nodes and marks.
"""

import json
import sys
import time
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

import desktop.editor
from tests.bench import bare_view

_HERE = Path(__file__).parent
_PROBE = (_HERE / "opening_probe.js").read_text(encoding="utf-8")
_BARE = (_HERE / "bare_tiptap.js").read_text(encoding="utf-8")
_TOLD = "JSON.stringify([window.stands, window.given ?? 0])"
_REST_MS = 4000
"""Until the program has come up whole, so that only the opening is measured."""
_ASK_MS = 250


class Watch:
    """Asks the page of `view` until the article stands, prints what it took and ends it there."""

    def __init__(self, view: QWebEngineView) -> None:
        self._view = view
        self.given: list[float] = []
        """When what is measured began, in milliseconds; the page tells it where it is empty."""

    def begin(self, blocks: int) -> None:
        self._view.page().runJavaScript(_PROBE.replace("BLOCKS", str(blocks)))

    def ask(self) -> None:
        self._view.page().runJavaScript(_TOLD, 0, self._take)

    def _take(self, told: str) -> None:
        stands, given = json.loads(told)
        if not stands:
            QTimer.singleShot(_ASK_MS, self.ask)
            return
        print(json.dumps([stands - begun for begun in self.given or [given]]), flush=True)
        print("opened", flush=True)


def bare(blocks: list[str]) -> int:
    bare_view.register_scheme()
    application = QApplication(sys.argv)
    view = bare_view.show()
    watch = Watch(view)

    def begin() -> None:
        watch.begin(len(blocks))
        content = json.dumps("".join(blocks))
        view.page().runJavaScript(f"{_BARE} setInBareTiptap({content})", 0, lambda _: watch.ask())

    view.titleChanged.connect(lambda title: title == "caret" and QTimer.singleShot(_REST_MS, begin))
    return application.exec()


def application(library: Path, article: UUID, blocks: int) -> int:
    watches: list[Watch] = []

    def begin() -> None:
        watches[-1].begin(blocks)
        QTimer.singleShot(1000, choose)

    def choose() -> None:
        (window,) = (
            each for each in QApplication.topLevelWidgets() if each.objectName() == "window"
        )
        watches[-1].given = [time.time() * 1000]
        window.library.article_chosen.emit(article)
        watches[-1].ask()

    class OpenedEditor(desktop.editor.ArticleEditor):
        def __init__(self, *given: object, **named: object) -> None:
            super().__init__(*given, **named)  # type: ignore[arg-type]
            watches.append(Watch(self.findChild(QWebEngineView)))
            self.ready.connect(lambda: QTimer.singleShot(_REST_MS, begin))

        def set_body(self, body: str, *, language: str = "vi") -> None:
            watches[-1].given.append(time.time() * 1000)
            super().set_body(body, language=language)

    desktop.editor.ArticleEditor = OpenedEditor
    from desktop.start import run

    return run(library, "vi", None)


def main() -> int:
    from desktop.article.body import blocks
    from desktop.library import Library

    mode, library, article = sys.argv[1], Path(sys.argv[2]), UUID(sys.argv[3])
    with Library.open(library) as kept:
        body = blocks(kept.article(article).body)
    return bare(body) if mode == "bare" else application(library, article, len(body))


if __name__ == "__main__":
    sys.exit(main())
