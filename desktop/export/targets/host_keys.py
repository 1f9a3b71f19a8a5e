"""The keys by which SSH servers are known again, in OpenSSH's `known_hosts` format."""

import base64
import os
from hashlib import sha256
from pathlib import Path

from desktop.export.targets.errors import ChangedHostKey, UnknownHostKey
from desktop.settings.store import default_path


def known_name(host: str, port: int) -> str:
    """Return the name of a server in `known_hosts`: with its port unless that is 22."""
    return host if port == 22 else f"[{host}]:{port}"  # noqa: PLR2004 - SSH's own port


def fingerprint(key: str) -> str:
    """Return the `SHA256:…` that `ssh-keygen -l` shows for `key` (`type base64`)."""
    digest = sha256(base64.b64decode(key.split()[1])).digest()
    return f"SHA256:{base64.b64encode(digest).decode().rstrip('=')}"


class KnownHosts:
    """The file of trusted keys; None means `known_hosts` beside the settings."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or default_path().with_name("known_hosts")

    def keys(self, host: str) -> list[str]:
        """Return the trusted keys of `host` (as `known_name` writes it), each `type base64`."""
        try:
            lines = self._path.read_text("utf-8", "replace").splitlines()
        except FileNotFoundError:
            return []
        parted = [line.split() for line in lines if not line.startswith("#")]
        return [f"{parts[1]} {parts[2]}" for parts in parted if _names(parts, host)]

    def trust(self, unknown: UnknownHostKey) -> None:
        """Keep the key that the user said yes to; raises `OSError`."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a+b") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - 1))
            parted = file.read() in {b"", b"\n"}
            file.write(f"{'' if parted else chr(10)}{unknown.host} {unknown.key}\n".encode())

    def forget(self, host: str) -> None:
        """Trust no key of `host` any more; other lines stay as they are. Raises `OSError`."""
        lines = self._path.read_bytes().splitlines(keepends=True)
        kept = (line if line.startswith(b"#") else _without(line, host.encode()) for line in lines)
        beside = self._path.with_name(f"{self._path.name}.new")
        beside.write_bytes(b"".join(kept))
        beside.replace(self._path)

    def check(self, host: str, key: str) -> None:
        """Raise `UnknownHostKey` or `ChangedHostKey` unless `key` is a trusted one of `host`."""
        trusted = self.keys(host)
        if not trusted:
            raise UnknownHostKey(host, fingerprint(key), key)
        if key not in trusted:
            raise ChangedHostKey(host, fingerprint(key), fingerprint(trusted[0]))


def _without(line: bytes, host: bytes) -> bytes:
    """Return a line of the file without the name `host`; nothing when it named no other."""
    first, *rest = line.split(maxsplit=1) or [b""]
    names = first.split(b",")
    if host not in names:
        return line
    left = b",".join(name for name in names if name != host)
    return b" ".join((left, *rest)) if left else b""


def _names(parts: list[str], host: str) -> bool:
    return len(parts) >= 3 and host in parts[0].split(",")  # noqa: PLR2004 - name, type, key
