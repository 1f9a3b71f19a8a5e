"""`service/site.json`: what the exporter tells the service of the site."""

from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec

from desktop.service.errors import NewerSite, SiteNotExported, SiteUnreadable
from desktop.vietnamese.dates import HANOI

FORMAT = 1
FILE = "service/site.json"


class Choice(msgspec.Struct, frozen=True):
    """One option of a poll."""

    id: str
    text: str


class Poll(msgspec.Struct, frozen=True):
    """A question and its options; `opens` and `closes` are ISO 8601 moments, Hà Nội's by default."""

    id: str
    question: str
    options: tuple[Choice, ...]
    opens: str | None = None
    closes: str | None = None

    def __post_init__(self) -> None:
        """Refuse moments that are none."""
        moment(self.opens)
        moment(self.closes)


class Place(msgspec.Struct, frozen=True):
    """A place whose weather is shown; degrees north and east."""

    id: str
    name: str
    latitude: float
    longitude: float


class Forecast(msgspec.Struct, frozen=True):
    """Where the weather comes from, and for which places."""

    provider: Literal["open-meteo", "file"] = "open-meteo"
    places: tuple[Place, ...] = ()


class Profile(msgspec.Struct, frozen=True):
    """What the service knows of the site."""

    site: str
    base_url: str = ""
    origins: tuple[str, ...] = ()
    polls: tuple[Poll, ...] = ()
    weather: Forecast | None = None

    def poll(self, id_: str) -> Poll | None:
        """Return the poll `id_`, or None."""
        return next((poll for poll in self.polls if poll.id == id_), None)


class _Format(msgspec.Struct):
    format: int


def moment(text: str | None) -> datetime | None:
    """Return the moment that `text` names, aware; raises ValueError."""
    if text is None:
        return None
    read = datetime.fromisoformat(text)
    return read if read.tzinfo else read.replace(tzinfo=HANOI)


def read_site(site: Path) -> Profile:
    """Return the profile of the exported folder `site`; raises `ServiceError`s."""
    path = site / FILE
    try:
        written = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise SiteNotExported(site) from None
    except OSError as error:
        raise SiteUnreadable(path, error.strerror or type(error).__name__) from error
    return parse(path, written)


def parse(path: Path, written: bytes) -> Profile:
    """Return the profile `written` in the file `path`; raises `NewerSite` and `SiteUnreadable`."""
    try:
        found = msgspec.json.decode(written, type=_Format).format
        if found > FORMAT:
            raise NewerSite(path, found, FORMAT)
        return msgspec.json.decode(written, type=Profile)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SiteUnreadable(path, str(error).rstrip(".")) from error
