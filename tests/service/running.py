"""A service of its own process, as it is run; ended by its process id."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import msgspec
import psutil

from desktop.cli.shapes import Serving

ROOT = Path(__file__).parents[2]
TOKEN = "tòa-soạn-".encode().hex()
BROWSER = "Mozilla/5.0 (Windows NT 6.1; rv:115.0) Gecko/20100101 Firefox/115.0"
PATIENCE = 60.0


@dataclass(frozen=True)
class Service:
    """A running service: where it answers, its process, its site and its database."""

    address: str
    process: subprocess.Popen[bytes]
    site: Path
    database: str

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])

    def client(self, **headers: str) -> httpx.Client:
        known = {"User-Agent": BROWSER, **headers}
        return httpx.Client(base_url=self.address, headers=known, timeout=PATIENCE)

    def kill(self) -> None:
        """End it at once, all of its processes, as a power cut would."""
        parent = psutil.Process(self.process.pid)
        family = [parent, *parent.children(recursive=True)]
        for each in family:
            each.kill()
        self.process.wait()
        psutil.wait_procs(family[1:])

    def stop(self) -> int:
        """Ask it to end and return its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)


@contextmanager
def serving(site: Path, database: str, *options: str, **environment: str) -> Iterator[Service]:
    """Serve `site` at a free port for as long as the block lasts."""
    command = [sys.executable, "-m", "desktop", "serve", "--json", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--site", str(site), "--database", database, *options],
        cwd=ROOT,
        env={**os.environ, "BANTIN_SERVICE_TOKEN": TOKEN, "BANTIN_LANG": "en", **environment},
        stdout=subprocess.PIPE,
    )
    try:
        service = Service(_address(process), process, site, database)
        _wait(service)
        yield service
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(PATIENCE)
        process.stdout.close()


def _address(process: subprocess.Popen[bytes]) -> str:
    said = b""
    for line in process.stdout:
        said += line
        if line == b"}\n":
            return msgspec.json.decode(said, type=Serving).address
    raise AssertionError(f"the service did not come up: {said!r}")


def _wait(service: Service) -> None:
    end = time.monotonic() + PATIENCE
    with service.client() as client:
        while client.get("/readyz").status_code != 200:
            assert time.monotonic() < end
            time.sleep(0.05)
