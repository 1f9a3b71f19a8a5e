"""The application as a writer starts it; prints `caret` once the text has the caret, and stays.

Only the telling is added: the editor's own `ready` signal is listened to, and the page is asked
until its text has the focus.
"""

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWebEngineWidgets import QWebEngineView

import desktop.editor

_ASK_MS = 5
_HAS_CARET = "document.hasFocus() && document.activeElement?.isContentEditable === true"


class ToldEditor(desktop.editor.ArticleEditor):
    """The editor of the application, telling when it can be typed into."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.ready.connect(self._take_caret)

    def _take_caret(self) -> None:
        self.focus_text()
        self._ask()

    def _ask(self) -> None:
        view = self.findChild(QWebEngineView)
        view.page().runJavaScript(_HAS_CARET, 0, self._answer)

    def _answer(self, has_caret: object) -> None:
        if has_caret:
            print("caret", flush=True)
        else:
            QTimer.singleShot(_ASK_MS, self, self._ask)


def main() -> int:
    desktop.editor.ArticleEditor = ToldEditor
    from desktop.start import run

    return run(Path(sys.argv[1]), "vi", None)


if __name__ == "__main__":
    sys.exit(main())
