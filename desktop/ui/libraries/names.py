"""What a library is called before people; never its password."""

from pathlib import Path
from urllib.parse import urlsplit

from desktop.language import tr
from desktop.library.address import Address, Place, own_folder


def called(place: Place) -> str:
    """Return the name of the library at `place`."""
    if isinstance(place, Address):
        parts = urlsplit(place.url)
        database, server = parts.path.strip("/"), parts.hostname or ""
        return tr("Shared library “{database}” on {server}", database=database, server=server)
    if is_own(place):
        return tr("The library on this machine")
    return tr("Library in the folder “{folder}”", folder=place.name or str(place))


def where(place: Place) -> str:
    """Return where it is, as an address without a password or as a folder."""
    return place.shown if isinstance(place, Address) else str(place)


def is_own(place: Place) -> bool:
    """Tell whether it is the user's own library."""
    return isinstance(place, Path) and place == own_folder()
