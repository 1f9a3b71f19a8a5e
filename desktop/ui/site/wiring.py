"""What belongs to sites in one run of the program: each window is made when it is first wanted."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.article.site import DEFAULT_SITE
from desktop.ui.background import Worker, later
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.ui.site.preview.presenter import Previewing
    from desktop.ui.site.preview.window import PreviewWindow
    from desktop.ui.site.profile.window import ProfileWindow
    from desktop.ui.site.publishing.panel import SitePanel
    from desktop.ui.site.publishing.publishing import Publishing
    from desktop.ui.site.publishing.session_secrets import SessionSecrets
    from desktop.ui.site.statistics.presenter import WatchingReaders
    from desktop.ui.site.statistics.window import StatisticsWindow

_AFTER_START = 3000
"""Milliseconds after the library is open before a service is looked for: writing comes first."""


class SiteDesk:
    """Ties the site's windows to the library and to the open article."""

    def __init__(
        self,
        library: "Library",
        window: Window,
        place: Workplace,
        writing: Writing,
        *,
        profile_place: str = "",
    ) -> None:
        self._library, self._window, self._place, self._writing = library, window, place, writing
        self._profile_place = profile_place
        self._preview_window: PreviewWindow | None = None
        self._figures_window: StatisticsWindow | None = None
        panel = window.export
        panel.site_wanted.connect(self._show_publishing)
        panel.profile_requested.connect(self._edit_profile)
        panel.preview_requested.connect(self._show_preview)
        panel.browser_preview_requested.connect(self._browse_preview)
        window.inspector.figures_requested.connect(self._show_figures)
        window.text_kept.connect(self._text_kept)
        self._forget = later(_AFTER_START, self._look_for_services)

    @property
    def profile_place(self) -> str:
        """Place and size of the profiles' window, for the next start."""
        return self._profile.state() if self._is_made("_profile") else self._profile_place

    def flush(self) -> None:
        """Hand over what was typed into the site's windows."""
        if self._is_made("_profile"):
            self._profile.flush()

    def close(self) -> None:
        """Finish what was begun, and close every window; the library must still be open."""
        if self._is_made("_profile"):
            self._profile.close()
        self._forget()
        for window in filter(None, (self._preview_window, self._figures_window)):
            window.close()
        if self._is_made("_watching"):
            self._watching.close()
        if self._is_made("_line"):
            self._line.close()
        if self._is_made("_previewing"):
            self._previewing.close()
        if self._is_made("_publishing"):
            self._publishing.close()

    @cached_property
    def _line(self) -> Worker:
        """Where servers are waited for, so that the drafts need not wait for them."""
        return Worker()

    @cached_property
    def _secrets(self) -> "SessionSecrets":
        from desktop.settings.secrets import SystemSecrets
        from desktop.ui.site.publishing.session_secrets import SessionSecrets

        return SessionSecrets(SystemSecrets())

    @cached_property
    def _profile(self) -> "ProfileWindow":
        from desktop.ui.site.profile.sites import LibrarySites
        from desktop.ui.site.profile.window import ProfileWindow

        made = ProfileWindow(self._place, LibrarySites(self._library))
        made.restore(self._profile_place)
        made.profile_kept.connect(lambda _profile: self._profiles_changed())
        made.profile_dropped.connect(lambda _site: self._profiles_changed())
        return made

    @cached_property
    def _panel(self) -> "SitePanel":
        from desktop.ui.site.publishing.panel import SitePanel

        made = SitePanel()
        made.edit_requested.connect(lambda: self._profile.edit(made.site()))
        made.statistics_requested.connect(self._show_figures)
        self._window.export.hold_site(made)
        return made

    @cached_property
    def _publishing(self) -> "Publishing":
        from desktop.ui.site.publishing.publishing import Publishing
        from desktop.ui.site.publishing.sites import LibrarySites

        panel = self._panel
        made = Publishing(
            LibrarySites(self._library, self._secrets),
            panel,
            self._place,
            self._line,
            save=self._save,
        )
        panel.site_chosen.connect(made.choose)
        panel.publish_requested.connect(made.publish)
        panel.stop_requested.connect(made.stop)
        panel.trust_given.connect(made.trust)
        panel.takeover_given.connect(made.take_over)
        panel.password_given.connect(
            lambda secret, remember: made.take_password(secret, remember=remember)
        )
        return made

    @cached_property
    def _previewing(self) -> "Previewing":
        from desktop.ui.site.preview.presenter import LibraryPreviews, Previewing

        return Previewing(
            LibraryPreviews(self._library),
            self._place,
            self._line,
            site=self._site,
            article=lambda: self._writing.article,
            flush=self._flush_text,
        )

    def _show_preview(self) -> None:
        window = self._preview_window or self._new_preview_window()
        window.show()
        window.raise_()
        window.activateWindow()
        self._previewing.show_in(window)

    def _new_preview_window(self) -> "PreviewWindow":
        from desktop.ui.site.preview.window import PreviewWindow

        self._preview_window = made = PreviewWindow()
        made.browser_requested.connect(self._browse_preview)
        made.closed.connect(self._leave_preview)
        return made

    def _leave_preview(self) -> None:
        self._preview_window = None
        self._previewing.leave()

    def _browse_preview(self) -> None:
        self._previewing.open_with(_browse)

    @cached_property
    def _watching(self) -> "WatchingReaders":
        from desktop.ui.site.statistics.figures import LibraryFigures
        from desktop.ui.site.statistics.presenter import WatchingReaders

        return WatchingReaders(
            LibraryFigures(self._library, self._secrets),
            self._place,
            self._line,
            article=lambda: self._writing.article.id.hex,
            beside=self._window.inspector.show_readers,
        )

    def _look_for_services(self) -> None:
        """Read the figures of a site that has a service; without one nothing of it is loaded."""
        self._place.run(
            lambda: any(profile.service for profile in self._library.site_profiles()),
            lambda found: self._watching.begin() if found else None,
        )

    def _show_figures(self) -> None:
        window = self._figures_window or self._new_figures_window()
        window.show()
        window.raise_()
        window.activateWindow()
        self._watching.show_in(window)

    def _new_figures_window(self) -> "StatisticsWindow":
        from desktop.ui.site.statistics.window import StatisticsWindow

        self._figures_window = made = StatisticsWindow()
        watching = self._watching
        made.site_chosen.connect(watching.choose)
        made.refresh_requested.connect(watching.refresh)
        made.token_given.connect(
            lambda token, remember: watching.take_token(token, remember=remember)
        )
        made.edit_requested.connect(lambda: self._profile.edit(self._site()))
        made.article_chosen.connect(self._open_article)
        made.closed.connect(self._leave_figures)
        return made

    def _leave_figures(self) -> None:
        self._figures_window = None
        self._watching.leave()

    def _open_article(self, article: UUID) -> None:
        self._writing.open(article)
        self._window.activateWindow()

    def _text_kept(self) -> None:
        if self._is_made("_previewing"):
            self._previewing.refresh()
        if self._is_made("_watching"):
            self._watching.show_beside()

    def _flush_text(self, then: Callable[[], None]) -> None:
        def flushed(body: str) -> None:
            self._writing.edit_body(body)
            then()

        self.flush()
        self._window.flush(flushed)

    def _site(self) -> str:
        chosen = self._panel.site() if self._is_made("_panel") else ""
        return chosen or DEFAULT_SITE

    def _show_publishing(self) -> None:
        self._publishing.refresh()
        self._panel.take_focus()

    def _edit_profile(self) -> None:
        self._profile.edit(DEFAULT_SITE)

    def _profiles_changed(self) -> None:
        if self._is_made("_publishing"):
            self._publishing.refresh()
        if self._is_made("_watching"):
            self._watching.follow()

    def _is_made(self, name: str) -> bool:
        return name in vars(self)

    def _save(self, then: Callable[[], None], otherwise: Callable[[], None]) -> None:
        self.flush()
        self._writing.save(then, otherwise)


def _browse(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
