"""FTP over explicit TLS: fsspec's filesystem with certificates verified and the data protected."""

import ftplib
import io
import ssl
from contextlib import suppress
from typing import TYPE_CHECKING

from fsspec.implementations.ftp import FTPFileSystem

from desktop.errors import ExpectedError
from desktop.export.targets.address import Address
from desktop.export.targets.causes import file_error, line_error
from desktop.export.targets.errors import (
    LineCut,
    LoginRefused,
    NoRoom,
    NotPermitted,
    TargetFailed,
)
from desktop.export.targets.login import SILENCE, password, trusted
from desktop.export.targets.server import Filesystem

if TYPE_CHECKING:
    import socket

    from desktop.settings.secrets import Secrets

# https://www.rfc-editor.org/rfc/rfc959#page-40
_NOT_LOGGED_IN = "530"
_NO_ROOM = ("452", "552")
_UNAVAILABLE = ("550", "553")


class _Session(ftplib.FTP_TLS):
    """Resumes the TLS session on data connections, which vsftpd and others insist on.

    ftplib does not: https://github.com/python/cpython/issues/63699.
    """

    def ntransfercmd(
        self, cmd: str, rest: int | str | None = None
    ) -> "tuple[socket.socket, int | None]":
        """Open the data connection of `cmd`."""
        connection, size = ftplib.FTP.ntransfercmd(self, cmd, rest)  # noqa: S321 - TLS follows
        if isinstance(self.sock, ssl.SSLSocket):
            connection = self.context.wrap_socket(
                connection, server_hostname=self.host, session=self.sock.session
            )
        return connection, size


class VerifiedFTPS(FTPFileSystem):  # type: ignore[misc]  # fsspec has no types
    """fsspec's FTP filesystem on a connection that knows its server.

    fsspec's own `_connect` verifies no certificate.
    """

    cachable = False

    def __init__(self, address: Address, secret: str) -> None:
        self._context = trusted(address)
        super().__init__(
            address.host, address.port, address.user, secret, timeout=SILENCE, tls=True
        )

    def _connect(self) -> None:
        self.ftp = _Session(context=self._context, timeout=self.timeout, encoding=self.encoding)
        try:
            self.ftp.connect(self.host, self.port)
            self.ftp.login(*self.cred)
            self._home = self.ftp.pwd()
        except BaseException:
            self.ftp.close()
            raise

    def cat_file(self, path: str) -> bytes:
        """Return the content; servers say the same of what is missing and what is forbidden."""
        parts: list[bytes] = []
        try:
            self.ftp.retrbinary(f"RETR {path}", parts.append)
        except ftplib.error_perm as error:
            raise _missing(error, path) from error
        return b"".join(parts)

    def pipe_file(self, path: str, value: bytes) -> None:
        """Store."""
        try:
            self.ftp.storbinary(f"STOR {path}", io.BytesIO(value), blocksize=self.blocksize)
        except ftplib.error_perm as error:
            folder = path.rpartition("/")[0]
            if not str(error).startswith(_UNAVAILABLE) or self._is_folder(folder):
                raise
            raise FileNotFoundError(path) from error

    def mv(self, path1: str, path2: str) -> None:
        """Rename; some servers do not do that over a file."""
        try:
            self.ftp.rename(path1, path2)
        except ftplib.error_perm:
            self.ftp.delete(path2)
            self.ftp.rename(path1, path2)

    def rm_file(self, path: str) -> None:
        """Delete."""
        try:
            self.ftp.delete(path)
        except ftplib.error_perm as error:
            raise self._missing_or_kept(error, path) from error

    def make_folders(self, path: str) -> None:
        """Make the folder and its parents."""
        parts = path.split("/")
        for made in ("/".join(parts[:end]) for end in range(1, len(parts) + 1) if parts[end - 1]):
            try:
                self.ftp.mkd(made)
            except ftplib.error_perm:
                if not self._is_folder(made):
                    raise

    def _is_folder(self, path: str) -> bool:
        try:
            self.ftp.cwd(path or self._home)
        except ftplib.error_perm:
            return False
        self.ftp.cwd(self._home)
        return True

    def _missing_or_kept(self, error: ftplib.error_perm, path: str) -> Exception:
        with suppress(ftplib.error_perm):
            self.ftp.size(path)
            return error
        return _missing(error, path)


def _missing(error: ftplib.error_perm, path: str) -> Exception:
    return FileNotFoundError(path) if str(error).startswith(_UNAVAILABLE) else error


class Ftps:
    """One account on an FTP server that speaks TLS."""

    errors: tuple[type[Exception], ...] = (*ftplib.all_errors, UnicodeError)

    def __init__(self, address: Address, secrets: "Secrets") -> None:
        self._address, self._secrets = address, secrets
        self.root = address.root

    def connect(self) -> Filesystem:
        """Log in over TLS; the data connections are protected too."""
        filesystem: Filesystem = VerifiedFTPS(self._address, password(self._address, self._secrets))
        return filesystem

    def disconnect(self, filesystem: Filesystem) -> None:
        """Say goodbye if the server still listens, then close."""
        if isinstance(filesystem, VerifiedFTPS):
            with suppress(*self.errors):
                filesystem.ftp.quit()
            filesystem.ftp.close()

    def explain(self, error: Exception, path: str) -> ExpectedError:
        """Return what `error` means."""
        host = self._address.host
        if found := line_error(error, host):
            return found
        if isinstance(error, ftplib.error_perm) or str(error).startswith(_NO_ROOM):
            return self._from_answer(str(error), path)
        if isinstance(error, ftplib.Error):  # for the moment, or out of step: connect anew
            return LineCut(host)
        return file_error(error, path) if isinstance(error, OSError) else LineCut(host)

    def _from_answer(self, answer: str, path: str) -> ExpectedError:
        host = self._address.host
        if answer.startswith(_NOT_LOGGED_IN):
            return LoginRefused(host, self._address.user)
        if answer.startswith(_NO_ROOM):
            return NoRoom(host)
        return NotPermitted(path) if answer.startswith(_UNAVAILABLE) else TargetFailed(path, answer)
