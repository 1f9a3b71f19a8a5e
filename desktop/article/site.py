"""The site profile: who publishes, as readers see it on every page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteProfile:
    """The agency behind the pages.

    `logo` is the SHA-256 of a picture in the library, or empty. An empty field is not shown.
    """

    portal: str = ""
    agency: str = ""
    logo: str = ""
    address: str = ""
    responsible: str = ""
    phone: str = ""
    email: str = ""
    base_url: str = ""
