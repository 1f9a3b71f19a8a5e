"""Open one article after another in the window and weigh the program after `FEW` and `MANY`.

Both times the unique megabytes are printed, and how much of them Chromium shares, as JSON.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import desktop.editor
from tests.bench.processes import shared_by_chromium, unique_megabytes

FEW = 5
MANY = 200
_REST_MS = 4000
"""Until the program has come up whole."""
_LOOKED_AT_MS = 250
"""How long an article is shown: its pictures come, and proofing reads it."""
_SETTLE_MS = 5000


class Reader:
    """Chooses the articles in the list, weighs the program on its way, and ends it there."""

    def __init__(self, articles: Iterator[UUID]) -> None:
        self._articles = articles
        self._opened = 0
        self._weighed: list[tuple[float, float]] = []

    def open_next(self) -> None:
        windows = [each for each in QApplication.topLevelWidgets() if each.objectName() == "window"]
        windows[0].library.article_chosen.emit(next(self._articles))

    def look(self) -> None:
        """The page shows an article: look at it, then go on."""
        self._opened += 1
        if self._opened in (FEW, MANY):
            QTimer.singleShot(_SETTLE_MS, self._weigh)
        else:
            QTimer.singleShot(_LOOKED_AT_MS, self.open_next)

    def _weigh(self) -> None:
        self._weighed.append((unique_megabytes(), shared_by_chromium()))
        if self._opened < MANY:
            self.open_next()
        else:
            print(json.dumps(self._weighed), flush=True)
            print("read", flush=True)


def main() -> int:
    library = Path(sys.argv[1])
    reader = Reader(iter([UUID(each) for each in sys.argv[2:]]))

    class ReadEditor(desktop.editor.ArticleEditor):
        def __init__(self, *given: object, **named: object) -> None:
            super().__init__(*given, **named)  # type: ignore[arg-type]
            self.ready.connect(lambda: QTimer.singleShot(_REST_MS, self._begin))

        def _begin(self) -> None:
            self.body_shown.connect(reader.look)
            reader.open_next()

    desktop.editor.ArticleEditor = ReadEditor
    from desktop.start import run

    return run(library, "vi", None)


if __name__ == "__main__":
    sys.exit(main())
