"""The servers, started once for all tests and ended by their process."""

import asyncio
import getpass
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from tests.export.targets.memory import MemoryTarget
from tests.export.targets.places import Place, server_addresses
from tests.ports import free_port

ROOT = Path(__file__).parents[3]
SERVERS = ["sftp", "openssh", "webdav", "webdavs", "ftps", "s3"]
_names = count(1)


@pytest.fixture(scope="session")
def servers(tmp_path_factory):
    """The ports of WebDAV, SFTP, FTPS and S3, and `ca`, the certificate to trust."""
    folder = tmp_path_factory.mktemp("servers")
    with subprocess.Popen(
        [sys.executable, "-m", "tests.export.targets.servers", folder, "s3"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield json.loads(process.stdout.readline()) | {"folder": folder}
        finally:
            process.stdin.close()
            process.wait(10)


@dataclass
class Sshd:
    port: int
    user: str
    key: str
    host_key: str
    home: Path


@pytest.fixture(scope="session")
def sshd(tmp_path_factory):
    """OpenSSH's own server, which lets this user in with one key."""
    folder = tmp_path_factory.mktemp("sshd")
    home = folder / "home"
    home.mkdir()
    for name in ("host", "user"):
        keygen = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name]
        subprocess.run(keygen, check=True)
    shutil.copy(folder / "user.pub", folder / "authorized_keys")
    port = free_port()
    (folder / "config").write_text(
        f"""Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
PidFile none
AuthorizedKeysFile {folder}/authorized_keys
StrictModes no
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
PermitRootLogin prohibit-password
Subsystem sftp internal-sftp -d {home}
"""
    )
    if os.geteuid() == 0:  # sshd wants this folder for its unprivileged part
        Path("/run/sshd").mkdir(exist_ok=True)
    command = ["/usr/sbin/sshd", "-D", "-f", folder / "config", "-E", folder / "log"]
    with subprocess.Popen(command) as process:
        try:
            listens(port)
            host_key = " ".join((folder / "host.pub").read_text().split()[:2])
            yield Sshd(port, getpass.getuser(), str(folder / "user"), host_key, home)
        finally:
            process.terminate()


@pytest.fixture(scope="session", autouse=True)
def fsspec_loop():
    """Start fsspec's threads for S3 before any test: they live as long as the program."""
    from fsspec.asyn import get_loop

    loop = get_loop()
    loop.set_default_executor(ThreadPoolExecutor(1))

    async def warm():
        await loop.run_in_executor(None, int)

    asyncio.run_coroutine_threadsafe(warm(), loop).result(10)


@pytest.fixture
def known_hosts(servers, sshd, tmp_path):
    """The file of trusted keys, with both SSH servers in it."""
    path = tmp_path / "known_hosts"
    path.write_text(
        f"[127.0.0.1]:{servers['sftp']['port']} {servers['sftp']['key']}\n"
        f"[127.0.0.1]:{sshd.port} {sshd.host_key}\n"
    )
    return path


@pytest.fixture
def on_server(servers, sshd, known_hosts):
    """Gives an empty place on the server that speaks what is asked."""

    def make(kind):
        name = f"trang-{next(_names)}"
        return Place(server_addresses(servers, sshd, name)[kind], known_hosts)

    return make


@dataclass
class InMemory:
    target: MemoryTarget

    def open(self):
        return self.target


@pytest.fixture(params=["memory", "folder", "zip", *SERVERS])
def place(request, tmp_path):
    """An empty place of every kind."""
    if request.param == "memory":
        return InMemory(MemoryTarget())
    if request.param in SERVERS:
        return request.getfixturevalue("on_server")(request.param)
    address = (
        "zip://" + str(tmp_path / "trang.zip") if request.param == "zip" else tmp_path / "trang"
    )
    return Place(str(address), tmp_path / "known_hosts")


def listens(port):
    """Wait until somebody listens at `port`."""
    end = time.monotonic() + 60
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.02)
        else:
            return
