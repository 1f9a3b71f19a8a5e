"""The wiring of the readers' figures: read a while after the start, if a site has a service."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.ui.background import later
from desktop.ui.made import is_made
from desktop.ui.site.shared import Shared

if TYPE_CHECKING:
    from desktop.ui.site.statistics.presenter import WatchingReaders
    from desktop.ui.site.statistics.window import StatisticsWindow

_AFTER_START = 3000
"""Milliseconds after the library is open before a service is looked for: writing comes first."""


class FiguresDesk:
    """Ties the figures to the inspector and to their window; `edit` opens the profile's."""

    def __init__(self, shared: Shared, *, edit: Callable[[], None]) -> None:
        self._shared, self._edit = shared, edit
        self._window: StatisticsWindow | None = None
        shared.window.inspector.figures_requested.connect(self.show)
        shared.window.text_kept.connect(self._show_beside)
        self._forget = later(_AFTER_START, self._look_for_services)

    def show(self) -> None:
        """Bring the window into sight."""
        window = self._window or self._new_window()
        window.show()
        window.raise_()
        window.activateWindow()
        self._watching.show_in(window)

    def follow(self) -> None:
        """Take note of changed profiles."""
        if is_made(self, "_watching"):
            self._watching.follow()

    def close(self) -> None:
        """Read no more, and close the window."""
        self._forget()
        if self._window:
            self._window.close()
        if is_made(self, "_watching"):
            self._watching.close()

    @cached_property
    def _watching(self) -> "WatchingReaders":
        from desktop.ui.site.statistics.figures import LibraryFigures
        from desktop.ui.site.statistics.presenter import WatchingReaders

        shared = self._shared
        return WatchingReaders(
            LibraryFigures(shared.library, shared.secrets),
            shared.place,
            shared.line,
            article=lambda: shared.writing.article.id.hex,
            beside=shared.window.inspector.show_readers,
        )

    def _look_for_services(self) -> None:
        """Read the figures of a site that has a service; without one nothing of it is loaded."""
        library = self._shared.library
        self._shared.place.run(
            lambda: any(profile.service for profile in library.site_profiles()),
            lambda found: self._watching.begin() if found else None,
        )

    def _new_window(self) -> "StatisticsWindow":
        from desktop.ui.site.statistics.window import StatisticsWindow

        self._window = made = StatisticsWindow()
        watching = self._watching
        made.site_chosen.connect(watching.choose)
        made.refresh_requested.connect(watching.refresh)
        made.token_given.connect(
            lambda token, remember: watching.take_token(token, remember=remember)
        )
        made.edit_requested.connect(self._edit)
        made.article_chosen.connect(self._open_article)
        made.closed.connect(self._leave)
        return made

    def _leave(self) -> None:
        self._window = None
        self._watching.leave()

    def _open_article(self, article: UUID) -> None:
        self._shared.writing.open(article)
        self._shared.window.activateWindow()

    def _show_beside(self) -> None:
        if is_made(self, "_watching"):
            self._watching.show_beside()
