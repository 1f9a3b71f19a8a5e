"""The presenter of the site profiles: which one is open, what was changed, what can come back."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from desktop.article.model import now
from desktop.article.site import DEFAULT_SITE, SiteProfile
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.ui.messages import Message, Offer
from desktop.ui.moments import clock
from desktop.ui.site.profile.plain import changed
from desktop.ui.site.profile.sites import Sites, site_name
from desktop.ui.workplace import Workplace

Change = Callable[[SiteProfile], SiteProfile]


class View(Protocol):
    """How the window shows it."""

    def show_sites(self, sites: list[SiteProfile], current: str) -> None:
        """Name the sites that can be chosen."""
        ...

    def show_categories(self, categories: list[str]) -> None:
        """Take note of the categories that articles are in."""
        ...

    def begin(self, profile: SiteProfile) -> None:
        """Show another profile: nothing of what was typed before stays."""
        ...

    def show_profile(self, profile: SiteProfile) -> None:
        """Show what changed in the open profile other than by typing."""
        ...

    def show_standing(self, text: str) -> None:
        """Tell whether what is typed is in the library."""
        ...

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        ...


class Editing:
    """Keeps every change at once; `kept` and `dropped` hear of what the library has taken."""

    def __init__(
        self,
        sites: Sites,
        view: View,
        place: Workplace,
        *,
        kept: Callable[[SiteProfile], None],
        dropped: Callable[[str], None],
    ) -> None:
        self._sites, self._view, self._place = sites, view, place
        self._kept, self._dropped = kept, dropped
        self._profiles = {DEFAULT_SITE: SiteProfile()}
        self._removals = count(1)
        self._unkept: dict[str, SiteProfile] = {}
        self._open = DEFAULT_SITE
        self._begun = False
        """Whether the view shows a profile of the library yet."""

    @property
    def profile(self) -> SiteProfile:
        """The open profile, with all that is typed."""
        return self._profiles[self._open]

    @property
    def unkept(self) -> bool:
        """Whether the library could not take something yet."""
        return bool(self._unkept)

    def open(self, site_id: str) -> None:
        """Read the profiles from the library and show `site_id`, or the main one without it."""

        def shown(read: tuple[list[SiteProfile], list[str]]) -> None:
            profiles, categories = read
            before = self.profile
            self._profiles = {profile.id: profile for profile in profiles} | self._unkept
            self._open = site_id if site_id in self._profiles else DEFAULT_SITE
            self._view.show_categories(categories)
            if self._begun and self.profile == before:
                self._view.show_profile(before)  # what is typed and not kept yet stays
            else:
                self._begin()

        self._view.flush()
        self._place.run(lambda: (self._sites.site_profiles(), self._sites.categories()), shown)

    def choose(self, site_id: str) -> None:
        """Show another of the profiles."""
        self._view.flush()
        self._open = site_id
        self._begin()

    def take(self, profile: SiteProfile) -> None:
        """Keep what was typed into the open profile."""
        before = self.profile
        if profile == before:
            return
        self._profiles[profile.id] = profile
        if site_name(profile) != site_name(before):
            self._view.show_sites(list(self._profiles.values()), self._open)
        self._keep(profile)

    def change(self, site_id: str, change: Change) -> None:
        """Change a profile other than by typing, and show it if it is the open one."""
        self._view.flush()
        before = self._profiles.get(site_id)
        if before is None:
            return
        after = self._profiles[site_id] = change(before)
        if site_id == self._open:
            self._view.show_profile(after)
        if after != before:
            self._keep(after)

    def remove(self, sentence: str, put_back: Change) -> None:
        """Tell that something was removed from the open profile, and offer to put it back."""
        site_id = self._open
        undo = Offer(tr("Undo"), lambda: self.change(site_id, put_back))
        self._place.teller.tell(Message(text=sentence, offers=(undo,), topic=self._another()))

    def _another(self) -> str:
        """Return a topic that no earlier removal has: each keeps its own way back."""
        return f"removed-{next(self._removals)}"

    def add(self) -> None:
        """Begin another site for the same agency."""
        self._view.flush()
        before = self.profile
        made = SiteProfile(
            id=uuid4().hex[:12],
            agency=before.agency,
            logo=before.logo,
            banner=before.banner,
            address=before.address,
            responsible=before.responsible,
            phone=before.phone,
            email=before.email,
            language=before.language,
            theme=before.theme,
        )
        self._put(made)

    def drop(self) -> None:
        """Remove the open site from the library, unless it is the main one."""
        self._view.flush()
        gone = self.profile
        if gone.id == DEFAULT_SITE:
            return
        self._profiles.pop(gone.id)
        self._unkept.pop(gone.id, None)
        self._open = DEFAULT_SITE
        self._begin()
        self._place.run(
            lambda: self._sites.drop_site_profile(gone.id), lambda _none: self._dropped(gone.id)
        )
        told = tr("The site “{name}” was removed; its articles are safe.", name=site_name(gone))
        undo = Offer(tr("Undo"), lambda: self._put(gone))
        self._place.teller.tell(Message(text=told, offers=(undo,), topic=self._another()))

    def add_picture(self, field: str, file: Path) -> None:
        """Show the picture in `file` as the open site's `logo` or `banner`."""
        site_id = self._open
        self._place.run(
            lambda: self._sites.add_picture(file),
            lambda media: self.change(site_id, lambda site: changed(site, field, media)),
        )

    def again(self) -> None:
        """Try to keep what the library could not take."""
        for profile in list(self._unkept.values()):
            self._keep(profile)

    def _put(self, profile: SiteProfile) -> None:
        self._view.flush()
        self._profiles[profile.id] = profile
        self._open = profile.id
        self._begin()
        self._keep(profile)

    def _begin(self) -> None:
        self._begun = True
        self._view.show_sites(list(self._profiles.values()), self._open)
        self._view.begin(self.profile)
        self._view.show_standing("")

    def _keep(self, profile: SiteProfile) -> None:
        def kept(_none: None) -> None:
            self._unkept.pop(profile.id, None)
            self._place.teller.withdraw("unkept")
            self._view.show_standing(tr("Saved {time}", time=clock(now())))
            self._kept(profile)

        self._place.background.run(
            lambda: self._sites.keep_site_profile(profile),
            kept,
            lambda error: self._not_kept(profile, error),
        )

    def _not_kept(self, profile: SiteProfile, error: ExpectedError) -> None:
        self._unkept[profile.id] = self._profiles.get(profile.id, profile)
        self._view.show_standing(tr("Not saved"))
        again = Offer(tr("Try again"), self.again, primary=True)
        text = self._place.sentence(error)
        self._place.teller.tell(Message(text=text, grave=True, offers=(again,), topic="unkept"))
