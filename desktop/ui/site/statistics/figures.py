"""What the readers' figures need of the rest of the program, and the program as it gives it."""

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from desktop.article.readers import Readers
from desktop.article.site import SiteProfile
from desktop.ui.site.publishing.session_secrets import SessionSecrets

if TYPE_CHECKING:
    from desktop.library import Library


class Figures(Protocol):
    """Where figures come from and where the last ones are kept."""

    def site_profiles(self) -> list[SiteProfile]:
        """Return every profile, the main one first."""
        ...

    def url(self, profile: SiteProfile) -> str:
        """Return where the figures of a site are read; empty when it has no service."""
        ...

    def known(self, site: str) -> Readers | None:
        """Return the last figures of a site."""
        ...

    def keep(self, site: str, readers: Readers) -> None:
        """Keep figures of a site as the last ones."""
        ...

    def token(self, url: str) -> str | None:
        """Return the newsroom's token for a service."""
        ...

    def give_token(self, url: str, token: str, *, remember: bool) -> bool:
        """Take the token; return False if it cannot be remembered as asked."""
        ...

    def read(self, url: str, token: str) -> Readers:
        """Ask the service; takes a request, and raises a `StatisticsError`."""
        ...

    def titles(self, articles: list[str]) -> dict[str, str]:
        """Return the titles of those of `articles` (32 digits each) that are in the library."""
        ...


class LibraryFigures:
    """The library, the service and the keyring as the figures need them."""

    def __init__(self, library: "Library", secrets: SessionSecrets) -> None:
        self._library, self._secrets = library, secrets
        self.site_profiles = library.site_profiles
        self.known = library.readers
        self.keep = library.keep_readers

    def url(self, profile: SiteProfile) -> str:
        """Return where the figures of a site are read; empty when it has no service."""
        from desktop.export.statistics import statistics_url

        return statistics_url(profile)

    def token(self, url: str) -> str | None:
        """Return the newsroom's token for a service.

        The environment's secret is that of a place to publish at, and is told to no other server.
        """
        from desktop.export.statistics import USER, token_service
        from desktop.settings.secrets import VARIABLE

        found = self._secrets.get(token_service(url), USER)
        return None if found == os.environ.get(VARIABLE) else found

    def give_token(self, url: str, token: str, *, remember: bool) -> bool:
        """Take the token; return False if it cannot be remembered as asked."""
        from desktop.export.statistics import USER, token_service

        return self._secrets.give(token_service(url), USER, token, remember=remember)

    def read(self, url: str, token: str) -> Readers:
        """Ask the service; takes a request, and raises a `StatisticsError`."""
        from desktop.export.statistics import read_statistics

        return read_statistics(url, token)

    def titles(self, articles: list[str]) -> dict[str, str]:
        """Return the titles of those of `articles` (32 digits each) that are in the library."""
        from desktop.library.errors import NoSuchArticle

        found: dict[str, str] = {}
        for name in articles:
            with suppress(NoSuchArticle, ValueError):
                found[name] = self._library.article(UUID(name)).title
        return found
