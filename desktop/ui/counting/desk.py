"""Tells how long the article is when the words in the status line are asked."""

from collections.abc import Callable

from desktop.article.model import Article
from desktop.ui.counting.counts import counts_of, counts_of_selection
from desktop.ui.counting.panel import CountsPanel
from desktop.ui.window import Window


class CountingDesk:
    """The counts' panel of `window`; `current` is the article that is written."""

    def __init__(self, window: Window, current: Callable[[], Article]) -> None:
        self._window, self._current = window, current
        self._panel = CountsPanel(window)
        window.status.counts_requested.connect(self._tell)

    def _tell(self) -> None:
        selected = self._window.editor.selected_text()
        selection = counts_of_selection(selected) if selected.strip() else None
        self._panel.show_counts(counts_of(self._current().body), selection)
        self._panel.stand_above(self._window.status)
