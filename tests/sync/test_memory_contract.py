"""The in-memory portal passes what the real ones have to."""

import pytest

from desktop.sync.memory import MemoryPortal
from desktop.sync.memory_server import MemoryServer
from desktop.sync.portal import Capabilities
from tests.portals.contract import PortalContract

KINDS = {
    "plain": Capabilities(blocks=True),
    "preconditions": Capabilities(blocks=True, preconditions=True, locks=True),
    "no trash": Capabilities(trash=False),
}


@pytest.mark.parametrize("kind", KINDS)
class TestMemoryPortal(PortalContract):
    @pytest.fixture
    def server(self):
        return MemoryServer()

    @pytest.fixture
    def portal(self, server, kind):
        return MemoryPortal(server, capabilities=KINDS[kind])

    @pytest.fixture
    def colleague(self, server, kind):
        return MemoryPortal(server, capabilities=KINDS[kind])
