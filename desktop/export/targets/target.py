"""A place that holds the files of a site by their relative POSIX paths.

`open_target` makes one from an address. Nothing of a protocol is imported before.
"""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self, runtime_checkable

from desktop.export.targets.address import Kind, parse

if TYPE_CHECKING:
    from desktop.export.targets.values import Press
    from desktop.export.targets.writer import Writer
    from desktop.settings.secrets import Secrets


class Target(Protocol):
    """One place; a context manager that closes. Every method raises a `TargetError`.

    Leaving the `with` block by an exception (a cancelled job too) takes back what a target can
    take back: the archive keeps its old content. Paths are those that `paths.is_safe` takes.
    """

    def read(self, path: str) -> bytes | None:
        """Return the content of `path`, None when it is missing."""
        ...

    def write(self, path: str, data: bytes) -> None:
        """Put `data` at `path`, whole or not at all, its folders made."""
        ...

    def delete(self, path: str) -> None:
        """Delete `path`; a missing one is fine."""
        ...

    def close(self) -> None:
        """Finish what was begun and let go."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...


@runtime_checkable
class Confirming(Protocol):
    """A target that knows a cheaper proof than reading back."""

    at_hand: bool
    """Whether the proof costs next to nothing, so that unchanged files are looked at too."""

    def holds(self, path: str, data: bytes) -> bool:
        """Return whether `data` is what stands at `path`."""
        ...


@runtime_checkable
class Multiplying(Protocol):
    """A target to which several connections may stand at a time."""

    def another(self) -> Target:
        """Open one more connection to the same place; raises a `TargetError`."""
        ...


@runtime_checkable
class Writing(Protocol):
    """A target to which a process of its own can write."""

    def start_ahead(self, press: "type[Press]") -> None:
        """Start that process, which will need a `press`, if the system has room for it."""
        ...

    def writer(self) -> "Writer":
        """Start that process; raises `OSError` when the system has no room for it."""
        ...


Proof = Callable[[str, bytes], bool]
"""Tells whether at a path stands this content."""


def proof_of(target: Target) -> Proof:
    """Return the target's own proof, or else that of reading back."""
    if isinstance(target, Confirming):
        return target.holds
    return lambda path, data: target.read(path) == data


class Closing:
    """The context manager that closes in every case; for targets with nothing to take back."""

    def close(self) -> None:
        """Let go."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def open_target(address: str, secrets: "Secrets", *, known_hosts: Path | None = None) -> Target:
    """Open the place at `address`; raises a `TargetError` when it cannot be reached or entered.

    `known_hosts` is the file of trusted SSH keys; None means the one beside the settings.
    """
    place = parse(address)
    match place.kind:
        case Kind.FOLDER:
            from desktop.export.targets.folder import FolderTarget

            return FolderTarget(Path(place.path))
        case Kind.ZIP:
            from desktop.export.targets.archive import ZipTarget

            return ZipTarget(Path(place.path))
        case Kind.SFTP:
            from desktop.export.targets.host_keys import KnownHosts
            from desktop.export.targets.server import LaneTarget
            from desktop.export.targets.sftp import Sftp

            return LaneTarget(Sftp(place, secrets, KnownHosts(known_hosts)))
        case Kind.WEBDAV | Kind.WEBDAV_PLAIN:
            from desktop.export.targets.server import LaneTarget
            from desktop.export.targets.webdav import Webdav

            return LaneTarget(Webdav(place, secrets))
        case Kind.FTPS:
            from desktop.export.targets.ftps import Ftps
            from desktop.export.targets.server import LaneTarget

            return LaneTarget(Ftps(place, secrets))
        case Kind.S3:
            from desktop.export.targets.s3 import S3
            from desktop.export.targets.s3_target import S3Target

            return S3Target(S3(place, secrets))
