"""The readers' figures: the last ones at once, newer ones when the service tells them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from desktop.article.readers import Readers, best_rated, most_read
from desktop.article.site import SiteProfile
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.ui.background import Background
from desktop.ui.site.statistics.figures import Figures
from desktop.ui.site.statistics.words import on_article
from desktop.ui.workplace import Workplace

EVERY = 600_000
"""Milliseconds between two readings that nobody asked for."""
_LISTED = 10


@dataclass(frozen=True, slots=True)
class Figured:
    """A site's figures, with the titles of the articles that stand out: (32 digits, title)."""

    profile: SiteProfile
    readers: Readers
    most_read: tuple[tuple[str, str], ...]
    best_rated: tuple[tuple[str, str], ...]


class FiguresView(Protocol):
    """The window that shows them."""

    def show_sites(self, profiles: list[SiteProfile], chosen: str) -> None:
        """Show which sites have a service."""
        ...

    def show_none(self) -> None:
        """Show that no site has a service."""
        ...

    def show_figures(self, figures: Figured) -> None:
        """Show a site's figures."""
        ...

    def show_standing(self, text: str, *, grave: bool) -> None:
        """Show where reading them stands; empty when all is well."""
        ...

    def ask_token(self, text: str) -> None:
        """Ask for the newsroom's token."""
        ...


@dataclass(frozen=True, slots=True)
class _Opened:
    profiles: list[SiteProfile]
    profile: SiteProfile | None
    url: str
    known: Figured | None


class WatchingReaders:
    """Presents the figures of one site, in a window and beside the open article.

    `line` is where services are waited for; `beside` shows words about the open article, whose
    id (32 digits) `article` returns.
    """

    def __init__(
        self,
        figures: Figures,
        place: Workplace,
        line: Background,
        *,
        article: Callable[[], str],
        beside: Callable[[str], None],
    ) -> None:
        self._figures, self._place, self._line = figures, place, line
        self._article, self._beside = article, beside
        self._view: FiguresView | None = None
        self._opened = _Opened([], None, "", None)
        self._site = ""
        self._note = ""
        """What is worth knowing for as long as the program runs."""
        self._reading = False
        self._forget: Callable[[], None] | None = None

    def begin(self) -> None:
        """Show the last figures, and read newer ones if there is a service with its token."""
        self._place.run(self._open, lambda opened: self._take_opened(opened, asked=True))

    def follow(self) -> None:
        """Take note of changed profiles; only another service is read at once."""
        self._place.run(self._open, lambda opened: self._take_opened(opened, asked=False))

    def show_in(self, view: FiguresView) -> None:
        """Show the figures in `view` from now on."""
        self._view = view
        self.begin()

    def leave(self) -> None:
        """Show them in no window any more."""
        self._view = None

    def choose(self, site: str) -> None:
        """Show the figures of `site`."""
        self._site = site
        self.begin()

    def show_beside(self) -> None:
        """Show what is known of the readers of the open article."""
        known = self._opened.known
        self._beside(on_article(known.readers, self._article()) if known else "")

    def refresh(self) -> None:
        """Read the figures anew."""
        if self._reading or not self._opened.url:
            return
        self._reading = True
        self._tell(tr("Reading the figures …"), grave=False)
        url = self._opened.url

        def read() -> Readers | None:
            token = self._figures.token(url)
            return self._figures.read(url, token) if token else None

        self._line.run(read, self._take_read, self._fail)

    def take_token(self, token: str, *, remember: bool) -> None:
        """Go on with the token that was asked for."""
        url = self._opened.url

        def given(remembered: bool) -> None:  # noqa: FBT001 - what the background returns
            if not remembered:
                self._note = tr(
                    "This computer has no keyring that keeps the token, so it is kept only "
                    "until Bản Tin is closed."
                )
            self.refresh()

        self._place.run(lambda: self._figures.give_token(url, token, remember=remember), given)

    def close(self) -> None:
        """Read no more."""
        if self._forget:
            self._forget()
            self._forget = None

    def _open(self) -> _Opened:
        profiles = [one for one in self._figures.site_profiles() if self._figures.url(one)]
        chosen = next((one for one in profiles if one.id == self._site), None)
        profile = chosen or next(iter(profiles), None)
        if profile is None:
            return _Opened(profiles, None, "", None)
        known = self._figures.known(profile.id)
        return _Opened(
            profiles,
            profile,
            self._figures.url(profile),
            self._figured(profile, known) if known else None,
        )

    def _take_opened(self, opened: _Opened, *, asked: bool) -> None:
        is_another = opened.url != self._opened.url
        self._opened = opened
        self.show_beside()
        if opened.profile is None:
            if self._view:
                self._view.show_none()
            return
        self._site = opened.profile.id
        if self._view:
            self._view.show_sites(opened.profiles, self._site)
            if opened.known:
                self._view.show_figures(opened.known)
        if asked or is_another:
            self.refresh()

    def _take_read(self, readers: Readers | None) -> None:
        self._reading = False
        if readers is None:
            self._ask(tr("The service tells its figures to whoever has the newsroom's token."))
            return
        profile = self._opened.profile
        if profile is None:
            return
        site = profile

        def keep() -> Figured:
            self._figures.keep(site.id, readers)
            return self._figured(site, readers)

        self._place.run(keep, self._show)
        self._again_later()

    def _show(self, figured: Figured) -> None:
        self._opened = _Opened(self._opened.profiles, figured.profile, self._opened.url, figured)
        self.show_beside()
        self._tell(self._note, grave=False)
        if self._view:
            self._view.show_figures(figured)

    def _fail(self, error: ExpectedError) -> None:
        from desktop.export.statistics_errors import TokenRefused

        self._reading = False
        text = self._place.sentence(error)
        if isinstance(error, TokenRefused):
            self._ask(text)
        else:
            self._tell(text, grave=True)
            self._again_later()

    def _ask(self, text: str) -> None:
        self._tell("", grave=False)
        if self._view:
            self._view.ask_token(text)

    def _tell(self, text: str, *, grave: bool) -> None:
        if self._view:
            self._view.show_standing(text, grave=grave)

    def _again_later(self) -> None:
        self.close()
        self._forget = self._place.later(EVERY, self.refresh)

    def _figured(self, profile: SiteProfile, readers: Readers) -> Figured:
        read, rated = most_read(readers, _LISTED), best_rated(readers, _LISTED)
        titles = self._figures.titles([*read, *rated])
        return Figured(
            profile,
            readers,
            tuple((one, titles[one]) for one in read if one in titles),
            tuple((one, titles[one]) for one in rated if one in titles),
        )
