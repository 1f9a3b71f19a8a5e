"""SFTP: fsspec's filesystem over paramiko, which here never trusts an unknown server."""

import logging
import os
import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import paramiko
from fsspec.implementations.sftp import SFTPFileSystem
from paramiko.ssh_exception import NoValidConnectionsError

from desktop.errors import ExpectedError
from desktop.export.targets.address import Address
from desktop.export.targets.causes import file_error, line_error
from desktop.export.targets.errors import (
    ChangedHostKey,
    KeyNotRead,
    LineCut,
    LoginRefused,
    PasswordMissing,
)
from desktop.export.targets.host_keys import KnownHosts, fingerprint, known_name
from desktop.export.targets.login import SILENCE
from desktop.export.targets.server import Filesystem

if TYPE_CHECKING:
    from desktop.settings.secrets import Secrets


logging.getLogger("paramiko").setLevel(logging.CRITICAL)  # it logs each error that it raises

_UNSUPPORTED = re.compile("unsupported|not supported|unknown|unimplemented", re.IGNORECASE)
"""How servers say that they lack an extension; paramiko hands on the words, not the code."""


def _quietly(ask: Callable[..., None], *arguments: object) -> None:
    """Run paramiko's prefetching thread; whoever reads is told of the cut line anyway."""
    with suppress(OSError, EOFError, paramiko.SSHException):
        ask(*arguments)


class PinnedSFTP(SFTPFileSystem):  # type: ignore[misc]  # fsspec has no types
    """fsspec's SFTP filesystem on a client that is logged in already.

    fsspec's own `_connect` adds unknown keys to the trusted ones.
    """

    cachable = False

    def __init__(self, client: paramiko.SSHClient, host: str) -> None:
        self.client = client
        super().__init__(host, skip_instance_cache=True)

    def _connect(self) -> None:
        self.ftp = self.client.open_sftp()
        if channel := self.ftp.get_channel():
            channel.settimeout(SILENCE)

    def cat_file(self, path: str) -> bytes:
        """Return the content, asking for all parts at once."""
        with self.ftp.open(path, "rb") as file:
            size = file.stat().st_size or 0
            file._prefetch_thread = partial(_quietly, file._prefetch_thread)  # type: ignore[attr-defined]
            file.prefetch(size)
            return bytes(file.read(size))  # by its size, which spares the question for the end

    def pipe_file(self, path: str, value: bytes) -> None:
        """Write without waiting for the answer to each part; closing collects them."""
        with self.ftp.open(path, "wb") as file:
            file.set_pipelined(True)
            file.write(value)

    def mv(self, path1: str, path2: str) -> None:
        """Rename; a server without OpenSSH's extension cannot do that over a file."""
        try:
            self.ftp.posix_rename(path1, path2)
        except OSError as error:
            if not _UNSUPPORTED.search(str(error)):
                raise
            with suppress(FileNotFoundError):
                self.ftp.remove(path2)
            self.ftp.rename(path1, path2)

    def rm_file(self, path: str) -> None:
        """Delete."""
        self.ftp.remove(path)

    def make_folders(self, path: str) -> None:
        """Make the folder and its parents."""
        self.makedirs(path, exist_ok=True)


class _Pinning(paramiko.MissingHostKeyPolicy):
    """Asks the file of trusted keys."""

    def __init__(self, known: KnownHosts) -> None:
        self._known = known

    def missing_host_key(
        self,
        client: paramiko.SSHClient,  # noqa: ARG002 - paramiko's interface
        hostname: str,
        key: paramiko.PKey,
    ) -> None:
        """Raise unless the key is trusted."""
        self._known.check(hostname, _written(key))


