"""Shows what changed since a version that the writer points at."""

from typing import TYPE_CHECKING

from desktop.library import Version
from desktop.ui.versions.comparing import Changed, changes
from desktop.ui.versions.panel import VersionPanel
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing

if TYPE_CHECKING:
    from desktop.library import Library


class VersionDesk:
    """The panel of changes in `window`, for the article that `writing` has open."""

    def __init__(
        self, library: "Library", window: Window, place: Workplace, writing: Writing
    ) -> None:
        self._library, self._window, self._place = library, window, place
        self._writing = writing
        self._panel = VersionPanel()
        window.hold_panel(self._panel)
        window.inspector.comparison_requested.connect(self._flush_and_compare)
        self._panel.restore_requested.connect(writing.restore)

    def _flush_and_compare(self, number: int) -> None:
        self._window.flush(lambda _body: self._compare(number))

    def _compare(self, number: int) -> None:
        article = self._writing.article
        library = self._library

        def compare() -> tuple[Version, tuple[Changed, ...]]:
            versions = {each.number: each for each in library.versions(article.id)}
            return versions[number], changes(library.version(article.id, number), article)

        self._place.run(compare, self._show)

    def _show(self, found: tuple[Version, tuple[Changed, ...]]) -> None:
        self._panel.show_changes(*found)
        self._window.show_panel(self._panel)
