"""A place on a server, through one of fsspec's filesystems.

A `Service` is one protocol: it opens the filesystem and knows what its errors mean. The target
does the rest: whole files, their folders, and a new connection after a broken one.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, Self

from desktop.errors import ExpectedError
from desktop.export.targets.errors import LineError
from desktop.export.targets.paths import checked
from desktop.export.targets.target import Closing

_PART = ".bantin-part"


class Filesystem(Protocol):
    """What a target needs of fsspec; paths are the server's own.

    A missing file or parent is FileNotFoundError; every other error is the protocol's.
    """

    def cat_file(self, path: str) -> bytes:
        """Return the content."""
        ...

    def pipe_file(self, path: str, value: bytes) -> None:
        """Write the content; the parent is there or FileNotFoundError is raised."""
        ...

    def mv(self, path1: str, path2: str) -> None:
        """Rename, over what is there."""
        ...

    def rm_file(self, path: str) -> None:
        """Delete."""
        ...

    def make_folders(self, path: str) -> None:
        """Make a folder and its parents, as far as they are missing."""
        ...


class Service(Protocol):
    """One protocol at one address."""

    root: str
    """The site's folder, as the filesystem names it."""
    errors: tuple[type[Exception], ...]
    """What the filesystem raises when the server or the way there is the cause."""

    def connect(self) -> Filesystem:
        """Log in; raises `errors` or a `TargetError`."""
        ...

    def disconnect(self, filesystem: Filesystem) -> None:
        """Let go, also of a broken connection; raises nothing."""
        ...

    def explain(self, error: Exception, path: str) -> ExpectedError:
        """Return what `error` means, which came up about `path`."""
        ...


class ServerTarget(Closing):
    """The site's folder on a server; connected at once, and again after the line was cut."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._filesystem: Filesystem | None = None
        with self._told(service.root or "/"):
            self._connected()

    def read(self, path: str) -> bytes | None:
        """Return the content of `path`, None when it is missing."""
        with self._told(path):
            try:
                return self._connected().cat_file(self._at(path))
            except FileNotFoundError:
                return None

    def write(self, path: str, data: bytes) -> None:
        """Put `data` beside `path`, then in its place."""
        place = self._at(path)
        folder, _, name = place.rpartition("/")
        part = f"{folder}/.{name}{_PART}" if folder else f".{name}{_PART}"
        with self._told(path):
            self._pipe(part, folder, data)
            self._connected().mv(part, place)

    def delete(self, path: str) -> None:
        """Delete `path`; a missing one is fine."""
        with self._told(path):
            try:
                self._connected().rm_file(self._at(path))
            except FileNotFoundError:
                return

    def close(self) -> None:
        """Hang up."""
        if self._filesystem is not None:
            self._service.disconnect(self._filesystem)
            self._filesystem = None

    def _pipe(self, place: str, folder: str, data: bytes) -> None:
        filesystem = self._connected()
        try:
            filesystem.pipe_file(place, data)
        except FileNotFoundError:
            if not folder:
                raise
            filesystem.make_folders(folder)
            filesystem.pipe_file(place, data)

    def _connected(self) -> Filesystem:
        if self._filesystem is None:
            self._filesystem = self._service.connect()
        return self._filesystem

    def _at(self, path: str) -> str:
        root = self._service.root
        return f"{root}/{checked(path)}" if root else checked(path)

    @contextmanager
    def _told(self, path: str) -> Iterator[None]:
        """Turn the protocol's errors into ours, and hang up when the line is gone."""
        try:
            yield
        except self._service.errors as error:
            expected = self._service.explain(error, path)
            if isinstance(expected, LineError):
                self.close()
            raise expected from error


class LaneTarget(ServerTarget):
    """A site's folder on a server to which more than one connection may stand."""

    def another(self) -> Self:
        """Open one more connection to the same place."""
        return type(self)(self._service)
