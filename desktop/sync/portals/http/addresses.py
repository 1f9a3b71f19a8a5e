"""Which addresses of the web a portal may have, and where a request may go on to."""

import urllib.request
from urllib.parse import urljoin, urlsplit, urlunsplit

from desktop.sync.errors import BadAddress

_LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
_PORTS = {"http": 80, "https": 443}


def checked_address(url: str) -> str:
    """Return a portal's address without query, ending in no slash; raises `BadAddress`.

    Only https, or http on this very machine, and never with a password inside; the error does
    not repeat one.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
        host.encode("idna")
    except ValueError as error:
        raise BadAddress(_without_login(url)) from error
    encrypted = parts.scheme == "https" or (parts.scheme == "http" and host in _LOCAL)
    if not host or not encrypted or "@" in parts.netloc or port == 0:
        raise BadAddress(_without_login(url))
    return urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), "", ""))


def host_of(url: str) -> str:
    """Return the host's name, with its port when it is none of the usual."""
    parts = urlsplit(url)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.hostname or ''}{port}"


def joined(base: str, path: str) -> str:
    """Return the address of `path` below `base`; a whole address stays what it is."""
    if urlsplit(path).scheme:
        return path
    return f"{base}/{path.lstrip('/')}" if path else f"{base}/"


def base_of(url: str, path: str) -> str:
    """Return the address, without a query, below which `url` answers for `path`."""
    address = url.partition("?")[0]
    return address if urlsplit(path).scheme else address.removesuffix(path).rstrip("/")


def next_address(url: str, location: str) -> str:
    """Return where a redirect from `url` leads."""
    return urljoin(url, location)


def same_place(url: str, other: str) -> bool:
    """Tell whether `other` is on the host and port of `url`, as safe as `url` or safer."""
    old, new = urlsplit(url), urlsplit(other)
    if old.hostname != new.hostname:
        return False
    if (old.scheme, new.scheme) == ("http", "https"):
        return old.port is None and new.port is None
    return old.scheme == new.scheme and _port(old.scheme, old.port) == _port(new.scheme, new.port)


def goes_direct(url: str) -> bool:
    """Tell whether the system's settings let this host be reached without its proxy."""
    host = urlsplit(url).hostname or ""
    return host in _LOCAL or bool(urllib.request.proxy_bypass(host))


def _port(scheme: str, port: int | None) -> int | None:
    return port or _PORTS.get(scheme)


def _without_login(url: str) -> str:
    head, at, tail = url.rpartition("@")
    scheme, slashes, _login = head.partition("//")
    return f"{scheme}{slashes}{tail}" if at else url
