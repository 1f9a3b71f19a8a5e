"""A port that a test hands to a server meets no other's."""

import socket
import subprocess
import sys

import pytest

from tests import ports
from tests.ports import free_port


def test_a_port_is_given_only_once_by_all_processes(monkeypatch, pytestconfig):
    given = free_port()
    monkeypatch.setattr(ports, "_PORTS", range(given, given + 1))
    with pytest.raises(AssertionError, match="no port is free"):
        free_port()
    another = (
        f"from tests import ports\nports._PORTS = range({given}, {given + 1})\nports.free_port()\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", another],
        cwd=pytestconfig.rootpath,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "no port is free" in ran.stderr


def test_a_port_that_somebody_listens_on_is_not_given(monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr(ports, "_PORTS", range(port, port + 1))
        with pytest.raises(AssertionError, match="no port is free"):
            free_port()


def test_a_server_can_listen_at_once_on_the_port_that_is_given():
    socket.create_server(("127.0.0.1", free_port())).close()
