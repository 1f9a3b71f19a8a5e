"""From what PostgreSQL reports to what a user can be told."""

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import msgspec
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from desktop.errors import ExpectedError
from desktop.library.errors import (
    SharedLibraryAway,
    SharedLibraryBusy,
    SharedLibraryFull,
    SharedLibraryReadOnly,
    SharedLibraryRefused,
    StrangeDatabase,
)


@contextmanager
def explained(address: str) -> Iterator[None]:
    """Raise the expected error for what the server at `address` refuses or does not answer."""
    try:
        yield
    except DBAPIError as error:
        expected = from_server(error, address)
        if expected is None:
            raise
        raise expected from error
    except (zlib.error, msgspec.MsgspecError) as error:
        raise StrangeDatabase(address) from error


def from_server(error: DBAPIError, address: str) -> ExpectedError | None:
    """Return the expected error (PostgreSQL's appendix A), or None for a program's fault."""
    state = str(getattr(error.orig, "sqlstate", None) or "")
    if state == _NOT_SUPPORTED and "recovery" in str(error.orig):  # a copy that follows another
        return SharedLibraryReadOnly(address)
    situation = _SITUATIONS.get(state) or _SITUATIONS.get(state[:2])
    if situation is None and not state and isinstance(error, OperationalError | InterfaceError):
        situation = SharedLibraryAway  # the driver's own word: the line broke, or was never there
    return situation(address, in_one_line(error.orig or error)) if situation else None


def in_one_line(error: BaseException) -> str:
    """Return the server's or the driver's own words in one line, without a stop at the end."""
    return " ".join(str(error).split()).rstrip(".")


_NOT_SUPPORTED = "0A000"

_SITUATIONS: dict[str, Callable[[str, str], ExpectedError]] = {
    "08": SharedLibraryAway,  # the connection
    "57": SharedLibraryAway,  # the server is shut down, or ended this connection
    "25P03": SharedLibraryAway,  # it waited too long for us
    "55P03": lambda address, _: SharedLibraryBusy(address),
    "57014": lambda address, _: SharedLibraryBusy(address),
    "40": lambda address, _: SharedLibraryBusy(address),  # deadlocks, and what cannot be in order
    "25006": lambda address, _: SharedLibraryReadOnly(address),
    "28": SharedLibraryRefused,  # who this is
    "42501": SharedLibraryRefused,  # what this one may
    "3D": SharedLibraryAway,  # no such database
    "53": SharedLibraryFull,
    "53300": SharedLibraryAway,  # too many connections
}
"""By code, then by the class that its first two letters name."""
