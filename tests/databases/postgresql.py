"""A PostgreSQL of the tests' own: Debian's programs, on 127.0.0.1, gone with the last test."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest

from tests.ports import free_port

_numbers = count(1)


class Cluster:
    """A running server in `folder`; it belongs to `postgres` where root runs the tests."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self._data = folder / "data"
        self._owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self._owner:
            shutil.chown(folder, "postgres")
        about = ["--auth=trust", "--username=bantin", "--locale=C.UTF-8", "--encoding=UTF8"]
        self._run("initdb", "-D", str(self._data), "--no-sync", *about)
        self.start()

    def start(self) -> None:
        """Start the server and wait until it answers."""
        options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c fsync=off "
            f"-c unix_socket_directories={self.folder}"
        )
        log = str(self.folder / "log")
        self._run("pg_ctl", "-D", str(self._data), "-w", "-l", log, "-o", options, "start")

    def stop(self) -> None:
        """End the server at once, by its process id."""
        self._run("pg_ctl", "-D", str(self._data), "-m", "immediate", "stop")

    def new(self, template: str = "template1") -> str:
        """Make a database, a copy of `template`, and return its address."""
        name = f"bantin{next(_numbers)}"
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.address(name)

    def drop(self, address: str) -> None:
        """Remove the database at `address`, whoever still looks into it."""
        name = address.partition("?")[0].rpartition("/")[2]
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def address(self, name: str) -> str:
        """Return the address of the database `name`."""
        return f"postgresql://bantin@127.0.0.1:{self.port}/{name}"

    def _run(self, program: str, *words: str) -> None:
        command = [*self._owner, _programs() / program, *words]
        subprocess.run(command, check=True, capture_output=True, cwd="/")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """The server that the tests share; those that stop it start one of their own."""
    with a_cluster() as running:
        yield running


@pytest.fixture
def own_cluster() -> Iterator[Cluster]:
    """A server that a test may stop and start."""
    with a_cluster() as running:
        yield running


@contextmanager
def a_cluster() -> Iterator[Cluster]:
    """Run a server in a temporary folder."""
    folder = Path(tempfile.mkdtemp(prefix="bantin-pg-"))
    running = Cluster(folder)
    try:
        yield running
    finally:
        running.stop()
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def postgresql(cluster: Cluster) -> Callable[[], str]:
    """Return what makes a new, empty database."""
    return cluster.new


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    assert found, "PostgreSQL is needed: `./dev test` installs it as root or says how."
    return found[-1].parent
