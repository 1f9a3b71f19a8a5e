"""The address of a shared library: `postgresql+psycopg://user@host/database?media=//server/share`.

Light: it is read before the window stands, which needs no database for it.
"""

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from desktop.library.errors import AddressNotUnderstood, LibraryFolderMissing

_SCHEMES = {"postgresql", "postgres", "postgresql+psycopg"}
_MEDIA = "media"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a shared library is.

    `url` is for the driver (a password may be in it: `shown` goes before people), `media` what
    was said of where pictures are kept: a folder or an address that fsspec knows, or nothing.
    """

    url: str
    shown: str
    media: str
    home: Path
    """The folder on this machine for what is typed and not saved yet, and for copies of media."""

    @property
    def password(self) -> str:
        """The password that is in it, empty for none."""
        return unquote(urlsplit(self.url).password or "")

    @property
    def text(self) -> str:
        """What names the same library without its password: what may be remembered."""
        parts = urlsplit(self.url)
        asked = [pair for pair in parse_qsl(parts.query) if pair[0] != "password"]
        asked += [(_MEDIA, self.media)] if self.media else []
        query = urlencode(asked, quote_via=quote)
        return _without_password(urlunsplit(parts)) + (f"?{query}" if query else "")


Place = Path | Address
"""Where a library is: in a folder, or shared."""


def is_address(text: str) -> bool:
    """Tell whether `text` names a shared library, not a folder."""
    return "://" in text


def read_address(text: str, homes: Path) -> Address:
    """Return the address that `text` spells; its home will be a folder below `homes`.

    Raises `AddressNotUnderstood`.
    """
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        raise AddressNotUnderstood(text.partition("://")[0] + "://…") from None
    database = parts.path.strip("/")
    asked = parse_qsl(parts.query)
    media = dict(asked).get(_MEDIA, "")
    others = urlencode([pair for pair in asked if pair[0] != _MEDIA], quote_via=quote)
    shown = _without_password(text)
    if parts.scheme not in _SCHEMES or not database:
        raise AddressNotUnderstood(shown)
    url = urlunsplit(("postgresql+psycopg", parts.netloc, parts.path, others, ""))
    return Address(url, shown, media, homes / _folder_name(host, database, url))


def own_folder() -> Path:
    """Return where this user's library is, when nobody names another."""
    import platformdirs

    return Path(platformdirs.user_data_dir("BanTin", appauthor=False))


def place_named(library: str) -> Place:
    """Return the folder or the address that `library` names; empty: the user's own folder.

    Raises `AddressNotUnderstood` and `LibraryFolderMissing`.
    """
    if is_address(library):
        return read_address(library, own_folder() / "shared")
    return _home_written_out(Path(library)) if library else own_folder()


def with_password(address: Address, password: str) -> Address:
    """Return `address` for the driver with `password`, unless one is in it."""
    parts = urlsplit(address.url)
    who, at, where = parts.netloc.rpartition("@")
    if not at or ":" in who:
        return address
    netloc = f"{who}:{quote(password, safe='')}@{where}"
    return replace(address, url=urlunsplit(parts._replace(netloc=netloc)))


def home_of(place: Place) -> Path:
    """Return the folder on this machine that belongs to the library."""
    return place.home if isinstance(place, Address) else place


def _home_written_out(folder: Path) -> Path:
    try:
        return folder.expanduser()
    except RuntimeError as error:  # `~nobody/kho`: no such user
        raise LibraryFolderMissing(folder) from error


def _folder_name(host: str, database: str, url: str) -> str:
    """Return a name that tells libraries apart and stays when only the password changes."""
    digest = hashlib.sha256(_without_password(url).encode()).hexdigest()[:8]
    readable = re.sub(r"[^\w.-]+", "-", f"{host}-{database}").strip("-.")
    return f"{readable}-{digest}"


def _without_password(url: str) -> str:
    """Return `url` without its password and its query, in which there may be another one."""
    scheme, between, rest = url.partition("?")[0].partition("://")
    who, at, where = rest.rpartition("@")
    return f"{scheme}{between}{who.partition(':')[0]}{at}{where}"
