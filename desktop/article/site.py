"""The site profile: who publishes, how the site is ordered, and what stands beside every article.

A widget whose data are missing here is not on the site: no poll without options, no fact
without a source, no weather without places and a service to ask.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.settings.model import Tones

DEFAULT_SITE = "main"
"""The id of the profile that a library begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuLink:
    """A line of the site's menu: a category's path, or an address on the web."""

    title: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A figure of the province, such as `Diện tích`, `1.586,3 km²`, told with source and year."""

    label: str
    value: str
    source: str
    year: int

    @property
    def is_shown(self) -> bool:
        """Whether readers can be told it: a figure without a source is not."""
        return bool(self.label and self.value and self.source and self.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMap:
    """The administrative map.

    `media` is a GeoJSON, SVG or picture file in the library. `names` are the areas' names in
    the file's order, the map's alternative for who cannot see it; empty takes them from the
    file. `marked` is the name of the area that is the agency's own.
    """

    media: str
    title: str = ""
    names: tuple[str, ...] = ()
    marked: str = ""
    source: str = ""
    year: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PollOption:
    """One answer; `id` never changes once votes may have been given."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A question to readers, open from `opens` until `closes` (aware times; None: no end)."""

    id: str
    question: str
    options: tuple[PollOption, ...] = ()
    opens: datetime | None = None
    closes: datetime | None = None

    @property
    def is_shown(self) -> bool:
        """Whether readers can be asked: that takes a question and two answers."""
        return bool(self.question) and len(self.options) > 1


class WeatherProvider(StrEnum):
    """Where the service learns the weather."""

    OPEN_METEO = "open-meteo"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place whose weather is shown; latitude and longitude in degrees (WGS 84)."""

    id: str
    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Weather:
    """Whose weather is shown, and who tells it."""

    provider: WeatherProvider = WeatherProvider.OPEN_METEO
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteProfile:
    """The agency behind the pages, and its site.

    `logo` and `banner` are the SHA-256 of pictures in the library, or empty. An empty field is
    not shown. `categories` are paths in the order in which the home page and the menu show them;
    those in use and not named follow in the order of the alphabet. Without `menu` the
    categories' first level is the menu. `service` is the address of the service for readers
    (`/` when the site itself is served by it); without one the site has no rating, poll,
    weather and visits. `theme` names a folder of themes; `target` is where it was last published.
    `tones` says where texts carry the tone of `hòa`; None leaves that to each machine's settings.
    """

    id: str = DEFAULT_SITE
    name: str = ""
    portal: str = ""
    agency: str = ""
    logo: str = ""
    banner: str = ""
    address: str = ""
    responsible: str = ""
    phone: str = ""
    email: str = ""
    base_url: str = ""
    language: str = "vi"
    theme: str = "cong"
    categories: tuple[str, ...] = ()
    menu: tuple[MenuLink, ...] = ()
    geography: str = ""
    facts: tuple[Fact, ...] = ()
    map: SiteMap | None = None
    polls: tuple[Poll, ...] = ()
    weather: Weather = Weather()
    service: str = ""
    target: str = ""
    tones: Tones | None = None

    @property
    def dialled(self) -> str:
        """The phone number as a telephone takes it: `+` and digits."""
        return "".join(letter for letter in self.phone if letter in "+0123456789")
