"""From what the system, a socket or TLS says to what a user can be told."""

import errno
import socket
import ssl
from collections.abc import Callable, Iterator

from desktop.errors import ExpectedError
from desktop.export.targets.errors import (
    CertificateNotTrusted,
    HostNotFound,
    HostRefuses,
    HostSilent,
    LineCut,
    NoRoom,
    NotPermitted,
    PathMissing,
    TargetFailed,
)

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_WAY = {errno.EHOSTUNREACH, errno.ENETUNREACH, errno.EHOSTDOWN, errno.ENETDOWN}


def chain(error: BaseException) -> Iterator[BaseException]:
    """Yield `error` and what led to it."""
    found: BaseException | None = error
    while found is not None:
        yield found
        found = found.__cause__ or found.__context__


def file_error(error: OSError, path: str) -> ExpectedError:
    """Return what the system refused about the file or folder `path`."""
    if error.errno in _NO_ROOM:
        return NoRoom(path)
    if error.errno in _FORBIDDEN or isinstance(error, PermissionError):
        return NotPermitted(path)
    if error.errno == errno.ENOENT or isinstance(error, FileNotFoundError):
        return PathMissing(path)
    return TargetFailed(path, error.strerror or str(error) or type(error).__name__)


def line_error(error: BaseException, host: str) -> ExpectedError | None:
    """Return what is wrong with the way to `host`, or None when `error` says nothing of it."""
    for cause in chain(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return CertificateNotTrusted(host, cause.verify_message)
        for kinds, situation in _SITUATIONS:
            if isinstance(cause, kinds):
                return situation(host)
        if isinstance(cause, OSError) and cause.errno in _NO_WAY:
            return HostSilent(host)
    return None


_SITUATIONS: tuple[tuple[tuple[type[BaseException], ...], Callable[[str], ExpectedError]], ...] = (
    ((socket.gaierror,), HostNotFound),
    ((ConnectionRefusedError,), HostRefuses),
    ((TimeoutError,), HostSilent),
    ((ConnectionError, EOFError, ssl.SSLError), LineCut),
)
