"""Publishing a site: what the panel asks for, how far it is, what came of it."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from desktop.article.site import DEFAULT_SITE, SiteProfile
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.progress import Job, Progress
from desktop.ui.background import Background
from desktop.ui.outgoing import Allowed
from desktop.ui.site.publishing.addresses import ZIP, place_of, site_address
from desktop.ui.site.publishing.sites import Sites
from desktop.ui.site.publishing.words import after_a_new_key, outcome, time_left
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.export.site.build import SiteExported
    from desktop.export.targets.errors import ChangedHostKey, UnknownHostKey

Save = Callable[[Callable[[], None], Callable[[], None]], None]


class PublishingView(Protocol):
    """How the panel shows it."""

    def show_sites(self, profiles: list[SiteProfile], chosen: str) -> None:
        """Show which sites there are."""
        ...

    def show_address(self, address: str) -> None:
        """Show where the chosen site went last."""
        ...

    def show_idle(self) -> None:
        """Show that nothing is under way."""
        ...

    def show_progress(self, progress: Progress, left: str) -> None:
        """Show how far it is; `left` says how long it still takes."""
        ...

    def show_stopping(self) -> None:
        """Show that it stops after the file that is at hand."""
        ...

    def show_result(self, text: str, failed: list[str], site: str) -> None:
        """Show what was done, each file or article that is not, and where a browser finds it."""
        ...

    def show_problem(self, text: str) -> None:
        """Show why the site is not published."""
        ...

    def ask_trust(self, text: str) -> None:
        """Ask whether a server's key is the right one."""
        ...

    def ask_forget(self, text: str) -> None:
        """Tell that a server's key changed; ask whether the old one is to be forgotten."""
        ...

    def ask_takeover(self, text: str) -> None:
        """Ask whether the site takes the place of another one."""
        ...

    def ask_password(self, text: str) -> None:
        """Ask for a password."""
        ...

    def show_note(self, text: str) -> None:
        """Add something worth knowing."""
        ...


