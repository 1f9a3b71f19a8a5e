"""What can keep the service from starting; nothing of a site or a database is changed by any."""

from dataclasses import dataclass
from pathlib import Path

from desktop.errors import ExpectedError


class ServiceError(ExpectedError):
    """The base of what keeps the service from starting."""


class ServiceNotInstalled(ServiceError):
    """The packages of the extra `serve` are not installed."""


@dataclass(eq=False)
class SiteNotExported(ServiceError):
    """The folder `site` holds no exported site: its `service/site.json` is missing."""

    site: Path


@dataclass(eq=False)
class SiteUnreadable(ServiceError):
    """The file `path` of the exported site is not what it should be; `reason` is a parser's."""

    path: Path
    reason: str


@dataclass(eq=False)
class NewerSite(ServiceError):
    """The file `path` has the format `found`, which is newer than the `known` one."""

    path: Path
    found: int
    known: int


@dataclass(eq=False)
class DatabaseNotSupported(ServiceError):
    """`address` (without its password) is neither SQLite nor PostgreSQL."""

    address: str


@dataclass(eq=False)
class DatabaseUnreachable(ServiceError):
    """The database at `address` (without its password) does not open; `reason` is the driver's."""

    address: str
    reason: str


@dataclass(eq=False)
class DatabaseNotOurs(ServiceError):
    """The file at `address` is a database of something else."""

    address: str


@dataclass(eq=False)
class NewerDatabase(ServiceError):
    """The tables at `address` have the version `found`, which is newer than the `known` one."""

    address: str
    found: int
    known: int


@dataclass(eq=False)
class AddressTaken(ServiceError):
    """Nothing can listen at `host` and `port`; `reason` is the system's."""

    host: str
    port: int
    reason: str
