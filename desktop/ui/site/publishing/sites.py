"""What publishing needs of the rest of the program, and the program as it gives it."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from desktop.article.site import SiteProfile
from desktop.ui.outgoing import Allowed
from desktop.ui.site.publishing.session_secrets import SessionSecrets

if TYPE_CHECKING:
    from desktop.export.site.build import SiteExported
    from desktop.export.targets import KnownHosts
    from desktop.export.targets.errors import ChangedHostKey, UnknownHostKey
    from desktop.library import Library
    from desktop.progress import Job


class Sites(Protocol):
    """The profiles, their exports, and what servers ask before they let anybody in."""

    def site_profiles(self) -> list[SiteProfile]:
        """Return every profile, the main one first."""
        ...

    def sent_to(self, site: str, address: str) -> SiteProfile:
        """Remember where the site goes; return its profile."""
        ...

    def export(self, profile: SiteProfile, *, adopt: bool, allowed: Allowed) -> "Job[SiteExported]":
        """Bring the site to `profile.target`; `adopt` takes over what stands there.

        `allowed` are shown though they bear the mark of a state secret.
        """
        ...

    def trust(self, unknown: "UnknownHostKey") -> None:
        """Keep the key of a server as a trusted one; raises an `ExpectedError`."""
        ...

    def forget(self, changed: "ChangedHostKey") -> None:
        """Trust the server's old key no more; raises an `ExpectedError`."""
        ...

    def give_secret(self, address: str, secret: str, *, remember: bool) -> bool:
        """Take the password for `address`; return False if it cannot be remembered as asked."""
        ...


class LibrarySites:
    """The library, the exporter and the keyring as publishing needs them."""

    def __init__(self, library: "Library", secrets: SessionSecrets) -> None:
        self._library, self._secrets = library, secrets
        self.site_profiles = library.site_profiles

    def sent_to(self, site: str, address: str) -> SiteProfile:
        """Remember where the site goes; return its profile.

        Raises an `AddressError`: what is no address, or holds a password, is not remembered.
        """
        from desktop.export.targets.address import parse

        parse(address)
        known = self._library.site_profile(site)
        if known.target == address:
            return known
        profile = replace(known, target=address)
        self._library.keep_site_profile(profile)
        return profile

    def export(self, profile: SiteProfile, *, adopt: bool, allowed: Allowed) -> "Job[SiteExported]":
        """Bring the site to `profile.target`; `adopt` takes over what stands there.

        `allowed` are shown though they bear the mark of a state secret.
        """
        from desktop.export.site.build import export_site

        return (
            yield from export_site(
                self._library,
                profile,
                profile.target,
                self._secrets,
                adopt=adopt,
                allowed=allowed,
            )
        )

    def trust(self, unknown: "UnknownHostKey") -> None:
        """Keep the key of a server as a trusted one; raises `JournalFailed`."""
        self._noted(lambda known: known.trust(unknown))

    def forget(self, changed: "ChangedHostKey") -> None:
        """Trust the server's old key no more; raises `JournalFailed`."""
        self._noted(lambda known: known.forget(changed.host))

    def give_secret(self, address: str, secret: str, *, remember: bool) -> bool:
        """Take the password for `address`; return False if it cannot be remembered as asked."""
        from desktop.export.targets.address import parse

        place = parse(address)
        return self._secrets.give(place.service, place.user, secret, remember=remember)

    def _noted(self, change: Callable[["KnownHosts"], None]) -> None:
        from desktop.export.targets import KnownHosts
        from desktop.export.targets.errors import JournalFailed

        try:
            change(KnownHosts())
        except OSError as error:
            raise JournalFailed(str(error.filename), str(error.strerror)) from error
