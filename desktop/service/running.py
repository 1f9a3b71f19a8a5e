"""Running the service: one process, or several that share a socket."""

import importlib.util
import signal
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.service.errors import AddressTaken, ServiceNotInstalled
from desktop.service.options import Options

if TYPE_CHECKING:
    from uvicorn import Config

_NEEDED = ("starlette", "uvicorn", "httptools", "httpx", "psycopg")
_BACKLOG = 4096
_IDLE = 65
"""Seconds for which a silent connection stays open: longer than nginx keeps one (60)."""
_GRACE = 20
"""Seconds that running requests have once the service was told to stop."""


def check_installed() -> None:
    """Raise `ServiceNotInstalled` unless the extra `serve` is there."""
    if any(importlib.util.find_spec(name) is None for name in _NEEDED):
        raise ServiceNotInstalled


def run(
    options: Options, host: str, port: int, workers: int, listening: Callable[[str], None]
) -> bool:
    """Serve until a signal ends it; `listening` is told the address. Return whether it came up.

    Raises the `ServiceError`s of a site, a database or an address that cannot be used.
    """
    _try_out(options)
    _allow_many_files()
    with (
        _listen(host, port) as listener,
        tempfile.TemporaryDirectory(prefix="bantin-") as tallies,
        _quiet_end(),
    ):
        config = _config(replace(options, tallies=Path(tallies)), workers)
        listening(_address(listener))
        return _serve(config, listener)


def _try_out(options: Options) -> None:
    """Read the site and bring up the database before anything listens."""
    from desktop.service.site.profile import read_site
    from desktop.service.store import versions
    from desktop.service.store.database import Database

    read_site(options.site)
    database = Database(options.database)
    try:
        versions.bring_up(database)
    finally:
        database.close()


def _config(options: Options, workers: int) -> "Config":
    import uvicorn

    from desktop.service.application import create
    from desktop.service.protocol import PatientProtocol

    return uvicorn.Config(
        partial(create, options),
        factory=True,
        http=PatientProtocol,
        workers=workers,
        lifespan="on",
        ws="none",
        log_level="error",  # what is no HTTP would fill the log
        access_log=False,  # it would keep readers' addresses
        server_header=False,
        proxy_headers=bool(options.proxies),
        forwarded_allow_ips=options.proxies or None,
        timeout_keep_alive=_IDLE,
        timeout_graceful_shutdown=_GRACE,
    )


def _serve(config: "Config", listener: socket.socket) -> bool:
    from uvicorn import Server
    from uvicorn.supervisors import Multiprocess

    server = Server(config)
    if config.workers == 1:
        server.run([listener])
        return server.started
    Multiprocess(config, [listener]).run()
    return True


def _allow_many_files() -> None:
    """Let the process hold as many connections as the system allows it; the default is 1,024."""
    if importlib.util.find_spec("resource") is None:
        return  # Windows has no such limit
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


@contextmanager
def _quiet_end() -> Iterator[None]:
    """Let the signal that ended the service end nothing more: uvicorn raises it once again."""
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, lambda *_: None) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens; raises `AddressTaken`."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise AddressTaken(host, port, reason) from error
    listener.set_inheritable(True)
    return listener


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
