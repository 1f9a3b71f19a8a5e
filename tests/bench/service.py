"""What a rating costs readers: requests a second, beside bare Starlette with the same SQL.

Both answer from one process on an SQLite file of their own; wrk asks them in turn over 64
connections that stay open, each request from another reader.
"""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.bench.figures import Figure, ratio
from tests.bench.processes import CHECKOUT, end
from tests.service.running import serving
from tests.service.sites import ARTICLE, make_site

_LEAST = 0.7
"""The part of the peer's requests a second that the service has to reach."""
_SECONDS = 2
_PATH = f"/api/v1/ratings/{ARTICLE}"
_READERS = """
math.randomseed(%d)
local hex = function() return string.format("%%08x", math.random(0, 0x7fffffff)) end
request = function()
  local reader = hex() .. hex() .. hex() .. hex()
  return wrk.format("%s", "%s", {
    ["X-Reader"] = reader, ["Content-Type"] = "application/json", ["User-Agent"] = "Mozilla/5.0"
  }, '{"stars":4}')
end
"""


def figures(home: Path, rounds: int) -> list[Figure]:
    """Return the cost of a GET and a PUT of a rating over that of the peer."""
    with ExitStack() as stack:
        site = make_site(home / "site")
        service = stack.enter_context(serving(site, str(home / "ours.db")))
        with serving(site, str(home / "peer.db")):
            pass  # makes the tables
        peer = stack.enter_context(_peer(home / "peer.db"))
        return [_figure(home, method, (service.address, peer), rounds) for method in ("GET", "PUT")]


def _figure(home: Path, method: str, addresses: tuple[str, str], rounds: int) -> Figure:
    taken: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds):
        for address, costs in zip(addresses, taken, strict=True):
            costs.append(_microseconds(home, method, address, number))
    name = f"a {method} of a rating, over bare Starlette with the same SQL"
    return ratio(name, *taken, 1 / _LEAST, "µs a request")


def _microseconds(home: Path, method: str, address: str, seed: int) -> float:
    script = home / "readers.lua"
    script.write_text(_READERS % (seed, method, _PATH))
    command = ["wrk", "-t1", "-c64", f"-d{_SECONDS}s", "-s", str(script), address]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    assert "Non-2xx" not in ran.stdout, ran.stdout
    said = re.search(r"Requests/sec:\s+([\d.]+)", ran.stdout)
    assert said, ran.stdout
    return 1_000_000 / float(said[1])


@contextmanager
def _peer(database: Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    command = [sys.executable, "-m", "tests.bench.bare_service", str(database), str(port)]
    process = subprocess.Popen(command, cwd=CHECKOUT, text=True)
    try:
        _wait(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        end(process)


def _wait(port: int) -> None:
    last = time.monotonic() + 30
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            assert time.monotonic() < last
            time.sleep(0.05)
        else:
            return
