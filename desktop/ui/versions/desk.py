"""Shows what changed since a version that the writer points at."""

from dataclasses import dataclass
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
        self._panel.other_chosen.connect(self._flush_and_compare)

    def _flush_and_compare(self, number: int, other: int = 0) -> None:
        self._window.flush(lambda _body: self._compare(number, other))

    def _compare(self, number: int, other: int) -> None:
        article = self._writing.article
        library = self._library

        def compare() -> _Compared:
            versions = library.versions(article.id)
            texts = [library.version(article.id, each) for each in sorted({number, other} - {0})]
            if not other:
                texts.append(article)
            return _Compared(versions, number, other, changes(texts[0], texts[-1]))

        self._place.run(compare, self._show)

    def _show(self, compared: "_Compared") -> None:
        version = next(each for each in compared.versions if each.number == compared.number)
        others = [each for each in compared.versions if each is not version]
        self._panel.show_changes(version, compared.changed, compared.other)
        self._panel.show_versions(others, compared.other)
        self._window.show_panel(self._panel)


@dataclass(frozen=True)
class _Compared:
    versions: list[Version]
    number: int
    other: int
    changed: tuple[Changed, ...]
