"""Where a site goes, as one line of text.

```
/var/www/site                                   a folder
zip:///home/lan/site.zip                        an archive; zip://site.zip in the current folder
sftp://user@host:22/var/www/site?key=/id_rsa    /~/site begins at the user's home
webdav+https://user@host/dav/site?ca=/ca.pem
ftps://user@host/site?ca=/ca.pem                explicit TLS; /~/site as with SFTP
s3://KEY@bucket/prefix?endpoint=https://…&region=…&ca=/ca.pem
```

Passwords are never part of it: they are kept under `Address.service` and `Address.user`.
"""

import ipaddress
import re
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from desktop.export.targets.errors import NotEncrypted, PasswordInAddress, WrongAddress


class Kind(StrEnum):
    """The protocols, by the word before `://`."""

    FOLDER = "file"
    ZIP = "zip"
    SFTP = "sftp"
    WEBDAV = "webdav+https"
    WEBDAV_PLAIN = "webdav+http"
    FTPS = "ftps"
    S3 = "s3"


_PORTS = {Kind.SFTP: 22, Kind.WEBDAV: 443, Kind.WEBDAV_PLAIN: 80, Kind.FTPS: 21, Kind.S3: 443}

_OPTIONS = {
    Kind.SFTP: {"key"},
    Kind.WEBDAV: {"ca"},
    Kind.WEBDAV_PLAIN: {"unencrypted"},
    Kind.FTPS: {"ca"},
    Kind.S3: {"endpoint", "region", "ca", "unencrypted"},
}

_DRIVE = re.compile(r"/[A-Za-z]:[/\\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address taken apart; `host` is the bucket's name for S3, `path` a place on it."""

    kind: Kind
    path: str
    host: str = ""
    port: int = 0
    user: str = ""
    options: dict[str, str] = field(default_factory=dict)

    @property
    def service(self) -> str:
        """The name under which the keyring keeps this place's secrets."""
        return f"bantin {self.kind}://{self.host}:{self.port}"

    @property
    def root(self) -> str:
        """The path as the server takes it: `/~/site` is relative to where the user comes in."""
        return self.path[3:] if self.path == "/~" or self.path.startswith("/~/") else self.path

    @property
    def shown(self) -> str:
        """What a user is shown: the place without its options."""
        if self.kind in {Kind.FOLDER, Kind.ZIP}:
            return self.path
        port = f":{self.port}" if self.port != _PORTS[self.kind] else ""
        return f"{self.kind}://{self.host}{port}{self.path}"


def parse(address: str) -> Address:
    """Take `address` apart; raises an `AddressError`, whose attributes hold no secret."""
    scheme, separator, rest = address.partition("://")
    if not address:
        raise WrongAddress(address)
    if not separator:
        return Address(kind=Kind.FOLDER, path=address)
    if scheme not in set(Kind):
        raise WrongAddress(_without_secret(address))
    kind = Kind(scheme)
    if kind in {Kind.FOLDER, Kind.ZIP}:
        return Address(kind=kind, path=_local(rest, address))
    return _on_server(kind, address)


def _local(path: str, address: str) -> str:
    if not path:
        raise WrongAddress(address)
    return path[1:] if _DRIVE.match(path) else path  # zip:///C:/site.zip


def _on_server(kind: Kind, address: str) -> Address:
    try:
        parts = urlsplit(address)
        port = parts.port or _PORTS[kind]
    except ValueError as error:
        raise WrongAddress(_without_secret(address)) from error
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    if not _is_host(parts.hostname) or parts.fragment or options.keys() - _OPTIONS[kind]:
        raise WrongAddress(_without_secret(address))
    host = parts.hostname or ""
    if parts.password is not None:
        raise PasswordInAddress(host)
    if kind is Kind.WEBDAV_PLAIN:
        _insist_on_encryption(host, options)
    if "endpoint" in options:
        _check_endpoint(options, address)
    return Address(
        kind=kind,
        path=unquote(parts.path).rstrip("/"),
        host=_host(kind, parts),
        port=port,
        user=unquote(parts.username or ""),
        options=options,
    )


def _host(kind: Kind, parts: SplitResult) -> str:
    """Return the name as written for a bucket, and in small letters for a machine."""
    return parts.netloc.rpartition("@")[2] if kind is Kind.S3 else str(parts.hostname)


def _is_host(name: str | None) -> bool:
    """Return whether `name` is one that the system can look up at all."""
    try:
        return bool(name and name.encode("idna"))
    except UnicodeError:  # a part is empty or too long
        return False


def _check_endpoint(options: dict[str, str], address: str) -> None:
    """Refuse what is no web address of a service, holds a password or is not encrypted."""
    try:
        parts = urlsplit(options["endpoint"])
        known = parts.scheme in {"http", "https"} and (parts.port is None or parts.port > 0)
    except ValueError:
        known = False
    if not known or not _is_host(parts.hostname):
        raise WrongAddress(_without_secret(address.partition("?")[0]))
    if parts.username is not None:
        raise PasswordInAddress(parts.hostname or "")
    if parts.scheme == "http":
        _insist_on_encryption(parts.hostname or "", options)


def _insist_on_encryption(host: str, options: dict[str, str]) -> None:
    if options.get("unencrypted") != "yes" and not _is_here(host):
        raise NotEncrypted(host)


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _without_secret(address: str) -> str:
    """Return `address` without what may be a password, however badly it is put."""
    scheme, separator, rest = address.partition("://")
    before, at, after = rest.rpartition("@")
    user = before.partition(":")[0]
    return f"{scheme}{separator}{user}{at}{after}"
