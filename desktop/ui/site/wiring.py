"""What belongs to sites in one run of the program: each window is made when it is first wanted."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.article.site import DEFAULT_SITE
from desktop.ui.made import is_made
from desktop.ui.site.figures_desk import FiguresDesk
from desktop.ui.site.preview_desk import PreviewDesk
from desktop.ui.site.shared import Shared
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.ui.site.profile.window import ProfileWindow
    from desktop.ui.site.publishing.panel import SitePanel
    from desktop.ui.site.publishing.publishing import Publishing


class SiteDesk:
    """Ties the site's windows to the library and to the open article.

    `profile_place` is where the profiles' window stood and how large it was, as it told itself;
    `profile_kept` is called when a profile says something else.
    """

    def __init__(
        self,
        library: "Library",
        window: Window,
        place: Workplace,
        writing: Writing,
        *,
        profile_place: str = "",
        profile_kept: Callable[[], None],
    ) -> None:
        self._shared = Shared(library, window, place, writing)
        self._profile_place, self._profile_kept = profile_place, profile_kept
        self._preview = PreviewDesk(self._shared, site=self._site, flush=self.flush)
        self._figures = FiguresDesk(self._shared, edit=self._edit_profile)
        window.export.site_wanted.connect(self._show_publishing)
        window.export.profile_requested.connect(lambda: self._profile.edit(DEFAULT_SITE))

    @property
    def profile_place(self) -> str:
        """Place and size of the profiles' window, for the next start."""
        return self._profile.state() if is_made(self, "_profile") else self._profile_place

    def flush(self) -> None:
        """Hand over what was typed into the site's windows."""
        if is_made(self, "_profile"):
            self._profile.flush()

    def close(self) -> None:
        """Finish what was begun, and close every window; the library must still be open."""
        if is_made(self, "_profile"):
            self._profile.close()
        self._figures.close()
        self._preview.close()
        self._shared.close()
        self._preview.clean()
        if is_made(self, "_publishing"):
            self._publishing.close()

    @cached_property
    def _profile(self) -> "ProfileWindow":
        from desktop.ui.site.profile.sites import LibrarySites
        from desktop.ui.site.profile.window import ProfileWindow

        made = ProfileWindow(self._shared.place, LibrarySites(self._shared.library))
        made.restore(self._profile_place)
        made.profile_kept.connect(lambda _profile: self._profiles_changed())
        made.profile_dropped.connect(lambda _site: self._profiles_changed())
        return made

    @cached_property
    def _panel(self) -> "SitePanel":
        from desktop.ui.site.publishing.panel import SitePanel

        made = SitePanel()
        made.edit_requested.connect(self._edit_profile)
        made.statistics_requested.connect(self._figures.show)
        self._shared.window.export.hold_site(made)
        return made

    @cached_property
    def _publishing(self) -> "Publishing":
        from desktop.ui.site.publishing.publishing import Publishing
        from desktop.ui.site.publishing.sites import LibrarySites

        panel, shared = self._panel, self._shared
        made = Publishing(
            LibrarySites(shared.library, shared.secrets),
            panel,
            shared.place,
            shared.line,
            save=self._save,
        )
        panel.site_chosen.connect(made.choose)
        out = shared.window.outgoing
        panel.publish_requested.connect(
            lambda address: out.let(lambda allowed: made.publish(address, allowed))
        )
        panel.stop_requested.connect(made.stop)
        panel.trust_given.connect(made.trust)
        panel.forget_given.connect(made.forget)
        panel.takeover_given.connect(made.take_over)
        panel.password_given.connect(
            lambda secret, remember: made.take_password(secret, remember=remember)
        )
        return made

    def _show_publishing(self) -> None:
        self._publishing.refresh()
        self._panel.take_focus()

    def _edit_profile(self) -> None:
        self._profile.edit(self._site())

    def _profiles_changed(self) -> None:
        if is_made(self, "_publishing"):
            self._publishing.refresh()
        self._figures.follow()
        self._profile_kept()

    def _site(self) -> str:
        chosen = self._panel.site() if is_made(self, "_panel") else ""
        return chosen or DEFAULT_SITE

    def _save(self, then: Callable[[], None], otherwise: Callable[[], None]) -> None:
        self.flush()
        self._shared.writing.save(then, otherwise)
