"""The sample site served by the service and by nginx, each started once; and who reads it."""

import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser

from tests.export.theme.conftest import map_file, node_tools  # noqa: F401 - fixtures
from tests.ports import free_port
from tests.service.running import PATIENCE, Service, serving
from tests.service.test_examples import certificate, wait_for, write_configuration

from .publishing import Published, published
from .visitor import Visitor


@pytest.fixture(scope="session")
def site(map_file: bytes) -> Iterator[Published]:  # noqa: F811 - a fixture's name
    """Where nginx's workers may read too."""
    home = Path(tempfile.mkdtemp(prefix="bantin-site-"))
    home.chmod(0o755)
    yield published(home, map_file)
    shutil.rmtree(home)


@pytest.fixture(scope="session")
def service(site: Published) -> Iterator[Service]:
    home = site.folder.parent
    options = ["--forwarded-allow-ips", "127.0.0.1", "--weather", str(home / "weather.json")]
    unlimited = ["--votes-per-minute", "0", "--requests-per-minute", "0"]
    with serving(site.folder, str(home / "counts.db"), *options, *unlimited) as running:
        yield running


@pytest.fixture(scope="session")
def nginx(service: Service) -> Iterator[str]:
    """Return the address of an nginx as docs/examples has it."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin")
    assert program, "nginx is needed: `./dev test` installs it as root or says how."
    folder = service.site.parent / "nginx"
    folder.mkdir()
    certificate(folder)
    secure = free_port()
    write_configuration(folder, service, free_port(), secure)
    command = [program, "-p", str(folder), "-c", "nginx.conf", "-e", "error.log"]
    process = subprocess.Popen([*command, "-g", "daemon off;"])
    with httpx.Client(base_url=f"https://localhost:{secure}", verify=False) as client:  # noqa: S501
        wait_for(client, process)
    yield f"https://localhost:{secure}"
    process.send_signal(signal.SIGQUIT)
    process.wait(PATIENCE)


@pytest.fixture
def readers(chromium: Browser) -> Iterator[Callable[[str], Visitor]]:
    """Return what makes a visitor of the site at an address; an offence fails the test."""
    made: list[Visitor] = []

    def visitor(address: str) -> Visitor:
        made.append(Visitor(chromium, address))
        return made[-1]

    yield visitor
    for each in made:
        each.close()
    assert [offence for each in made for offence in each.offences] == []


@pytest.fixture
def visitor(service: Service, readers: Callable[[str], Visitor]) -> Visitor:
    return readers(service.address)
