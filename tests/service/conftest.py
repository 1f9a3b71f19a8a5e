"""Real services on real databases: SQLite files, and a PostgreSQL cluster of the tests' own."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import httpx
import pytest

from tests.service.running import Service, serving
from tests.service.sites import make_site

_numbers = count(1)


@pytest.fixture(scope="package")
def service(tmp_path_factory) -> Iterator[Service]:
    """One service for the tests that leave each other's articles and polls alone."""
    folder = tmp_path_factory.mktemp("service")
    site = make_site(folder / "site")
    with serving(site, str(folder / "counts.db")) as running:
        yield running


@pytest.fixture
def client(service: Service) -> Iterator[httpx.Client]:
    with service.client() as client:
        yield client


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, tmp_path: Path) -> str:
    """A new database of either kind."""
    if request.param == "sqlite":
        return str(tmp_path / "counts.db")
    return request.getfixturevalue("postgresql")()


@pytest.fixture(scope="package")
def postgresql() -> Iterator[Callable[[], str]]:
    """Return what makes a new database in a cluster that ends with the tests."""
    programs = _programs()
    owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    folder = Path(tempfile.mkdtemp(prefix="bantin-pg-"))
    if owner:
        shutil.chown(folder, "postgres")
    port = free_port()

    def run(program: str, *words: str) -> None:
        subprocess.run(
            [*owner, programs / program, *words], check=True, capture_output=True, cwd="/"
        )

    data = folder / "data"
    run("initdb", "-D", str(data), "--auth=trust", "--username=bantin", "--no-sync")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}"
    log = str(folder / "log")
    run("pg_ctl", "-D", str(data), "-w", "-l", log, "-o", options, "start")

    def new() -> str:
        name = f"bantin{next(_numbers)}"
        run("createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "bantin", name)
        return f"postgresql://bantin@127.0.0.1:{port}/{name}"

    yield new
    run("pg_ctl", "-D", str(data), "-m", "immediate", "stop")
    shutil.rmtree(folder)


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    assert found, "PostgreSQL is needed: `./dev test` installs it as root or says how."
    return found[-1].parent


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port