class Sftp:
    """One account on an SSH server."""

    errors: tuple[type[Exception], ...] = (OSError, EOFError, paramiko.SSHException)

    def __init__(self, address: Address, secrets: "Secrets", known: KnownHosts) -> None:
        self._address, self._secrets, self._known = address, secrets, known
        self.root = address.root

    def connect(self) -> Filesystem:
        """Log in with a key, the agent or the kept password."""
        client = paramiko.SSHClient()
        try:
            self._log_in(client)
            filesystem: Filesystem = PinnedSFTP(client, self._address.host)
        except BaseException:
            _hang_up(client)
            raise
        return filesystem

    def disconnect(self, filesystem: Filesystem) -> None:
        """Close the channel and the connection."""
        if isinstance(filesystem, PinnedSFTP):
            _hang_up(filesystem.client)

    def explain(self, error: Exception, path: str) -> ExpectedError:
        """Return what `error` means."""
        host, user = self._address.host, self._address.user
        if isinstance(error, paramiko.BadHostKeyException):
            shown, known = _written(error.key), _written(error.expected_key)
            name = known_name(host, self._address.port)
            return ChangedHostKey(name, fingerprint(shown), fingerprint(known))
        if isinstance(error, paramiko.AuthenticationException):
            return LoginRefused(host, user)
        if isinstance(error, NoValidConnectionsError):  # one error for each of the host's addresses
            error = next(iter(error.errors.values()))
        if found := line_error(error, host):
            return found
        if isinstance(error, paramiko.SSHException):
            return LineCut(host)
        if isinstance(error, OSError) and str(error) == "Socket is closed":
            return LineCut(host)
        return file_error(error, path) if isinstance(error, OSError) else LineCut(host)

    def _log_in(self, client: paramiko.SSHClient) -> None:
        address = self._address
        name = known_name(address.host, address.port)
        for key in self._known.keys(name):
            entry = paramiko.hostkeys.HostKeyEntry.from_line(f"{name} {key}")
            if entry is not None:
                client.get_host_keys().add(name, key.split()[0], entry.key)
        client.set_missing_host_key_policy(_Pinning(self._known))
        secret = self._secrets.get(address.service, address.user)
        private = self._key(secret)
        try:
            client.connect(
                address.host,
                address.port,
                address.user or None,
                None if private else secret,
                pkey=private,
                timeout=SILENCE,
                banner_timeout=SILENCE,
                auth_timeout=SILENCE,
                look_for_keys=False,
                allow_agent=private is None and _has_agent(),
            )
        except paramiko.AuthenticationException as error:
            if not (private or secret):
                raise PasswordMissing(address.host, address.user) from error
            raise
        except paramiko.SSHException as error:
            if str(error) == "No authentication methods available":
                raise PasswordMissing(address.host, address.user) from error
            raise

    def _key(self, secret: str | None) -> paramiko.PKey | None:
        """Return the private key that the address names; `secret` is its pass phrase."""
        named = self._address.options.get("key")
        if not named:
            return None
        path = Path(named).expanduser()
        try:
            return _read_key(path, secret)
        except (OSError, ValueError, TypeError, paramiko.SSHException) as error:
            raise KeyNotRead(str(path), str(error)) from error


def _read_key(path: Path, phrase: str | None) -> paramiko.PKey:
    """Return the key; a pass phrase is given only to a key that has one."""
    try:
        return paramiko.PKey.from_path(path)
    except (TypeError, ValueError, paramiko.PasswordRequiredException):
        if not phrase:
            raise
        # bytes, whatever its annotation says: cryptography takes nothing else
        return paramiko.PKey.from_path(path, phrase.encode())  # type: ignore[arg-type]


def _hang_up(client: paramiko.SSHClient) -> None:
    """Close `client`.

    One that broke while greeting keeps its thread until the socket goes too, and the timer of the
    greeting, a thread for 15 seconds, until it is told that the greeting is over.
    """
    transport = client.get_transport()
    client.close()
    if transport is not None:
        transport.sock.close()
        transport.packetizer.complete_handshake()


def _has_agent() -> bool:
    return bool(os.environ.get("SSH_AUTH_SOCK")) or os.name == "nt"


def _written(key: paramiko.PKey) -> str:
    return f"{key.get_name()} {key.get_base64()}"
