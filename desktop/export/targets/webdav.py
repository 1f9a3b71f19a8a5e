"""WebDAV: webdav4's filesystem for fsspec, made to ask as little as possible."""

from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import quote

import httpx
from webdav4.client import (
    ClientError,
    HTTPError,
    InsufficientStorage,
    ResourceAlreadyExists,
    ResourceNotFound,
)
from webdav4.fsspec import WebdavFileSystem

from desktop.errors import ExpectedError
from desktop.export.targets.address import Address, Kind
from desktop.export.targets.causes import file_error, line_error
from desktop.export.targets.errors import (
    HostSilent,
    LineCut,
    LoginRefused,
    NoRoom,
    NotPermitted,
    PathMissing,
    TargetFailed,
)
from desktop.export.targets.login import SILENCE, password, trusted
from desktop.export.targets.server import Filesystem

if TYPE_CHECKING:
    from desktop.settings.secrets import Secrets

_BUSY = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT}


_SITUATIONS: dict[int, Callable[[str], ExpectedError]] = {
    HTTPStatus.FORBIDDEN: NotPermitted,
    HTTPStatus.METHOD_NOT_ALLOWED: NotPermitted,
    HTTPStatus.CONFLICT: PathMissing,
}


class LeanWebdav(WebdavFileSystem):  # type: ignore[misc]  # webdav4 has no strict types
    """webdav4's filesystem, one request for each act; webdav4 itself leaves `?` and `[` unquoted."""

    cachable = False

    def cat_file(self, path: str) -> bytes:
        """Return the content."""
        try:
            return bytes(self.client.request("GET", quote(path)).content)
        except ResourceNotFound as error:
            raise FileNotFoundError(path) from error

    def pipe_file(self, path: str, value: bytes) -> None:
        """Put; RFC 4918 9.7.1 answers 409 where the parent is missing, some servers 404."""
        try:
            self.client.request("PUT", quote(path), content=value)
        except ResourceNotFound as error:
            raise FileNotFoundError(path) from error
        except HTTPError as error:
            if error.status_code != HTTPStatus.CONFLICT:
                raise
            raise FileNotFoundError(path) from error

    def mv(self, path1: str, path2: str) -> None:
        """Move over what is there."""
        self.client.move(quote(path1), quote(path2), overwrite=True)

    def rm_file(self, path: str) -> None:
        """Delete."""
        try:
            self.client.request("DELETE", quote(path))
        except ResourceNotFound as error:
            raise FileNotFoundError(path) from error

    def make_folders(self, path: str) -> None:
        """Make the collection and its parents, from the top."""
        made = ""
        for part in path.strip("/").split("/"):
            made = f"{made}/{part}"
            try:
                self.client.request("MKCOL", quote(made), add_trailing_slash=True)
            except HTTPError as error:
                if error.status_code != HTTPStatus.METHOD_NOT_ALLOWED:  # it is there
                    raise


class Webdav:
    """One account on a WebDAV server; the site's folder is the base of every request."""

    errors: tuple[type[Exception], ...] = (httpx.HTTPError, httpx.InvalidURL, ClientError, OSError)

    def __init__(self, address: Address, secrets: "Secrets") -> None:
        self._address, self._secrets = address, secrets
        self.root = address.path

    def connect(self) -> Filesystem:
        """Ask the server for the site's folder, so that a wrong password shows at once."""
        plain = self._address.kind is Kind.WEBDAV_PLAIN
        base = f"{'http' if plain else 'https'}://{_bracketed(self._address.host)}:{self._address.port}"
        filesystem = LeanWebdav(
            base,
            auth=(self._address.user, password(self._address, self._secrets)),
            verify=False if plain else trusted(self._address),
            retry=False,
            timeout=SILENCE,
        )
        try:
            self._greet(filesystem)
        except BaseException:
            filesystem.client.http.close()
            raise
        found: Filesystem = filesystem
        return found

    def disconnect(self, filesystem: Filesystem) -> None:
        """Close the connections."""
        if isinstance(filesystem, LeanWebdav):
            filesystem.client.http.close()

    def explain(self, error: Exception, path: str) -> ExpectedError:
        """Return what `error` means."""
        host = self._address.host
        if isinstance(error, ClientError):
            return self._from_answer(error, path)
        if found := line_error(error, host):
            return found
        if isinstance(error, httpx.TimeoutException):
            return HostSilent(host)
        if isinstance(error, httpx.HTTPError):
            return LineCut(host)
        if isinstance(error, OSError):
            return file_error(error, path)
        return TargetFailed(path, type(error).__name__)

    def _greet(self, filesystem: LeanWebdav) -> None:
        try:
            filesystem.client.request("PROPFIND", quote(self.root) or "/", headers={"Depth": "0"})
        except ResourceNotFound:
            return  # made with the first file

    def _from_answer(self, error: ClientError, path: str) -> ExpectedError:
        host = self._address.host
        if isinstance(error, InsufficientStorage):
            return NoRoom(host)
        if isinstance(error, ResourceNotFound | ResourceAlreadyExists):
            return PathMissing(path)
        status = error.status_code if isinstance(error, HTTPError) else 0
        if status == HTTPStatus.UNAUTHORIZED:
            return LoginRefused(host, self._address.user)
        if status in _BUSY:
            return LineCut(host)
        situation = _SITUATIONS.get(status)
        return situation(path) if situation else TargetFailed(path, str(error))


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
