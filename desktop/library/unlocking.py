"""The password of a shared library: in the system's keyring, under the name of its server."""

from urllib.parse import urlsplit

from desktop.library.address import Address, Place, with_password
from desktop.settings.secrets import Secrets


def unlocked(place: Place, secrets: Secrets) -> Place:
    """Return `place` with the password that the keyring has for it; without one, as it is."""
    if not isinstance(place, Address):
        return place
    password = secrets.get(*under(place))
    return with_password(place, password) if password else place


def under(address: Address) -> tuple[str, str]:
    """Return the service and the user under which the keyring keeps the password."""
    parts = urlsplit(address.url)
    where = f"{parts.hostname or ''}:{parts.port or ''}{parts.path}"
    return f"bantin library {where}", parts.username or ""
