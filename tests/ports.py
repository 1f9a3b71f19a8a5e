"""Ports of 127.0.0.1, for servers that have to be told theirs before they start."""

import random
import socket

_PORTS = range(20_000, 32_768)
"""No system gives one of these to who names none (Linux: `ip_local_port_range`)."""


def free_port() -> int:
    """Return a port that nobody listens on, and that is given to nobody else by this function.

    It is claimed among all processes by UDP's port of the same number, as long as this one lives.
    """
    for port in random.sample(_PORTS, len(_PORTS)):
        with socket.socket(type=socket.SOCK_DGRAM) as claim:
            try:
                claim.bind(("127.0.0.1", port))
                socket.create_server(("127.0.0.1", port)).close()
            except OSError:
                continue
            claim.detach()  # the system closes it when this process ends
            return port
    raise AssertionError("no port is free")