class Publishing:
    """Presents publishing; `line` is where long work on a server goes on.

    `save` makes sure that the library has all that is typed.
    """

    def __init__(
        self,
        sites: Sites,
        view: PublishingView,
        place: Workplace,
        line: Background,
        *,
        save: Save,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._sites, self._view, self._place, self._line = sites, view, place, line
        self._save, self._clock = save, clock
        self._profiles: dict[str, SiteProfile] = {}
        self._site = DEFAULT_SITE
        self._proposed = ""
        """The site whose place was proposed; what is typed over it is left alone."""
        self._address = ""
        self._allowed: Allowed = frozenset()
        """What is shown though it bears the mark of a state secret, also when it goes on."""
        self._job: Job[SiteExported] | None = None
        self._unknown: UnknownHostKey | None = None
        self._changed: ChangedHostKey | None = None
        self._running = self._stopped = False

    def refresh(self) -> None:
        """Show the sites as the library has them now."""
        self._place.run(self._sites.site_profiles, self._show_sites)

    def choose(self, site: str) -> None:
        """Publish `site` from now on."""
        self._site = site
        self._propose()
        self._view.show_idle()

    def publish(self, address: str, allowed: Allowed = frozenset()) -> None:
        """Save the article, then bring the chosen site to `address`, with what is `allowed`."""
        if not self._running:
            self._allowed = allowed
        self._begin(address.strip(), adopt=False)

    def stop(self) -> None:
        """Stop after the file that is at hand."""
        if self._running:
            self._stopped = True
            self._view.show_stopping()

    def trust(self) -> None:
        """Trust the key that was asked about, and go on."""
        unknown = self._unknown
        if unknown is not None:
            self._place.background.run(
                lambda: self._sites.trust(unknown), lambda _none: self._again(), self._failed
            )

    def forget(self) -> None:
        """Forget the key that a server had, and go on: the new one is asked about then."""
        changed = self._changed
        if changed is not None:
            self._place.background.run(
                lambda: self._sites.forget(changed), lambda _none: self._again(), self._failed
            )

    def take_over(self) -> None:
        """Put the site in the place of the one that stands there."""
        self._begin(self._address, adopt=True)

    def take_password(self, secret: str, *, remember: bool) -> None:
        """Go on with the password that was asked for."""
        address = self._address

        def given(remembered: bool) -> None:  # noqa: FBT001 - what the background returns
            self._again()
            if not remembered:
                self._view.show_note(
                    tr(
                        "This computer has no keyring that keeps the password, so it is kept only "
                        "until Bản Tin is closed."
                    )
                )

        self._place.background.run(
            lambda: self._sites.give_secret(address, secret, remember=remember), given, self._failed
        )

    def close(self) -> None:
        """Let go of what is under way; `line` has ended. What was sent is remembered."""
        if self._job is not None:
            self._job.close()
            self._job = None

    def _show_sites(self, profiles: list[SiteProfile]) -> None:
        self._profiles = {profile.id: profile for profile in profiles}
        if self._site not in self._profiles:
            self._site = DEFAULT_SITE
        self._view.show_sites(profiles, self._site)
        if not self._running:
            self._propose()

    def _propose(self) -> None:
        if self._proposed != self._site:
            self._proposed = self._site
            self._view.show_address(self._profiles[self._site].target)

    def _again(self) -> None:
        self._begin(self._address, adopt=False)

    def _begin(self, address: str, *, adopt: bool) -> None:
        if self._running:
            return
        if not address:
            self._view.show_problem(tr("Say where the site goes, then publish it."))
            return
        self._address, self._running, self._stopped = address, True, False
        self._view.show_progress(Progress(0, 0), "")
        site = self._site
        self._save(
            lambda: self._place.background.run(
                lambda: self._sites.sent_to(site, address),
                lambda profile: self._send(profile, adopt=adopt),
                self._failed,
            ),
            self._not_saved,
        )

    def _not_saved(self) -> None:
        self._end()
        self._view.show_idle()

    def _end(self) -> None:
        self._job, self._running = None, False

    def _send(self, profile: SiteProfile, *, adopt: bool) -> None:
        from desktop.export.targets.pace import TimeLeft

        self._profiles[profile.id] = profile
        self._job = job = self._sites.export(profile, adopt=adopt, allowed=self._allowed)
        pace = TimeLeft()

        def progressed(progress: Progress) -> bool:
            if self._stopped:
                self._end()
                self._view.show_problem(self._stopped_words())
                return False
            self._view.show_progress(progress, time_left(pace.after(progress, self._clock())))
            return True

        self._line.drive(job, progressed, lambda done: self._done(profile, done), self._failed)

    def _done(self, profile: SiteProfile, exported: "SiteExported") -> None:
        self._end()
        held = map(self._place.sentence, exported.held)
        failed = [
            f"{failure.path}: {self._place.sentence(failure.error)}" for failure in exported.failed
        ]
        self._view.show_result(
            outcome(exported), [*held, *failed], site_address(profile, profile.target)
        )

    def _failed(self, error: ExpectedError) -> None:
        """Ask what can be answered here; tell everything else."""
        from desktop.export.targets import errors

        self._end()
        text = self._place.sentence(error)
        match error:
            case errors.UnknownHostKey():
                self._unknown = error
                self._view.ask_trust(text)
            case errors.ChangedHostKey():
                self._changed = error
                self._view.ask_forget(f"{text} {after_a_new_key()}")
            case errors.PasswordMissing() | errors.LoginRefused() | errors.KeyNotRead():
                self._view.ask_password(text)
            case errors.ForeignSite():
                self._view.ask_takeover(text)
            case _:
                self._view.show_problem(text)

    def _stopped_words(self) -> str:
        if place_of(self._address).begins == ZIP:
            return tr("Publishing was stopped; the ZIP file is as it was.")
        return tr(
            "Publishing was stopped. What was sent is remembered: publish again to go on from there."
        )
