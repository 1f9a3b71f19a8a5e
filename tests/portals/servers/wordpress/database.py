"""A MariaDB of its own for one site: a socket in the site's folder, no port."""

import getpass
import shutil
import subprocess
from pathlib import Path

from tests.portals.servers import needs
from tests.portals.servers.cache import kept
from tests.portals.servers.processes import start, wait_for

LONGEST_SOCKET = 107
"""Bytes of a socket's path on Linux."""


def start_database(folder: Path) -> "subprocess.Popen[bytes]":
    """Start MariaDB on `folder`/db.sock with an empty database `wp`."""
    socket = folder / "db.sock"
    assert len(bytes(socket)) <= LONGEST_SOCKET, f"{socket} is too long a path for a socket"
    server = needs.program("mariadbd")
    shutil.copytree(kept("mariadb-empty", _make_empty), folder / "db")
    log = folder / "mariadb.log"
    process = start(
        [
            server,
            "--no-defaults",
            f"--user={getpass.getuser()}",
            f"--datadir={folder / 'db'}",
            f"--socket={socket}",
            "--skip-networking",
            "--skip-log-bin",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-buffer-pool-size=64M",
            "--performance-schema=OFF",
            "--character-set-server=utf8mb4",
        ],
        log,
    )
    wait_for(lambda: _answers(socket), process, log)
    return process


def _make_empty(folder: Path) -> None:
    subprocess.run(
        [
            needs.program("mariadb-install-db"),
            "--no-defaults",
            f"--user={getpass.getuser()}",
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
            f"--datadir={folder}",
        ],
        check=True,
        capture_output=True,
    )


def _answers(socket: Path) -> bool:
    command = ["mariadb", "--no-defaults", "-uroot", "-S", socket, "-e"]
    made = subprocess.run(
        [*command, "create database if not exists wp"], capture_output=True, check=False
    )
    return made.returncode == 0
